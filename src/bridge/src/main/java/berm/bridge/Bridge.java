package berm.bridge;

import berm.service.Health;
import berm.service.Metrics;
import berm.service.ServicePages;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The carrier of messages from MQTT into the log.
 *
 * <p>A message it acknowledged is in Kafka. It reconnects to MQTT for ever; a send that Kafka
 * refuses ends it, see {@link #failed}, and whoever runs it must then end loudly.
 */
public final class Bridge implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Bridge.class);

    private final RawTopics topics;
    private final Producer<byte[], byte[]> producer;
    private final BridgeCounts counts = new BridgeCounts();
    private final Intake intake;
    private final Listening listening;
    private final Ticker ticker;
    private final ServicePages http;

    private Bridge(BridgeSettings settings, RawTopics topics) throws IOException {
        this.topics = topics;
        KnownWorlds worlds = new KnownWorlds(topics::worlds, System::nanoTime);
        this.producer = new KafkaProducer<>(producerProperties(settings));
        this.intake = new Intake(producer, new RawRecords(settings, worlds), counts);
        this.listening = new Listening(settings, intake, counts);
        this.ticker = new Ticker(intake, listening);
        this.http = ServicePages.start(settings.pages(), this::health, this::metrics);
    }

    /** Makes the topics that are missing and begins to listen. */
    public static Bridge start(BridgeSettings settings) throws IOException {
        log.info("starting with {}", settings);
        RawTopics topics = RawTopics.connect(settings.kafka(), settings.partitions());
        try {
            topics.create();
            Bridge bridge = new Bridge(settings, topics);
            bridge.listening.start();
            bridge.ticker.start();
            return bridge;
        } catch (IOException | RuntimeException e) {
            topics.close();
            throw e;
        }
    }

    static Map<String, Object> producerProperties(BridgeSettings settings) {
        return settings.kafka()
                .client(
                        Map.of(
                                ProducerConfig.CLIENT_ID_CONFIG,
                                settings.bridgeId(),
                                ProducerConfig.ACKS_CONFIG,
                                "all",
                                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                                true,
                                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                                Integer.MAX_VALUE,
                                ProducerConfig.LINGER_MS_CONFIG,
                                2,
                                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                                "lz4",
                                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                                ByteArraySerializer.class,
                                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                                ByteArraySerializer.class));
    }

    /** Completes with the cause when a message could not be written. */
    public CompletableFuture<Throwable> failed() {
        return intake.failed();
    }

    public BridgeCounts counts() {
        return counts;
    }

    public Health health() {
        boolean writing = !intake.failed().isDone();
        String kafka = writing ? "writing" : "failed: " + intake.failed().join();
        boolean hearing = listening.forAtLeast(Duration.ZERO);
        return new Health(writing && hearing, Map.of("mqtt", listening.state(), "kafka", kafka));
    }

    private Metrics metrics() {
        return counts.metrics()
                .truth("berm_bridge_up", "Whether it listens and writes.", health().up());
    }

    /** The port of /health and /metrics. */
    public int healthPort() {
        return http.port();
    }

    /** Stops listening, then waits for Kafka to have what was received. */
    @Override
    public void close() {
        ticker.close();
        listening.close();
        producer.close(Duration.ofSeconds(5));
        http.close();
        topics.close();
    }
}
