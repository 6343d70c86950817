package berm.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import berm.bridge.RawTopics;
import berm.domain.Quality;
import berm.domain.ReadingFlag;
import berm.domain.SensorId;
import berm.domain.SiteKey;
import berm.domain.StoredReading;
import berm.domain.World;
import berm.history.HistoryQuery;
import berm.history.HistoryReader;
import berm.history.HistorySettings;
import berm.history.HistoryWriter;
import berm.launcher.embedded.EmbeddedHistory;
import berm.launcher.embedded.EmbeddedKafka;
import berm.launcher.embedded.FreePorts;
import berm.messages.BermJson;
import berm.messages.RawHeaders;
import berm.messages.Topics;
import berm.service.log.KafkaAccess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The bytes that a reading takes on disc: in the log, as the bridge writes it, and in the embedded
 * history.
 */
final class DiscBench implements Bench {
    private static final int PARTITIONS = 8;
    private static final int BATCH = 5_000;
    private static final double PATIENCE_SECONDS = 120;

    private final Core core;
    private final AtomicLong payload = new AtomicLong();

    DiscBench() {
        this(Core.million());
    }

    DiscBench(Core core) {
        this.core = core;
    }

    @Override
    public Report run(Consumer<String> progress) throws Exception {
        Machine machine = Machine.now();
        List<Figure> figures = new ArrayList<>();
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            progress.accept("writing %,d readings to the log, twice".formatted(core.readings()));
            double alone = ofLog(folder.resolve("alone"), new World("alone"), 0);
            payload.set(0);
            double together = ofLog(folder.resolve("together"), new World("together"), 131_072);
            figures.add(bytes("payload", (double) payload.get() / core.readings()));
            figures.add(bytes("log, each message alone in its batch", alone));
            figures.add(bytes("log, batches full", together));
            progress.accept("writing them to the embedded history");
            figures.add(bytes("history, QuestDB", ofHistory(folder.resolve("history"))));
        }
        return new Report("disc", what(), machine, figures, List.of());
    }

    private static Figure bytes(String name, double each) {
        return Figure.of(name, "B", Spread.once(each));
    }

    private String what() {
        return "bytes a reading; %,d readings of %,d sensors, %d in a message; all found again"
                .formatted(core.readings(), core.sensors(), Core.SITE);
    }

    private double ofLog(Path folder, World world, int batch) throws Exception {
        try (EmbeddedKafka kafka =
                EmbeddedKafka.start(
                        folder, FreePorts.next("Kafka"), FreePorts.next("controller"))) {
            try (RawTopics topics =
                    RawTopics.connect(KafkaAccess.open(kafka.bootstrap()), PARTITIONS)) {
                topics.create();
                topics.createWorld(world);
            }
            long sent = send(kafka.bootstrap(), world, batch);
            try (RawTopics topics =
                    RawTopics.connect(KafkaAccess.open(kafka.bootstrap()), PARTITIONS)) {
                long found = topics.recordsEver(Topics.raw(world));
                if (found != sent) {
                    throw new WrongResult(found + " messages in the log, not " + sent);
                }
            }
            String topic = Topics.raw(world) + "-";
            long size =
                    size(
                            folder,
                            file ->
                                    file.getFileName().toString().endsWith(".log")
                                            && String.valueOf(file.getParent()).contains(topic));
            return (double) size / core.readings();
        }
    }

    /** As the bridge does, with the same headers. */
    private long send(String kafka, World world, int batch) {
        AtomicLong sent = new AtomicLong();
        ByteArraySerializer serializer = new ByteArraySerializer();
        Map<String, Object> properties =
                Map.of(
                        "bootstrap.servers",
                        kafka,
                        "linger.ms",
                        2,
                        "compression.type",
                        "lz4",
                        "batch.size",
                        batch);
        try (var producer = new KafkaProducer<byte[], byte[]>(properties, serializer, serializer)) {
            core.tell(
                    (site, step, clock, readings) -> {
                        if (!readings.isEmpty()) {
                            byte[] message = BermJson.encode(step, readings);
                            payload.set(payload.get() + message.length);
                            sent.set(sent.get() + 1);
                            var unused = producer.send(record(world, site, clock, message));
                        }
                    });
        }
        return sent.get();
    }

    private ProducerRecord<byte[], byte[]> record(
            World world, int site, long clock, byte[] message) {
        String name = core.site(site).value();
        RecordHeaders headers = new RecordHeaders();
        headers.add(RawHeaders.TOPIC, ("berm/" + name + "/bench").getBytes(UTF_8));
        headers.add(RawHeaders.RECEIVED_AT, Long.toString(clock).getBytes(UTF_8));
        headers.add(RawHeaders.QOS, "1".getBytes(UTF_8));
        headers.add(RawHeaders.BRIDGE, "bridge-1".getBytes(UTF_8));
        return new ProducerRecord<>(
                Topics.raw(world), null, clock, name.getBytes(UTF_8), message, headers);
    }

    private double ofHistory(Path folder) throws Exception {
        try (EmbeddedHistory history =
                EmbeddedHistory.start(folder, FreePorts.next("the history"))) {
            HistorySettings settings =
                    HistorySettings.from(Map.of("BERM_HISTORY_URL", history.url().toString()));
            try (HistoryWriter writer = HistoryWriter.open(settings)) {
                write(writer);
            }
            isThere(settings);
        }
        long size = size(folder, file -> !file.toString().contains("/wal"));
        return (double) size / core.readings();
    }

    private void write(HistoryWriter writer) throws InterruptedException {
        List<StoredReading> readings = new ArrayList<>();
        core.tell(
                (site, step, clock, message) ->
                        message.forEach(
                                reading ->
                                        readings.add(
                                                new StoredReading(
                                                        new SiteKey(World.LIVE, core.site(site)),
                                                        new SensorId(reading.sensor()),
                                                        reading.measuredAt(),
                                                        reading.value(),
                                                        "m",
                                                        Quality.GOOD,
                                                        EnumSet.noneOf(ReadingFlag.class),
                                                        clock,
                                                        "raw-1/" + site % 64 + "/" + step))));
        for (int from = 0; from < readings.size(); from += BATCH) {
            var unused =
                    writer.write(readings.subList(from, Math.min(from + BATCH, readings.size())));
        }
        if (writer.counts().written() != core.readings()) {
            throw new WrongResult("stored " + writer.counts());
        }
    }

    /**
     * The history shows a reading a moment after it took it, in the order in which it took them.
     */
    private void isThere(HistorySettings settings) throws Exception {
        HistoryQuery last =
                new HistoryQuery(
                        new SiteKey(World.LIVE, core.site(core.sites() - 1)),
                        new SensorId(Core.sensorId(Core.SITE - 1)),
                        0,
                        Long.MAX_VALUE,
                        HistoryQuery.LARGEST_LIMIT);
        AtomicLong expected = new AtomicLong();
        core.tell(
                (site, step, clock, message) ->
                        message.stream()
                                .filter(reading -> site == core.sites() - 1)
                                .filter(reading -> reading.sensor().equals(last.sensor().value()))
                                .forEach(reading -> expected.set(expected.get() + 1)));
        try (HistoryReader reader = HistoryReader.open(settings)) {
            Waiting.until(
                    "the history shows all",
                    PATIENCE_SECONDS,
                    () -> reader.read(last).size() == expected.get());
        }
    }

    private static long size(Path folder, Predicate<Path> wanted) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(wanted)
                    .mapToLong(DiscBench::size)
                    .sum();
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
