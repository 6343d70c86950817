package berm.sim;

/** Counts what becomes of a recording's rows. */
final class RecordingTally {

    private final int columns;
    private long rows;
    private long steps;
    private long samples;
    private long missing;
    private long broken;

    RecordingTally(int columns) {
        this.columns = columns;
    }

    void row() {
        rows++;
        steps++;
    }

    void brokenRow() {
        rows++;
        broken += columns;
    }

    void samples(int count) {
        samples += count;
    }

    void missing() {
        missing++;
    }

    void brokenCell() {
        broken++;
    }

    RecordingCounts counts() {
        return new RecordingCounts(rows, steps, samples, missing, broken);
    }
}
