package berm.messages;

import berm.domain.Quantity;
import berm.domain.storm.Forecast;
import berm.domain.storm.Rain;
import berm.domain.storm.StormShape;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A total of rain shared out over its hours, mm in each. */
public final class RainAmounts {
    private static final long HOUR = 3_600_000;

    /** Amounts are told to a hundredth of a mm. */
    private static final int DECIMALS = 2;

    /** What the two are called where they were typed. */
    public record Names(String total, String over) {}

    private RainAmounts() {}

    /**
     * A total as {@code 300 mm} over a time as {@code 24 h}.
     *
     * @param even the same in each hour, else as a typhoon's rain is
     * @throws NotTold if one of the two is not like that
     */
    public static List<Double> of(String total, String over, boolean even, Names names) {
        BigDecimal millimetres =
                Amount.of(total, Quantity.RAIN)
                        .filter(number -> number.signum() >= 0)
                        .orElseThrow(
                                () ->
                                        NotTold.saidWrongly(
                                                "%s '%s' is no amount such as \"300 mm\""
                                                        .formatted(names.total(), total)));
        int hours = hours(over, names.over());
        return shared(millimetres, even ? StormShape.even(hours) : StormShape.typhoon(hours));
    }

    private static int hours(String over, String name) {
        long millis = Amount.duration(over).orElse(-1L);
        if (millis < HOUR || millis % HOUR != 0 || millis / HOUR > Forecast.MOST_HOURS) {
            throw NotTold.saidWrongly(
                    "%s '%s' is no number of hours from \"1 h\" to \"%d h\""
                            .formatted(name, over, Forecast.MOST_HOURS));
        }
        return (int) (millis / HOUR);
    }

    /** Rounded so that the amounts still sum to the total. */
    private static List<Double> shared(BigDecimal total, List<Double> shares) {
        List<Double> amounts = new ArrayList<>();
        BigDecimal told = BigDecimal.ZERO;
        double fallen = 0;
        for (double amount : Rain.storm(0, total.doubleValue(), shares).hourly()) {
            fallen += amount;
            BigDecimal until = BigDecimal.valueOf(fallen).setScale(DECIMALS, RoundingMode.HALF_UP);
            amounts.add(until.subtract(told).doubleValue());
            told = until;
        }
        return amounts;
    }

    /** As {@code 300 mm in 24 h, at most 48 mm in one}. */
    public static String words(List<Double> hourly) {
        BigDecimal sum =
                hourly.stream().map(BigDecimal::valueOf).reduce(BigDecimal.ZERO, BigDecimal::add);
        return "%s mm in %d h, at most %s mm in one"
                .formatted(
                        plain(sum),
                        hourly.size(),
                        plain(BigDecimal.valueOf(Collections.max(hourly))));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
