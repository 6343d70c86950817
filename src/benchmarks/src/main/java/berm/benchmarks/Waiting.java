package berm.benchmarks;

import java.io.IOException;

/** Waiting for what other processes do. */
final class Waiting {
    private Waiting() {}

    /** What is to become true. */
    interface Condition {
        boolean holds() throws IOException, InterruptedException;
    }

    /**
     * Looks fifty times a second.
     *
     * @throws IOException if it did not become true in time
     */
    static void until(String what, double seconds, Condition condition)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + Math.round(seconds * 1e9);
        while (!condition.holds()) {
            if (System.nanoTime() > deadline) {
                throw new IOException("waited in vain for: " + what);
            }
            Thread.sleep(20);
        }
    }
}
