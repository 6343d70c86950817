package berm.benchmarks;

import berm.domain.World;

/** The workload {@code core} as a recorded world in the log, for tests that need much state. */
public final class CoreWorld {
    public static final World WORLD = CoreLog.WORLD;

    private static final long TICK_MILLIS = 2_000;

    private CoreWorld() {}

    /**
     * Writes it into the world's topic, which must be there.
     *
     * @param sensors a multiple of 40, with three rules each
     * @param steps how often each is read
     */
    public static void fill(String kafka, int partitions, int sensors, int steps) throws Exception {
        Core core = new Core(sensors, (long) sensors * steps);
        var unused = CoreLog.fill(kafka, core, partitions, TICK_MILLIS);
    }
}
