package berm.sim;

/**
 * How much of a story has been told and taken over by the receiver.
 *
 * @param steps ticks sent
 * @param messages steps that had samples
 * @param readings samples in them
 * @param stamp of the last step; of no meaning before the first
 */
public record PlayCounts(long steps, long messages, long readings, long stamp) {

    /** Nothing yet. */
    public static final PlayCounts NONE = new PlayCounts(0, 0, 0, Long.MIN_VALUE);

    PlayCounts and(Step step) {
        int samples = step.samples().size();
        return new PlayCounts(
                steps + 1, messages + (samples > 0 ? 1 : 0), readings + samples, step.stamp());
    }
}
