package berm.launcher;

import berm.domain.SensorId;
import berm.domain.Signature;
import berm.domain.SiteId;
import berm.domain.SiteKey;
import berm.domain.World;
import berm.messages.RawKind;
import berm.messages.Telling;
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
            Telling.Read read =
                    Telling.reading(key, teller.plan(key), sensor.value(), value, "--value");
            long time = teller.timeOrNow(at, "--at");
            teller.tell(key, RawKind.MANUAL, read.document(time, signature));
            String told = read.words() + " at " + Instant.ofEpochMilli(time);
            spec.commandLine().getOut().println(key + ": " + sensor + " " + told);
        }
        return 0;
    }
}
