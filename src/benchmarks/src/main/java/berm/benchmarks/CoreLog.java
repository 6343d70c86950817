package berm.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import berm.domain.World;
import berm.messages.BermJson;
import berm.messages.PlanJson;
import berm.messages.RawHeaders;
import berm.messages.RawKind;
import berm.messages.Topics;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * A workload as a recorded world in the log, as the bridge writes one: plans, ticks, messages; in
 * the middle and at the end of each partition the plan of a site of its own, whose event says that
 * all before it has been judged.
 */
final class CoreLog implements AutoCloseable {
    static final World WORLD = new World("bench");
    static final String MIDDLE = "middle-";
    static final String END = "end-";
    private static final byte[] NOTHING = {};

    private final KafkaProducer<byte[], byte[]> producer;
    private final int partitions;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private int tickedStep = -1;
    private long told;
    private long behindMiddle;

    private CoreLog(KafkaProducer<byte[], byte[]> producer, int partitions) {
        this.producer = producer;
        this.partitions = partitions;
    }

    /**
     * Writes it all.
     *
     * @return how many readings stand behind the middle
     */
    static long fill(String kafka, Core core, int partitions) throws Exception {
        try (CoreLog log = new CoreLog(new KafkaProducer<>(properties(kafka)), partitions)) {
            log.fill(core);
            log.producer.flush();
            Exception failed = log.failure.get();
            if (failed != null) {
                throw failed;
            }
            return log.behindMiddle;
        }
    }

    private static Map<String, Object> properties(String kafka) {
        return Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka,
                ProducerConfig.LINGER_MS_CONFIG,
                2,
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "lz4",
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class);
    }

    private void fill(Core core) {
        ticks(Core.START);
        for (int site = 0; site < core.sites(); site++) {
            send(site, Core.siteId(site).value(), CorePlan.document(site), plan(), Core.START);
        }
        core.tell(
                (site, step, clock, readings) -> {
                    if (step > tickedStep) {
                        tickedStep = step;
                        ticks(Core.START + step * Core.CADENCE);
                    }
                    String name = Core.siteId(site).value();
                    byte[] payload = BermJson.encode(step, readings);
                    send(site, name, payload, message(name, clock), clock);
                    told += readings.size();
                    if (behindMiddle == 0 && 2 * told >= core.readings()) {
                        behindMiddle = core.readings() - told;
                        mark(MIDDLE);
                    }
                });
        mark(END);
    }

    private void mark(String name) {
        for (int partition = 0; partition < partitions; partition++) {
            send(partition, name + partition, markPlan(name + partition), plan(), Core.START);
        }
    }

    private static byte[] markPlan(String site) {
        ObjectNode declared = CorePlan.declared(site);
        ObjectNode sensor = declared.putObject("sensors").putObject("none");
        CorePlan.name(sensor, "none");
        sensor.put("quantity", "COUNT").put("unit", "1").put("interval", "1 h");
        return PlanJson.encode(declared, 1, null, false);
    }

    /** Vouches for the time between two steps. */
    private void ticks(long stamp) {
        for (int partition = 0; partition < partitions; partition++) {
            Headers headers = kind(RawKind.TICK);
            headers.add(RawHeaders.SPAN, bytes(Long.toString(Core.CADENCE)));
            send(partition, null, NOTHING, headers, stamp);
        }
    }

    private static Headers plan() {
        return kind(RawKind.PLAN);
    }

    private static Headers kind(RawKind kind) {
        return new RecordHeaders().add(RawHeaders.KIND, bytes(kind.header()));
    }

    private static Headers message(String site, long receivedAt) {
        return new RecordHeaders()
                .add(RawHeaders.TOPIC, bytes("berm/" + site + "/gateway"))
                .add(RawHeaders.RECEIVED_AT, bytes(Long.toString(receivedAt)))
                .add(RawHeaders.QOS, bytes("1"))
                .add(RawHeaders.BRIDGE, bytes("bench"));
    }

    private void send(int number, @Nullable String key, byte[] value, Headers headers, long stamp) {
        var record =
                new ProducerRecord<>(
                        Topics.raw(WORLD),
                        number % partitions,
                        stamp,
                        key == null ? null : bytes(key),
                        value,
                        headers);
        var unused = producer.send(record, (sent, failed) -> note(failed));
    }

    private void note(@Nullable Exception failed) {
        if (failed != null) {
            failure.set(failed);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    @Override
    public void close() {
        producer.close();
    }
}
