package berm.messages;

import berm.domain.Quantity;
import berm.domain.Unit;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Numbers with units as people write them: {@code 101.4 m}, {@code 30 min}. */
public final class Amount {
    private static final Map<String, Long> DURATIONS =
            Map.of("ms", 1L, "s", 1_000L, "min", 60_000L, "h", 3_600_000L, "d", 86_400_000L);

    private Amount() {}

    /** The number exactly, in the canonical unit of the quantity; empty when it is not one. */
    public static Optional<BigDecimal> of(String text, Quantity quantity) {
        return Scaled.of(text)
                .flatMap(
                        amount ->
                                Unit.of(amount.unit(), quantity)
                                        .map(unit -> unit.toCanonical(amount.number())));
    }

    /** The number exactly, of a text in that very unit; empty when it is not one. */
    static Optional<BigDecimal> in(String unit, String text) {
        return Scaled.of(text).filter(amount -> amount.unit().equals(unit)).map(Scaled::number);
    }

    /** A duration in ms; empty when it is not one, is negative, or is longer than 10 000 days. */
    public static Optional<Long> duration(String text) {
        Scaled amount = Scaled.of(text).orElse(null);
        Long unit = amount == null ? null : DURATIONS.get(amount.unit());
        if (amount == null || unit == null) {
            return Optional.empty();
        }
        BigDecimal millis = amount.number().multiply(BigDecimal.valueOf(unit));
        boolean bounded =
                millis.signum() >= 0 && millis.compareTo(new BigDecimal(864_000_000_000L)) <= 0;
        return bounded ? Optional.of(millis.longValue()) : Optional.empty();
    }
}
