/**
 * Tests of the simulator: published tables, stories and hand computations, never the simulator
 * against itself.
 */
@NullMarked
package berm.sim;

import org.jspecify.annotations.NullMarked;
