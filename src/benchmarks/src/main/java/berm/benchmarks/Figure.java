package berm.benchmarks;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of a report.
 *
 * @param wanted what the median should be, or null
 */
record Figure(String name, String unit, Spread spread, @Nullable Wanted wanted) {
    static Figure of(String name, String unit, Spread spread) {
        return new Figure(name, unit, spread, null);
    }

    Figure wanted(Wanted what) {
        return new Figure(name, unit, spread, what);
    }

    String text() {
        return String.format(
                        Locale.ROOT,
                        "  %-44s %12s %-5s %26s  %s",
                        name,
                        number(spread.median()),
                        unit,
                        spread.count() == 1
                                ? ""
                                : number(spread.least()) + " – " + number(spread.most()),
                        wanted == null ? "" : wanted.text(spread.median()))
                .stripTrailing();
    }

    /** Three digits that count; thousands apart. */
    static String number(double value) {
        double size = Math.abs(value);
        if (size >= 1_000_000) {
            return String.format(Locale.ROOT, "%.2f M", value / 1_000_000);
        }
        int digits = size >= 100 ? 0 : size >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%,." + digits + "f", value);
    }
}
