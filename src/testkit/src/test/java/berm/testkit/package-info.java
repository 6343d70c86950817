@NullMarked
package berm.testkit;

import org.jspecify.annotations.NullMarked;
