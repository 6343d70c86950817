/** The Flink jobs that turn measurements into warnings. */
@NullMarked
package berm.stream;

import org.jspecify.annotations.NullMarked;
