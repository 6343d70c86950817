package berm.launcher;

import berm.domain.SiteKey;
import berm.messages.RainAmounts;
import berm.messages.RawKind;
import berm.messages.Telling;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code berm forecast}: tells sites how much rain is expected. */
@Command(
        name = "forecast",
        mixinStandardHelpOptions = true,
        description =
                "Tells sites how much rain is expected: in each hour, or a total, which is shared "
                        + "out over its hours as a typhoon's rain is (a proposal of Berm's) unless "
                        + "--even is given. Of several forecasts, the one issued last counts.",
        footer = {"", "Exit codes: 0 done, 1 Kafka failed or a site has no plan, 2 asked wrongly."})
final class ForecastCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private ForecastAmount amount = new ForecastAmount();

    @Option(
            names = "--begins",
            paramLabel = "TIME",
            description = "When the first hour begins; default: with the hour of the issue.")
    private @Nullable Instant begins;

    @Option(
            names = "--issuer",
            paramLabel = "NAME",
            required = true,
            description = "Who issued it.")
    private String issuer;

    @Option(
            names = "--issued",
            paramLabel = "TIME",
            description = "When it was issued; default: now, in the world's time.")
    private @Nullable Instant issued;

    @Mixin private final ToldSites sites;

    ForecastCommand(Map<String, String> environment) {
        this.sites = new ToldSites(environment);
    }

    @Override
    public Integer call() {
        List<Double> hourly = amount.hourly();
        try (Teller teller = sites.connect()) {
            long issuedAt = teller.timeOrNow(issued, "--issued");
            byte[] document = Telling.forecast(issuer, issuedAt, begins, hourly);
            for (SiteKey key : sites.keys(teller)) {
                teller.tell(key, RawKind.FORECAST, document);
                spec.commandLine().getOut().println(key + ": " + RainAmounts.words(hourly));
            }
        }
        return 0;
    }
}
