@NullMarked
package berm.benchmarks;

import org.jspecify.annotations.NullMarked;
