/**
 * The whole life of seeded sites, and the named invariants that hold of every one of them.
 *
 * <p>{@link berm.domain.simulation.Truth} is the oracle: it keeps everything and computes it anew,
 * and shares no code with the machine it is compared with.
 */
@NullMarked
package berm.domain.simulation;

import org.jspecify.annotations.NullMarked;
