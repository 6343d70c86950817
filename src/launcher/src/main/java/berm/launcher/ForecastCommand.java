package berm.launcher;

import berm.domain.SiteKey;
import berm.domain.storm.Forecast;
import berm.domain.storm.Rain;
import berm.messages.ForecastJson;
import berm.messages.Problems;
import berm.messages.RawKind;
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
    private static final long HOUR = 3_600_000;

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
            byte[] document = document(hourly, teller.timeOrNow(issued, "--issued"));
            for (SiteKey key : sites.keys(teller)) {
                teller.tell(key, RawKind.FORECAST, document);
                spec.commandLine().getOut().println(key + ": " + ForecastAmount.words(hourly));
            }
        }
        return 0;
    }

    /** Read back before it is told, so that what a site would refuse is refused here. */
    private byte[] document(List<Double> hourly, long issuedAt) {
        long from = begins == null ? Math.floorDiv(issuedAt, HOUR) * HOUR : begins.toEpochMilli();
        byte[] document = ForecastJson.encode(forecast(issuedAt, from, hourly));
        var problems = new Problems("forecast");
        if (ForecastJson.decode(document, problems) == null) {
            throw CommandFailure.askedWrongly(problems.found());
        }
        return document;
    }

    private Forecast forecast(long issuedAt, long from, List<Double> hourly) {
        try {
            return new Forecast(issuer, issuedAt, new Rain(from, hourly));
        } catch (IllegalArgumentException wrong) {
            throw CommandFailure.askedWrongly(String.valueOf(wrong.getMessage()));
        }
    }
}
