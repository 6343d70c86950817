package berm.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import berm.bridge.PlanLog;
import berm.bridge.RawTopics;
import berm.bridge.WholeTopic;
import berm.domain.World;
import berm.launcher.embedded.EmbeddedKafka;
import berm.launcher.embedded.FreePorts;
import berm.messages.PlanJson;
import berm.messages.Problems;
import berm.messages.SiteFiles;
import berm.messages.Topics;
import berm.service.log.KafkaAccess;
import berm.service.log.LogWriter;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Topics are saved, lost and restored, in a real Kafka. */
@Timeout(120)
class LogCommandTest {
    @TempDir Path folder;
    private @Nullable EmbeddedKafka started;

    @BeforeEach
    void start() {
        started =
                EmbeddedKafka.start(
                        folder.resolve("kafka"),
                        FreePorts.next("Kafka"),
                        FreePorts.next("the controller"));
        try (RawTopics topics = RawTopics.connect(kafka(), 8)) {
            topics.create();
        }
    }

    @AfterEach
    void stop() {
        Objects.requireNonNull(started).close();
    }

    @Test
    void everyRecordComesBackAsItWasAndWhereItWas() throws Exception {
        try (LogWriter writer = LogWriter.connect(kafka())) {
            List<CompletableFuture<RecordMetadata>> sent =
                    IntStream.range(0, 450).mapToObj(i -> writer.write(alarm(i))).toList();
            sent.forEach(CompletableFuture::join);
        }
        List<String> before = records(Topics.ALARMS);
        assertThat(before).hasSize(450);
        Path file = folder.resolve("alarms.saved");
        assertThat(log("save", "alarms", file.toString()))
                .isEqualTo(new Invocation(0, "alarms: 450 records in " + file + "\n", ""));
        lose(Topics.ALARMS);
        assertThat(log("restore", file.toString()))
                .isEqualTo(new Invocation(0, "alarms: 450 records from " + file + "\n", ""));
        assertThat(records(Topics.ALARMS)).isEqualTo(before);
    }

    @Test
    void theJudgeIsToldThePlansAgainWhenTheRawTopicWasLostToo() throws Exception {
        apply("a", 101.4);
        apply("b", 101.4);
        apply("a", 101.5);
        Path file = folder.resolve("control.saved");
        assertThat(log("save", "control", file.toString()).exitCode()).isZero();
        lose(Topics.CONTROL, Topics.raw(World.LIVE));
        assertThat(log("restore", "--tell-judge", file.toString()).out())
                .endsWith("live/a: plan 2\nlive/b: plan 1\n");
        assertThat(plans(Topics.raw(World.LIVE))).containsExactlyInAnyOrder("a 2", "b 1");
        try (PlanLog plans = PlanLog.connect(kafka())) {
            assertThat(plans.apply(World.LIVE, declared("a", 101.5), null, true).isNew()).isFalse();
            assertThat(plans.apply(World.LIVE, declared("a", 101.6), null, true).version())
                    .isEqualTo(3);
        }
    }

    @Test
    void aTopicThatIsNotNewIsLeftAlone() throws Exception {
        apply("a", 101.4);
        Path file = folder.resolve("control.saved");
        assertThat(log("save", "control", file.toString()).exitCode()).isZero();
        List<String> before = records(Topics.CONTROL);
        Invocation restored = log("restore", file.toString());
        assertThat(restored.exitCode()).isEqualTo(1);
        assertThat(restored.err()).contains("control is not new: 2 records were written to it");
        assertThat(records(Topics.CONTROL)).isEqualTo(before);
    }

    @Test
    void aFileThatIsNotWholeIsRefusedWithAReason() throws Exception {
        apply("a", 101.4);
        apply("b", 101.4);
        Path file = folder.resolve("control.saved");
        assertThat(log("save", "control", file.toString()).exitCode()).isZero();
        lose(Topics.CONTROL);
        String whole = Files.readString(file);
        List<String> lines = whole.lines().toList();
        assertRefused(whole.substring(0, whole.length() / 2), "is not a whole saved topic");
        assertRefused(whole.substring(0, whole.length() - 90), "its last line does not fit");
        assertRefused(whole.replace("\"time\":1", "\"time\":2"), "its last line does not fit");
        assertRefused(whole.replace(lines.get(2) + "\n", ""), "record 1 of partition 0 is missing");
        assertRefused(whole + whole, "there is something behind its end");
        assertThat(log("restore", folder.resolve("none").toString()).err())
                .contains("there is no file ");
        assertRefused(whole.replace("\"time\":", "\"tame\":"), "its time is no whole number");
        assertRefused("", "it does not begin as one");
        assertRefused("a: b\n", "it does not begin as one");
        try (RawTopics topics = RawTopics.connect(kafka(), 8)) {
            topics.create();
        }
        assertThat(records(Topics.CONTROL)).isEmpty();
    }

    private void assertRefused(String content, String reason) throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.saved"), content);
        Invocation restored = log("restore", broken.toString());
        assertThat(restored.exitCode()).isEqualTo(1);
        assertThat(restored.err()).contains(reason);
    }

    @Test
    void whatCannotComeBackAsItWasIsNotSavedAndNoFileIsOverwritten() throws Exception {
        Path file = Files.writeString(folder.resolve("there"), "precious");
        assertThat(log("save", "raw-1", folder.resolve("raw").toString()).exitCode()).isEqualTo(2);
        assertThat(log("save", "control", file.toString()).err()).contains("exists already");
        assertThat(Files.readString(file)).isEqualTo("precious");
    }

    private static ProducerRecord<byte[], byte[]> alarm(int i) {
        RecordHeaders headers = new RecordHeaders();
        headers.add("empty", new byte[0]).add("bytes", new byte[] {(byte) i, -1, 0, 10});
        headers.add("bytes", null);
        byte[] value = i % 10 == 0 ? null : ("{\"n\":" + i + "}\n平山").getBytes(UTF_8);
        byte[] key = i % 7 == 0 ? null : ("live/site-" + i % 50).getBytes(UTF_8);
        return new ProducerRecord<>(
                Topics.ALARMS, i % 8, 1_596_513_600_000L + i, key, value, headers);
    }

    private void apply(String site, double yellow) {
        try (PlanLog plans = PlanLog.connect(kafka())) {
            assertThat(plans.apply(World.LIVE, declared(site, yellow), null, true).isNew())
                    .isTrue();
        }
    }

    private static JsonNode declared(String site, double yellow) {
        byte[] file = Sites.pond(site, yellow).getBytes(UTF_8);
        return Objects.requireNonNull(SiteFiles.read(file, new Problems("test")));
    }

    /** As an accident does: the topics are gone, and made anew by the next who looks for them. */
    private void lose(String... topics) throws Exception {
        try (Admin admin = Admin.create(kafka().client(Map.of()))) {
            admin.deleteTopics(Set.of(topics)).all().get();
            await().atMost(Duration.ofSeconds(30))
                    .until(
                            () ->
                                    admin.listTopics().names().get().stream()
                                            .noneMatch(Set.of(topics)::contains));
        }
    }

    /** Everything of each record, the partitions one after the other. */
    private List<String> records(String topic) {
        List<String> records = new ArrayList<>();
        WholeTopic.read(
                kafka(),
                topic,
                record ->
                        records.add(
                                "%d/%06d %s %s %s %s"
                                        .formatted(
                                                record.partition(),
                                                record.offset(),
                                                record.timestamp(),
                                                text(record.key()),
                                                text(record.value()),
                                                record.headers())));
        records.sort(null);
        return records;
    }

    private List<String> plans(String topic) {
        List<String> plans = new ArrayList<>();
        WholeTopic.read(
                kafka(),
                topic,
                record ->
                        plans.add(
                                text(record.key())
                                        + " "
                                        + Objects.requireNonNull(
                                                        PlanJson.decode(
                                                                record.value(),
                                                                new Problems("test")))
                                                .version()));
        return plans;
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "none" : new String(bytes, UTF_8);
    }

    private Invocation log(String... words) {
        List<String> all = new ArrayList<>(List.of("log"));
        all.addAll(List.of(words));
        return Invocation.of(Map.of("BERM_KAFKA", kafka().servers()), all.toArray(String[]::new));
    }

    private KafkaAccess kafka() {
        return KafkaAccess.open(Objects.requireNonNull(started).bootstrap());
    }
}
