package berm.launcher.up;

import java.time.Duration;

/** Whoever is told how far the start is. Called from several threads at once. */
public interface Progress {
    void starting(Part part);

    void ready(Part part, Duration took);
}
