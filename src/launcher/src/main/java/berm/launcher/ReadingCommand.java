package berm.launcher;

import berm.domain.Reading;
import berm.domain.SensorId;
import berm.domain.Signature;
import berm.domain.SiteId;
import berm.domain.SiteKey;
import berm.domain.World;
import berm.domain.plan.Plan;
import berm.domain.plan.Sensor;
import berm.messages.Amount;
import berm.messages.ManualJson;
import berm.messages.RawKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code berm reading}: tells a site what a person read, as from a staff gauge. */
@Command(
        name = "reading",
        mixinStandardHelpOptions = true,
        description =
                "Tells a site what a person read, as a level phoned in from a staff gauge. It is "
                        + "judged by the sensor's limits and compared with the sensor's own reading; "
                        + "a silent sensor stays silent.",
        footer = {
            "",
            "Exit codes: 0 done, 1 Kafka failed or there is no such plan or sensor, 2 asked wrongly."
        })
final class ReadingCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(names = "--site", paramLabel = "SITE", required = true, description = "The site.")
    private SiteId site;

    @Option(
            names = "--sensor",
            paramLabel = "SENSOR",
            required = true,
            description = "The sensor in whose place it was read.")
    private SensorId sensor;

    @Option(
            names = "--value",
            paramLabel = "VALUE",
            required = true,
            description = "What was read, with its unit, as \"101.41 m\".")
    private String value;

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "When it was read; default: now, in the world's time.")
    private @Nullable Instant at;

    @Option(
            names = "--world",
            defaultValue = "live",
            description = "The world; default: ${DEFAULT-VALUE}.")
    private World world;

    @Mixin private final SignedBy signedBy = new SignedBy();
    @Mixin private final Connection connection;

    ReadingCommand(Map<String, String> environment) {
        this.connection = new Connection(environment);
    }

    @Override
    public Integer call() {
        Signature signature = signedBy.signature();
        SiteKey key = new SiteKey(world, site);
        try (Teller teller = Teller.connect(connection, world)) {
            Sensor known = known(key, teller.plan(key));
            BigDecimal number = number(known);
            String unit = known.quantity().symbol();
            long time = teller.timeOrNow(at, "--at");
            var reading = new Reading(sensor.value(), time, number.doubleValue(), unit);
            teller.tell(key, RawKind.MANUAL, ManualJson.encode(reading, signature));
            String told = number.stripTrailingZeros().toPlainString() + " " + unit;
            spec.commandLine()
                    .getOut()
                    .println(
                            key + ": " + sensor + " " + told + " at " + Instant.ofEpochMilli(time));
        }
        return 0;
    }

    private Sensor known(SiteKey key, Plan plan) {
        Integer number = plan.number(sensor.value());
        if (number == null) {
            throw CommandFailure.failed(
                    key + " has no sensor '" + sensor + "' in plan " + plan.version());
        }
        Sensor known = plan.sensors().get(number);
        if (known.isDerived()) {
            throw CommandFailure.failed(
                    key + " derives " + sensor + " from others; tell what it is made of");
        }
        return known;
    }

    private BigDecimal number(Sensor known) {
        return Amount.of(value, known.quantity())
                .orElseThrow(
                        () ->
                                CommandFailure.askedWrongly(
                                        "--value '%s' is not measured as %s is, in %s"
                                                .formatted(
                                                        value, sensor, known.quantity().symbol())));
    }
}
