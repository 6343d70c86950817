package berm.sim;

import java.util.List;

/**
 * What the sensors of one site say at one time; no sample means that only time has passed.
 *
 * @param stamp the world's time, ms since 1970 UTC
 */
public record Step(long stamp, List<Sample> samples) {

    public Step {
        samples = List.copyOf(samples);
    }
}
