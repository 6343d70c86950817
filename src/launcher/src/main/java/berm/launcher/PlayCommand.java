package berm.launcher;

import berm.domain.SiteId;
import berm.domain.SiteKey;
import berm.domain.World;
import berm.history.HistoryException;
import berm.history.HistoryReader;
import berm.history.HistorySettings;
import berm.launcher.play.Arrival;
import berm.launcher.play.ClosingTick;
import berm.launcher.play.Outcome;
import berm.service.log.KafkaAccess;
import berm.service.log.WorldLog;
import berm.service.mqtt.MqttBroker;
import berm.sim.CsvRecording;
import berm.sim.CsvSource;
import berm.sim.MappedColumn;
import berm.sim.Play;
import berm.sim.PlayCounts;
import berm.sim.Speed;
import berm.sim.UnreadableRecording;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code berm play}: a recording, judged and stored as if it came from the field. */
@Command(
        name = "play",
        mixinStandardHelpOptions = true,
        description =
                "Publishes a recording through MQTT into a world of its own, with its own "
                        + "times, waits until all of it has been judged and stored, and says what became "
                        + "of it.",
        footer = {
            "",
            "Berm must run, as with 'berm up'. Give every sensor of the plan a column, or it is",
            "silent in that world.",
            "Exit codes: 0 every reading is accounted for, 1 not so, 2 asked wrongly or site",
            "files not valid."
        })
final class PlayCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "FILE.csv", description = "With a header and one row for each time.")
    private Path file;

    @Option(names = "--site", required = true, description = "The site whose sensors these are.")
    private SiteId site;

    @Option(
            names = "--map",
            required = true,
            arity = "1..*",
            paramLabel = "COLUMN=SENSOR[:UNIT]",
            description = "A column and the sensor it is played as; may be given several times.")
    private List<MappedColumn> columns;

    @Option(
            names = "--time",
            paramLabel = "COLUMN",
            description = "The column with the times; default: the first that reads as one.")
    private @Nullable String timeColumn;

    @Option(
            names = "--zone",
            defaultValue = "UTC",
            description =
                    "Of times that name none, such as Asia/Shanghai; default: ${DEFAULT-VALUE}.")
    private ZoneId zone;

    @Option(
            names = "--plan",
            paramLabel = "FILE",
            description = "The site file to judge by; default: the plan the site has already.")
    private @Nullable Path plan;

    @Option(
            names = "--world",
            description = "A world that has not come so far; default: a new one, play, play-2 ...")
    private @Nullable World world;

    @Option(
            names = "--speed",
            paramLabel = "N|max",
            defaultValue = "max",
            description = "How much faster than life; default: ${DEFAULT-VALUE}.")
    private Speed speed;

    @Mixin private final InstalledPacks packs = new InstalledPacks();

    @Mixin private final Connection connection;

    PlayCommand(Map<String, String> environment) {
        this.connection = new Connection(environment);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (CsvRecording recording =
                CsvRecording.open(new CsvSource(file, columns, timeColumn, zone))) {
            return play(recording);
        } catch (UnreadableRecording unreadable) {
            throw CommandFailure.askedWrongly(
                    unreadable.problems().stream().map(one -> file + ": " + one).toList());
        }
    }

    private int play(CsvRecording recording) throws IOException, InterruptedException {
        long begin =
                recording
                        .nextStamp()
                        .orElseThrow(() -> CommandFailure.askedWrongly(file + ": no rows"));
        KafkaAccess kafka = connection.kafka();
        MqttBroker mqtt = connection.mqtt();
        try (WorldLog log = WorldLog.connect(kafka)) {
            World into = new PlayWorld(log, kafka, connection.partitions()).make(world, begin);
            SiteKey key = new SiteKey(into, site);
            PlayPlan.of(kafka, key, packs).apply(plan, begin, columns);
            PlayCounts told = tell(recording, new Play(mqtt, into, site, speed), log);
            return summary(recording, told, key, kafka);
        }
    }

    private PlayCounts tell(CsvRecording recording, Play play, WorldLog log)
            throws IOException, InterruptedException {
        ClosingTick steps = new ClosingTick(recording);
        try (PlayBar bar = PlayBar.of(file, spec.commandLine().getErr())) {
            PlayCounts told = play.run(steps, bar);
            bar.waiting();
            new Arrival(log, play.world()).await(steps.stamp());
            return told;
        } catch (Arrival.Stuck stuck) {
            throw CommandFailure.failed(
                    stuck.getMessage() + "; see 'berm status'. The world is " + play.world());
        }
    }

    private int summary(CsvRecording recording, PlayCounts told, SiteKey key, KafkaAccess kafka) {
        HistorySettings settings = HistorySettings.from(connection.settings());
        try (HistoryReader history = HistoryReader.open(settings)) {
            Outcome outcome =
                    Outcome.read(
                            kafka,
                            history,
                            key,
                            columns.stream().map(MappedColumn::sensor).toList());
            PrintWriter out = spec.commandLine().getOut();
            PlaySummary summary = new PlaySummary(key, recording.counts(), told, outcome);
            recording.problems().forEach(spec.commandLine().getErr()::println);
            summary.lines().forEach(out::println);
            return summary.isAccountedFor() ? 0 : CommandFailure.FAILED;
        } catch (HistoryException failure) {
            throw CommandFailure.failed(
                    "the history at %s cannot be read: %s"
                            .formatted(settings.url(), failure.getMessage()));
        }
    }
}
