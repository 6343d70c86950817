package berm.launcher.up;

import java.util.concurrent.CompletableFuture;

/** A part that has been started. */
public interface Running {
    /** Completes when it ended by itself, with the reason. */
    CompletableFuture<String> ended();

    /** Stops it and waits until it has stopped. */
    void stop() throws Exception;

    /** A part that never ends by itself, or ends the whole process when it does. */
    static Running until(AutoCloseable stop) {
        return until(stop, new CompletableFuture<>());
    }

    static Running until(AutoCloseable stop, CompletableFuture<String> ended) {
        return new Running() {
            @Override
            public CompletableFuture<String> ended() {
                return ended;
            }

            @Override
            public void stop() throws Exception {
                stop.close();
            }
        };
    }

    /** A part that was only something to be done. */
    static Running done() {
        return until(() -> {});
    }
}
