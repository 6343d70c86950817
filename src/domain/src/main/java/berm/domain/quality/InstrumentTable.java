package berm.domain.quality;

import berm.domain.Unit;
import berm.domain.sourced.Sourced;
import berm.domain.sourced.SourcedTable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of one instrument in a table, whose keys are {@code instrument/what unit}.
 *
 * @param interval ms between readings, for amounts per minute
 */
record InstrumentTable(SourcedTable table, Instrument instrument, long interval) {
    private static final double MINUTE = 60_000;
    private static final String PER_MINUTE = "/min";
    private static final String PER_HOUR = "/h";

    /** An amount in the canonical unit; what falls per minute is taken over the interval. */
    double amount(String what, double otherwise) {
        var entry = find(what);
        if (entry == null) {
            return otherwise;
        }
        String unit = unit(entry);
        double value = entry.getValue().value();
        return unit.endsWith(PER_MINUTE)
                ? canonical(value * interval / MINUTE, cut(unit, PER_MINUTE))
                : canonical(value, unit);
    }

    /** An amount per hour, or NaN. */
    double rate() {
        var entry = find("rate");
        return entry == null
                ? Double.NaN
                : canonical(entry.getValue().value(), cut(unit(entry), PER_HOUR));
    }

    /** A share, of 1. */
    double share(String what) {
        var entry = find(what);
        if (entry == null) {
            return 0;
        }
        if (!unit(entry).equals("%")) {
            throw new IllegalArgumentException(entry.getKey() + " is no share in %");
        }
        return entry.getValue().value() / 100;
    }

    /** A duration in ms. */
    long duration(String what, long otherwise) {
        var entry = find(what);
        return entry == null
                ? otherwise
                : Math.round(entry.getValue().value() * milliseconds(unit(entry)));
    }

    private static double milliseconds(String unit) {
        return switch (unit) {
            case "min" -> MINUTE;
            case "h" -> 60 * MINUTE;
            default -> throw new IllegalArgumentException(unit + " is no duration");
        };
    }

    private Map.@Nullable Entry<String, Sourced> find(String what) {
        for (var entry : table.below(instrument.key() + "/").entrySet()) {
            if (entry.getKey().startsWith(what + " ")) {
                return entry;
            }
        }
        return null;
    }

    private static String unit(Map.Entry<String, Sourced> entry) {
        return entry.getKey().substring(entry.getKey().indexOf(' ') + 1);
    }

    private static String cut(String unit, String end) {
        if (!unit.endsWith(end)) {
            throw new IllegalArgumentException(unit + " is not " + end);
        }
        return unit.substring(0, unit.length() - end.length());
    }

    private double canonical(double value, String symbol) {
        return Unit.of(symbol, instrument.quantity())
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        instrument + " is not measured in " + symbol))
                .toCanonical(value);
    }
}
