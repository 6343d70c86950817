package berm.benchmarks;

import java.util.Locale;

/** What a figure should at least, or at most, be. */
record Wanted(boolean atLeast, double value) {
    static Wanted atLeast(double value) {
        return new Wanted(true, value);
    }

    static Wanted atMost(double value) {
        return new Wanted(false, value);
    }

    boolean isMetBy(double measured) {
        return atLeast ? measured >= value : measured <= value;
    }

    String text(double measured) {
        return String.format(
                Locale.ROOT,
                "wanted %s %s: %s",
                atLeast ? "≥" : "≤",
                Figure.number(value),
                isMetBy(measured) ? "met" : "missed");
    }
}
