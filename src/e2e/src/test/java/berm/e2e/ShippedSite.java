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
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** What the judge would say of a site whose file we ship, in the live world. */
record ShippedSite(String name, Producer<byte[], byte[]> log) {
    private static final int PLAN = 1;

    SiteKey key() {
        return SiteKey.parse("live/" + name);
    }

    void plan() throws Exception {
        plan(file -> file);
    }

    /**
     * Tells its plan.
     *
     * @param written what its file says otherwise
     */
    void plan(UnaryOperator<String> written) throws Exception {
        byte[] file = written.apply(new String(file(), UTF_8)).getBytes(UTF_8);
        var declared = SiteFiles.read(file, new Problems(name));
        send(Topics.CONTROL, PlanJson.encode(Objects.requireNonNull(declared), PLAN, null, true));
        pulse();
    }

    private byte[] file() throws IOException {
        return Files.readAllBytes(Launcher.home().resolve("conf/sites").resolve(name + ".yaml"));
    }

    void pulse() throws Exception {
        send(
                Topics.CONDITIONS,
                PulseJson.encode(
                        new Pulse("live", name, "raw-1/0/0", 0, System.currentTimeMillis(), PLAN)));
    }

    /** Tells what a sensor read at a time. */
    void reads(String sensor, double value, long at) throws Exception {
        var reading = reading(sensor, value, at, Quality.GOOD);
        send(Topics.READINGS, ReadingsJson.encode(new JudgedReadings(at, List.of(reading))));
    }

    StoredReading reading(String sensor, double value, long at, Quality quality) {
        return new StoredReading(
                key(), new SensorId(sensor), at, value, "m", quality, Set.of(), at, "raw-1/0/1");
    }

    /** What the judge says of its level. */
    void level(long seq, EventKind kind, @Nullable Colour colour, double value, double limit)
            throws Exception {
        long now = System.currentTimeMillis();
        var event =
                new ConditionEvent(
                        "live",
                        name,
                        "raw-1/0/0",
                        seq,
                        kind,
                        "level.limit",
                        "level",
                        colour,
                        now - 2_000,
                        now,
                        null,
                        value,
                        "m",
                        limit,
                        PLAN,
                        "demonstration",
                        Quality.GOOD,
                        false,
                        false,
                        List.of(),
                        Map.of(),
                        "raw-1/0/" + seq);
        send(Topics.CONDITIONS, ConditionEventJson.encode(event));
    }

    private void send(String topic, byte[] value) throws Exception {
        var message = new ProducerRecord<>(topic, key().toString().getBytes(UTF_8), value);
        message.headers().add("decided", Long.toString(System.currentTimeMillis()).getBytes(UTF_8));
        var unused = log.send(message).get();
    }
}
