package berm.launcher;

import berm.messages.RainAmounts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** How much rain is expected, as it is given on the command line: by hours, or a total. */
final class ForecastAmount {
    private static final RainAmounts.Names NAMES = new RainAmounts.Names("--total", "--over");

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
    }

    /** Mm in each hour. */
    List<Double> hourly() {
        if (given != null) {
            return List.copyOf(given);
        }
        return total == null
                ? List.of()
                : RainAmounts.of(total.amount, total.duration, total.even, NAMES);
    }
}
