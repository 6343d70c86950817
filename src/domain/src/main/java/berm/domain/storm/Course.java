package berm.domain.storm;

import java.util.OptionalLong;

/** The level of a pond as it is routed, linear between steps. */
public final class Course {
    private final Pond pond;
    private final long beginsAt;
    private final long step;
    private final double[] levels;
    private final int highest;

    Course(Pond pond, long beginsAt, long step, double[] levels) {
        this.pond = pond;
        this.beginsAt = beginsAt;
        this.step = step;
        this.levels = levels;
        int most = 0;
        for (int i = 1; i < levels.length; i++) {
            most = levels[i] > levels[most] ? i : most;
        }
        this.highest = most;
    }

    /** The level at a time, m; before the beginning the first, after the horizon the last. */
    public double level(long time) {
        long last = (levels.length - 1) * step;
        long since = Math.min(Math.max(0, time - beginsAt), last);
        int whole = (int) (since / step);
        double next = levels[Math.min(whole + 1, levels.length - 1)];
        return levels[whole] + (next - levels[whole]) * (since % step) / step;
    }

    /** The highest level, m. */
    public double peakLevel() {
        return levels[highest];
    }

    /** When the level is highest, the first time, ms since 1970, UTC. */
    public long peakAt() {
        return beginsAt + highest * step;
    }

    /** Whether the level still rises at the horizon, so that the true peak is higher and later. */
    public boolean stillRising() {
        return highest == levels.length - 1;
    }

    /** The least freeboard, m; negative when the water goes over the crest. */
    public double freeboardAtPeak() {
        return pond.freeboard(peakLevel());
    }

    /** The shortest beach, m; 0 when the water goes over the crest. */
    public double beachAtPeak() {
        return pond.beach(peakLevel());
    }

    /**
     * When the level first reaches one, ms since 1970, UTC, rounded up; the beginning when it
     * already has; empty when it does not until the horizon.
     */
    public OptionalLong reaches(double level) {
        if (levels[0] >= level) {
            return OptionalLong.of(beginsAt);
        }
        for (int i = 1; i <= highest; i++) {
            if (levels[i] >= level) {
                double share = (level - levels[i - 1]) / (levels[i] - levels[i - 1]);
                return OptionalLong.of(
                        beginsAt + (i - 1) * step + (long) StrictMath.ceil(share * step));
            }
        }
        return OptionalLong.empty();
    }
}
