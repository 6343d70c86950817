package berm.stream;

import berm.service.Door;
import berm.service.HostPort;
import berm.service.PagesAddress;
import berm.service.Passage;
import berm.service.SettingsReader;
import berm.service.log.KafkaAccess;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a job is told at its start.
 *
 * @param kafka the log
 * @param parallelism of each operator ({@code BERM_PARALLELISM})
 * @param checkpoints directory of the job's checkpoints, on a disk every node of the cluster sees
 *     ({@code BERM_CHECKPOINTS})
 * @param checkpointMillis time between two checkpoints: what a crash repeats ({@code
 *     BERM_CHECKPOINT_INTERVAL})
 * @param flink the REST address of a session cluster that runs the job; empty: this process does
 *     ({@code BERM_FLINK})
 * @param cluster what the job runs on in this process, when it does not share one
 * @param pages where /health and /metrics listen
 */
public record JobSettings(
        KafkaAccess kafka,
        int parallelism,
        Path checkpoints,
        int checkpointMillis,
        Optional<HostPort> flink,
        ClusterSettings cluster,
        PagesAddress pages) {

    /**
     * Reads the environment; a setting that is absent or empty has its default. Problems stay with
     * the reader.
     */
    static Optional<JobSettings> read(SettingsReader reader, String defaultPort) {
        Optional<KafkaAccess> kafka = KafkaAccess.read(reader);
        Optional<Integer> parallelism = reader.number("BERM_PARALLELISM", "2", 1, 1_024);
        Optional<Path> checkpoints =
                reader.read("BERM_CHECKPOINTS", "checkpoints", "a directory", Path::of);
        Optional<Integer> interval =
                reader.number("BERM_CHECKPOINT_INTERVAL", "2000", 100, 600_000);
        Optional<Optional<HostPort>> flink =
                reader.read(
                        "BERM_FLINK",
                        "",
                        "host:port",
                        text ->
                                text.isEmpty()
                                        ? Optional.empty()
                                        : Optional.of(HostPort.parse(text)));
        Optional<Integer> pagesPort = reader.number("BERM_FLINK_PORT", "8081", 0, 65_535);
        Optional<PagesAddress> pages = PagesAddress.read(reader, defaultPort);
        flink.flatMap(rest -> rest)
                .ifPresent(
                        rest ->
                                reader.passage(
                                        new Passage(
                                                Door.FLINK,
                                                "BERM_FLINK",
                                                List.of(rest.host()),
                                                false,
                                                true)));
        if (kafka.isEmpty()
                || parallelism.isEmpty()
                || checkpoints.isEmpty()
                || interval.isEmpty()
                || flink.isEmpty()
                || pagesPort.isEmpty()
                || pages.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new JobSettings(
                        kafka.get(),
                        parallelism.get(),
                        checkpoints.get().toAbsolutePath(),
                        interval.get(),
                        flink.get(),
                        new ClusterSettings(pagesPort.get(), parallelism.get()),
                        pages.get()));
    }

    /** Of a job on a cluster inside this process; its pages listen at any port. */
    public static JobSettings here(
            KafkaAccess kafka,
            int parallelism,
            Path checkpoints,
            int checkpointMillis,
            ClusterSettings cluster) {
        return new JobSettings(
                kafka,
                parallelism,
                checkpoints,
                checkpointMillis,
                Optional.empty(),
                cluster,
                PagesAddress.loopback(0));
    }

    /** What makes the job what it is; a job that was told otherwise is another. */
    String identity() {
        return String.join(
                "\n",
                kafka.fingerprint(),
                Integer.toString(parallelism),
                checkpoints.toString(),
                Integer.toString(checkpointMillis));
    }

    /**
     * Reads the settings of {@code watch}.
     *
     * @throws berm.service.InvalidSettings naming every problem at once
     */
    public static JobSettings watch(Map<String, String> environment) {
        SettingsReader reader = new SettingsReader(environment);
        Optional<JobSettings> settings = read(reader, "8092");
        reader.throwProblems();
        return settings.orElseThrow();
    }
}
