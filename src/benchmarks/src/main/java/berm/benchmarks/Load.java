package berm.benchmarks;

/**
 * Readings offered at a fixed rate, whatever the system does with them.
 *
 * @param batch readings in a message
 */
record Load(String name, int readingsPerSecond, int batch) {
    static final Load SINGLE = new Load("single", 1_000, 1);
    static final Load BATCH = new Load("batch", 5_000, 40);

    /** Crossings of a limit a second; each sensor crosses at most once. */
    static final int CROSSINGS = 20;

    static final int SITES = 25;
    static final int SENSORS = 40;

    double messagesPerSecond() {
        return readingsPerSecond / (double) batch;
    }

    String site(int number) {
        return name + "-" + number;
    }

    String text() {
        return "%,d readings/s, %d in a message".formatted(readingsPerSecond, batch);
    }
}
