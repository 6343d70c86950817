package berm.sim;

import java.time.Duration;

/** How many times faster than the clock a story is told; infinite means as fast as it is taken. */
public record Speed(double factor) {

    /** Without any waiting. */
    public static final Speed MAX = new Speed(Double.POSITIVE_INFINITY);

    public Speed {
        if (!(factor > 0)) {
            throw new IllegalArgumentException("not a speed: " + factor);
        }
    }

    /** Reads a positive number, or {@code max}. */
    public static Speed parse(String text) {
        try {
            return text.equals("max") ? MAX : finite(Double.parseDouble(text));
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException("not a speed: " + text, noNumber);
        }
    }

    private static Speed finite(double factor) {
        if (Double.isInfinite(factor)) {
            throw new IllegalArgumentException("not a speed: " + factor + "; write max");
        }
        return new Speed(factor);
    }

    public boolean isMax() {
        return Double.isInfinite(factor);
    }

    /** How long so much of the story lasts on the clock. */
    public Duration onTheClock(Duration story) {
        return Duration.ofMillis((long) (story.toMillis() / factor));
    }
}
