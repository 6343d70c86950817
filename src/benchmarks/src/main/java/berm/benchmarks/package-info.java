/** Measures Berm: how fast it judges, how soon an alarm is seen; {@code berm bench}. */
@NullMarked
package berm.benchmarks;

import org.jspecify.annotations.NullMarked;
