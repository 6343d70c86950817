package berm.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import berm.domain.World;
import berm.messages.PlanJson;
import berm.messages.RawHeaders;
import berm.messages.RawKind;
import berm.messages.Topics;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * What two bridges whose clocks are two seconds apart would write into the live log. The last
 * partition gets ticks only; now and then a plan is broken.
 */
final class TwoBridges implements Chatter.Outlet, AutoCloseable {
    /** A world without sites. */
    static final World STIRRED = new World("stirred");

    private static final String TOPIC = "raw-1";
    private static final long APART = 2_000;
    private static final byte[] BROKEN = "{\"v\":1}".getBytes(UTF_8);

    private final Random random;
    private final int partitions;
    private final KafkaProducer<byte[], byte[]> producer;
    private int version;
    private long lastTick;

    TwoBridges(String kafka, long seed, int partitions) {
        this.random = new Random(seed);
        this.partitions = partitions;
        this.producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", kafka),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
    }

    @Override
    public void message(int site, byte[] payload) {
        record(site, RawKind.MESSAGE, payload);
    }

    @Override
    public void plan(int site, JsonNode declared, @Nullable Long effectiveFrom) {
        version++;
        boolean broken = version > 60 && random.nextInt(6) == 0;
        byte[] plan = PlanJson.encode(declared, version, effectiveFrom, true);
        record(site, RawKind.PLAN, broken ? BROKEN : plan);
    }

    @Override
    public void told(int site, RawKind kind, byte[] document) {
        record(site, kind, document);
    }

    @Override
    public void beat() {
        if (System.currentTimeMillis() - lastTick >= 1_000) {
            tick();
        }
    }

    /** Something to read for every reader that concerns no site. */
    void stir() {
        tick(Topics.raw(STIRRED));
    }

    /** One tick to every partition. */
    void tick() {
        lastTick = System.currentTimeMillis();
        tick(TOPIC);
    }

    private void tick(String topic) {
        for (int partition = 0; partition < partitions; partition++) {
            RecordHeaders headers = headers(RawKind.TICK);
            headers.add(RawHeaders.SPAN, "1000".getBytes(UTF_8));
            send(new ProducerRecord<>(topic, partition, null, null, new byte[0], headers));
        }
        producer.flush();
    }

    private void record(int site, RawKind kind, byte[] value) {
        int partition = site % (partitions - 1);
        byte[] key = ("s" + site).getBytes(UTF_8);
        send(new ProducerRecord<>(TOPIC, partition, null, key, value, headers(kind)));
    }

    private RecordHeaders headers(RawKind kind) {
        long receivedAt = System.currentTimeMillis() + random.nextInt(2) * APART;
        RecordHeaders headers = new RecordHeaders();
        headers.add(RawHeaders.KIND, kind.header().getBytes(UTF_8));
        headers.add(RawHeaders.RECEIVED_AT, Long.toString(receivedAt).getBytes(UTF_8));
        return headers;
    }

    private void send(ProducerRecord<byte[], byte[]> record) {
        var unused = producer.send(record);
    }

    @Override
    public void close() {
        producer.close();
    }
}
