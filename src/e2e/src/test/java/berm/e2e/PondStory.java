package berm.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import berm.domain.Colour;
import berm.domain.ConditionEvent;
import berm.domain.EventKind;
import berm.domain.Pulse;
import berm.domain.Quality;
import berm.domain.SensorId;
import berm.domain.SiteKey;
import berm.domain.StoredReading;
import berm.messages.ConditionEventJson;
import berm.messages.JudgedReadings;
import berm.messages.PlanJson;
import berm.messages.Problems;
import berm.messages.PulseJson;
import berm.messages.ReadingsJson;
import berm.messages.SiteFiles;
import berm.messages.Topics;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** What watch and archive would say of one pond, said when the test wants it. */
final class PondStory implements AutoCloseable {
    static final String SITE =
            """
            site: pingshan
            name: {zh: 平山尾矿库, en: Pingshan pond}
            kind: tailings-pond
            class: II
            sensors:
              level:
                name: {zh: 库水位, en: Pond level}
                quantity: LEVEL
                unit: m
                interval: 5 min
                limits:
                  direction: high
                  deadband: 0.02 m
                  levels:
                    orange: {at: 101.7 m, approvedBy: "Wang, chief engineer", document: "Report 7"}
                    red: {at: 102 m, approvedBy: demonstration}
              P2:
                name: {zh: "<b>P2</b><img src=x onerror=fail()>", en: "<b>P2</b>"}
                quantity: LEVEL
                unit: m
                interval: 5 min
            """;

    private static final String KEY = "live/pingshan";
    private static final int PLAN = 3;

    private final KafkaProducer<byte[], byte[]> producer;
    private long seq;

    PondStory(String kafka) throws Exception {
        Map<String, Object> client = Map.of("bootstrap.servers", kafka);
        try (Admin admin = Admin.create(client)) {
            admin.createTopics(
                            List.of(
                                    new NewTopic(Topics.CONTROL, 1, (short) 1),
                                    new NewTopic(Topics.CONDITIONS, 2, (short) 1),
                                    new NewTopic(Topics.ALARMS, 2, (short) 1),
                                    new NewTopic(Topics.READINGS, 2, (short) 1)))
                    .all()
                    .get();
        }
        producer =
                new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** The log in which it is told. */
    KafkaProducer<byte[], byte[]> log() {
        return producer;
    }

    void plan() throws Exception {
        var declared = SiteFiles.read(SITE.getBytes(UTF_8), new Problems("pingshan.yaml"));
        send(Topics.CONTROL, PlanJson.encode(Objects.requireNonNull(declared), PLAN, null, true));
    }

    void pulse() throws Exception {
        var pulse = new Pulse("live", "pingshan", "raw-1/0/0", seq, now(), PLAN);
        send(Topics.CONDITIONS, PulseJson.encode(pulse));
    }

    void reads(double level) throws Exception {
        var reading =
                new StoredReading(
                        SiteKey.parse(KEY),
                        new SensorId("level"),
                        now(),
                        level,
                        "m",
                        Quality.GOOD,
                        Set.of(),
                        now(),
                        "raw-1/0/1");
        send(Topics.READINGS, ReadingsJson.encode(new JudgedReadings(now(), List.of(reading))));
    }

    void level(
            EventKind kind, @Nullable Colour colour, double value, double limit, String approvedBy)
            throws Exception {
        seq++;
        var event =
                new ConditionEvent(
                        "live",
                        "pingshan",
                        "raw-1/0/0",
                        seq,
                        kind,
                        "level.limit",
                        "level",
                        colour,
                        now() - 2_000,
                        now(),
                        null,
                        value,
                        "m",
                        limit,
                        PLAN,
                        approvedBy,
                        Quality.GOOD,
                        false,
                        false,
                        List.of(),
                        Map.of(),
                        "raw-1/0/" + seq);
        send(Topics.CONDITIONS, ConditionEventJson.encode(event));
    }

    /** Any condition of any site becomes active. */
    void raise(String site, String condition, Colour colour, Map<String, Double> facts)
            throws Exception {
        seq++;
        var event =
                new ConditionEvent(
                        "live",
                        site,
                        "raw-1/0/0",
                        seq,
                        EventKind.RAISED,
                        condition,
                        condition.substring(0, condition.indexOf('.')),
                        colour,
                        now() - 2_000,
                        now(),
                        null,
                        101.71,
                        condition.startsWith("rain") ? "mm" : "m",
                        101.7,
                        PLAN,
                        "Wang",
                        Quality.GOOD,
                        false,
                        false,
                        List.of(),
                        facts,
                        "raw-1/0/" + seq);
        var message =
                new ProducerRecord<>(
                        Topics.CONDITIONS,
                        ("live/" + site).getBytes(UTF_8),
                        ConditionEventJson.encode(event));
        var unused = producer.send(message);
    }

    private static long now() {
        return System.currentTimeMillis();
    }

    private void send(String topic, byte[] value) throws Exception {
        var message = new ProducerRecord<>(topic, KEY.getBytes(UTF_8), value);
        message.headers().add("decided", Long.toString(now()).getBytes(UTF_8));
        var unused = producer.send(message).get();
    }

    @Override
    public void close() {
        producer.close();
    }
}
