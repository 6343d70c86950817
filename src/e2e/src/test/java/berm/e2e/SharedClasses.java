package berm.e2e;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static org.awaitility.Awaitility.await;

import berm.bridge.RawTopics;
import berm.launcher.embedded.EmbeddedKafka;
import berm.launcher.embedded.FreePorts;
import berm.service.log.KafkaAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Archives of the classes that roles load at their start, which takes half of it. A test that
 * starts many makes them; the tests after it, and beside it, find them.
 */
final class SharedClasses {
    private static final Path FOLDER = Path.of("target", "shared-classes").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private SharedClasses() {}

    /** Options of a Java machine with the libraries of that folder; none without an archive. */
    static List<String> options(String libraries) throws IOException {
        Path archive = archive(libraries);
        return isNew(archive, libraries) ? List.of("-XX:SharedArchiveFile=" + archive) : List.of();
    }

    private static Path archive(String libraries) {
        return FOLDER.resolve(libraries + ".jsa");
    }

    private static boolean isNew(Path archive, String libraries) throws IOException {
        if (!Files.exists(archive)) {
            return false;
        }
        FileTime made = Files.getLastModifiedTime(archive);
        try (Stream<Path> jars = Files.list(Launcher.home().resolve("lib").resolve(libraries))) {
            return jars.allMatch(jar -> made.toMillis() > jar.toFile().lastModified());
        }
    }

    /** Runs a watch and a centre, which leave what they have loaded when they end. */
    static void make(Path directory) throws Exception {
        if (isNew(archive("engine"), "engine") && isNew(archive("center"), "center")) {
            return;
        }
        Files.createDirectories(FOLDER);
        Path folder = Files.createDirectory(directory.resolve("shared-classes"));
        try (EmbeddedKafka kafka =
                        EmbeddedKafka.start(
                                folder.resolve("kafka"),
                                FreePorts.next("Kafka"),
                                FreePorts.next("controller"));
                RawTopics topics = RawTopics.connect(KafkaAccess.open(kafka.bootstrap()), 1)) {
            topics.create();
            int port = FreePorts.next("service").number();
            try (Service watch = watch(kafka, folder);
                    Service center = Service.center(kafka.bootstrap(), port, folder)) {
                leave(List.of(watch, center));
            }
        }
    }

    private static void leave(List<Service> services) throws Exception {
        for (Service service : services) {
            service.startLeaving(unfinished(service));
        }
        for (Service service : services) {
            await(service.name()).atMost(PATIENCE).until(service::isUp);
        }
        for (Service service : services) {
            service.end();
            Files.move(unfinished(service), archive(service.libraries()), ATOMIC_MOVE);
        }
    }

    private static Path unfinished(Service service) {
        return FOLDER.resolve(service.libraries() + ".unfinished");
    }

    private static Service watch(EmbeddedKafka kafka, Path folder) {
        int port = FreePorts.next("service").number();
        Map<String, String> settings =
                Map.of(
                        "BERM_KAFKA", kafka.bootstrap(),
                        "BERM_FLINK_PORT", "0",
                        "BERM_HEALTH_PORT", Integer.toString(port),
                        "BERM_CHECKPOINTS", folder.resolve("watch").toString());
        return Service.role("watch", port, settings, folder.resolve("watch.log"));
    }
}
