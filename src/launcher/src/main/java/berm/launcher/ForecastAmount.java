package berm.launcher;

import berm.domain.Quantity;
import berm.domain.storm.Forecast;
import berm.domain.storm.Rain;
import berm.domain.storm.StormShape;
import berm.messages.Amount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** How much rain is expected, as it is given on the command line: by hours, or a total. */
final class ForecastAmount {
    private static final long HOUR = 3_600_000;

    /** Amounts are told to a hundredth of a mm. */
    private static final int DECIMALS = 2;

    @Option(
            names = "--hourly",
            paramLabel = "MM",
            split = ",",
            description = "How much in each hour, mm, as 6,8,10.")
    private @Nullable List<Double> given;

    @ArgGroup(exclusive = false)
    private @Nullable Total total;

    /** A total and its hours. */
    static final class Total {
        @Option(
                names = "--total",
                paramLabel = "AMOUNT",
                required = true,
                description = "How much in all, as \"300 mm\".")
        private String amount;

        @Option(
                names = "--over",
                paramLabel = "TIME",
                required = true,
                description = "In how many hours, as \"24 h\".")
        private String duration;

        @Option(names = "--even", description = "The same in each hour.")
        private boolean even;

        List<Double> hourly() {
            BigDecimal millimetres =
                    Amount.of(amount, Quantity.RAIN)
                            .filter(number -> number.signum() >= 0)
                            .orElseThrow(
                                    () ->
                                            CommandFailure.askedWrongly(
                                                    "--total '"
                                                            + amount
                                                            + "' is no amount such as \"300 mm\""));
            int hours = hours();
            return shared(millimetres, even ? StormShape.even(hours) : StormShape.typhoon(hours));
        }

        private int hours() {
            long millis = Amount.duration(duration).orElse(-1L);
            if (millis < HOUR || millis % HOUR != 0 || millis / HOUR > Forecast.MOST_HOURS) {
                throw CommandFailure.askedWrongly(
                        "--over '"
                                + duration
                                + "' is no number of hours from \"1 h\" to \""
                                + Forecast.MOST_HOURS
                                + " h\"");
            }
            return (int) (millis / HOUR);
        }
    }

    /** Mm in each hour. */
    List<Double> hourly() {
        if (given != null) {
            return List.copyOf(given);
        }
        return total == null ? List.of() : total.hourly();
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
    static String words(List<Double> hourly) {
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
