package berm.messages;

import berm.domain.Quantity;
import berm.domain.Unit;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers with units as people write them: {@code 101.4 m}, {@code 30 min}. */
public final class Amount {
    private static final Pattern FORM =
            Pattern.compile("([+-]?\\d{1,15}(?:\\.\\d{1,12})?)\\s*(\\S{1,12})");
    private static final Map<String, Long> DURATIONS =
            Map.of("ms", 1L, "s", 1_000L, "min", 60_000L, "h", 3_600_000L, "d", 86_400_000L);

    private Amount() {}

    /** The number exactly, in the canonical unit of the quantity; empty when it is not one. */
    public static Optional<BigDecimal> of(String text, Quantity quantity) {
        Matcher parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        var number = new BigDecimal(parts.group(1));
        return Unit.of(parts.group(2), quantity).map(unit -> unit.toCanonical(number));
    }

    /** The number exactly, of a text in that very unit; empty when it is not one. */
    static Optional<BigDecimal> in(String unit, String text) {
        Matcher parts = FORM.matcher(text.strip());
        return parts.matches() && parts.group(2).equals(unit)
                ? Optional.of(new BigDecimal(parts.group(1)))
                : Optional.empty();
    }

    /** A duration in ms; empty when it is not one, is negative, or is longer than 10 000 days. */
    public static Optional<Long> duration(String text) {
        Matcher parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        Long unit = DURATIONS.get(parts.group(2));
        if (unit == null) {
            return Optional.empty();
        }
        BigDecimal millis = new BigDecimal(parts.group(1)).multiply(BigDecimal.valueOf(unit));
        boolean bounded =
                millis.signum() >= 0 && millis.compareTo(new BigDecimal(864_000_000_000L)) <= 0;
        return bounded ? Optional.of(millis.longValue()) : Optional.empty();
    }
}
