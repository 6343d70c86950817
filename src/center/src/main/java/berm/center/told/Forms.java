package berm.center.told;

import berm.center.asked.Asked;
import berm.center.asked.NotDone;
import berm.center.asked.Typed;
import berm.domain.ResponseLevel;
import berm.messages.RainAmounts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The forms in which people tell sites something, as they come in. */
final class Forms {
    static final int SENSOR = 64;
    static final int VALUE = 40;
    private static final RainAmounts.Names NAMES = new RainAmounts.Names("total", "over");

    /**
     * A forecast: {@code hourly}, or a {@code total} as {@code 300 mm} {@code over} {@code 24 h}.
     *
     * @param sites those meant; null for all that have a plan
     * @param county all ponds of which are meant instead, six digits of GB/T 2260
     */
    record ForecastForm(
            @Nullable List<@Nullable String> sites,
            @Nullable String county,
            @Nullable List<@Nullable Double> hourly,
            @Nullable String total,
            @Nullable String over,
            @Nullable Boolean even,
            @Typed(needed = true, most = Asked.NAME) @Nullable String issuer,
            @Typed(format = "date-time") @Nullable String issued,
            @Typed(format = "date-time") @Nullable String begins) {

        /** Mm in each hour. */
        List<Double> amounts() {
            if (hourly == null) {
                return RainAmounts.of(
                        total == null ? "" : total,
                        over == null ? "" : over,
                        Boolean.TRUE.equals(even),
                        NAMES);
            }
            List<Double> amounts = new ArrayList<>();
            for (Double amount : hourly) {
                if (amount == null) {
                    throw NotDone.wrong("hourly: an amount is missing");
                }
                amounts.add(amount);
            }
            return amounts;
        }
    }

    /** A response level, {@code NONE} to stop it. */
    record ResponseForm(
            @Typed(needed = true, word = ResponseLevel.class) @Nullable String level,
            @Nullable String note) {}

    /**
     * A manual reading.
     *
     * @param value with its unit, as {@code 101.41 m}
     * @param at when it was read; null for now
     * @param reader who read it; null for the officer
     */
    record ReadingForm(
            @Typed(needed = true, most = SENSOR) @Nullable String sensor,
            @Typed(needed = true, most = VALUE) @Nullable String value,
            @Typed(format = "date-time") @Nullable String at,
            @Nullable String reader,
            @Nullable String note) {}

    private Forms() {}
}
