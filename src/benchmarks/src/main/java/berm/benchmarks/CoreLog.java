package berm.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import berm.domain.World;
import berm.messages.BermJson;
import berm.messages.PlanJson;
import berm.messages.RawHeaders;
import berm.messages.RawKind;
import berm.messages.Topics;
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
    private final long tickEvery;
    private long ticked = Workload.START;
    private long told;
    private long behindMiddle;

    private CoreLog(KafkaProducer<byte[], byte[]> producer, int partitions, long tickEvery) {
        this.producer = producer;
        this.partitions = partitions;
        this.tickEvery = tickEvery;
    }

    /**
     * Writes it all.
     *
     * @param tickEvery ms; messages of a partition further apart than 3 s need ticks in between
     * @return how many readings stand behind the middle
     */
    static long fill(String kafka, Workload workload, int partitions, long tickEvery)
            throws Exception {
        var producer = new KafkaProducer<byte[], byte[]>(properties(kafka));
        try (CoreLog log = new CoreLog(producer, partitions, tickEvery)) {
            log.fill(workload);
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

    private void fill(Workload workload) {
        ticks(Workload.START);
        for (int site = 0; site < workload.sites(); site++) {
            String name = workload.site(site).value();
            send(site, name, workload.document(site), plan(), Workload.START);
        }
        workload.tell(
                (site, step, clock, readings) -> {
                    for (; ticked + tickEvery <= clock; ticked += tickEvery) {
                        ticks(ticked + tickEvery);
                    }
                    if (!readings.isEmpty()) {
                        String name = workload.site(site).value();
                        byte[] payload = BermJson.encode(step, readings);
                        send(site, name, payload, message(name, clock), clock);
                    }
                    told += readings.size();
                    if (behindMiddle == 0 && 2 * told >= workload.readings()) {
                        behindMiddle = workload.readings() - told;
                        mark(MIDDLE);
                    }
                });
        mark(END);
    }

    private void mark(String name) {
        for (int partition = 0; partition < partitions; partition++) {
            send(partition, name + partition, markPlan(name + partition), plan(), Workload.START);
        }
    }

    private static byte[] markPlan(String site) {
        return PlanJson.encode(CorePlan.unheard(site), 1, null, false);
    }

    /** Vouches for the time since the tick before. */
    private void ticks(long stamp) {
        for (int partition = 0; partition < partitions; partition++) {
            Headers headers = kind(RawKind.TICK);
            headers.add(RawHeaders.SPAN, bytes(Long.toString(tickEvery)));
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
