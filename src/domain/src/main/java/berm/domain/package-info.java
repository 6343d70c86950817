/**
 * The language of Berm and every decision it takes: sites, sensors, readings, time, limits,
 * conditions.
 *
 * <p>Pure: no clock, no randomness, no I/O, no logging. All instants are {@code long} milliseconds
 * since 1970-01-01T00:00:00Z and all durations {@code long} milliseconds; names do not repeat it.
 */
@NullMarked
package berm.domain;

import org.jspecify.annotations.NullMarked;
