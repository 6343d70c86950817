package berm.bridge;

import static java.nio.charset.StandardCharsets.UTF_8;

import berm.domain.World;
import berm.messages.RawHeaders;
import berm.messages.RawKind;
import berm.messages.Topics;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * The form of raw records: what one MQTT message becomes in the log.
 *
 * <p>The payload is never read, only cut when it is too long; a player's tick is the exception, its
 * payload is its span. What has no site, no known world or no good stamp goes to the live world,
 * keyed by its topic, to be rejected there with a reason.
 */
final class RawRecords {
    private static final byte[] NOTHING = {};

    private final TopicMap topicMap;
    private final Predicate<World> worldExists;
    private final String bridgeId;
    private final int partitions;
    private final int maxPayloadBytes;

    RawRecords(BridgeSettings settings, Predicate<World> worldExists) {
        this.topicMap = settings.topicMap();
        this.worldExists = worldExists;
        this.bridgeId = settings.bridgeId();
        this.partitions = settings.partitions();
        this.maxPayloadBytes = settings.maxPayloadBytes();
    }

    /** Whether the payload will be cut. */
    boolean isTooLong(Incoming message) {
        return message.payload().length > maxPayloadBytes;
    }

    /** Whether it is a record of a message without a site. */
    static boolean isUnmapped(ProducerRecord<byte[], byte[]> record) {
        Header kind = record.headers().lastHeader(RawHeaders.KIND);
        return kind != null && RawKind.UNMAPPED.header().equals(new String(kind.value(), UTF_8));
    }

    /** The records a message becomes: one, or one for each partition if it is a player's tick. */
    List<ProducerRecord<byte[], byte[]>> of(Incoming message) {
        Route route = topicMap.route(message.topic());
        if (route instanceof Route.Live live) {
            return List.of(live(message, live));
        }
        if (route instanceof Route.Recorded recorded && worldExists.test(recorded.world())) {
            return List.of(recorded(message, recorded));
        }
        if (route instanceof Route.RecordedTick tick) {
            OptionalLong span = span(message.payload());
            if (span.isPresent() && worldExists.test(tick.world())) {
                return ticks(tick.world(), tick.stamp(), span.getAsLong());
            }
        }
        return List.of(unmapped(message));
    }

    /** A tick of the live world for each partition, vouching for the span before it. */
    List<ProducerRecord<byte[], byte[]>> liveTicks(long spanMillis) {
        return ticks(World.LIVE, null, spanMillis);
    }

    private ProducerRecord<byte[], byte[]> live(Incoming message, Route.Live route) {
        byte[] key = bytes(route.site().value());
        Headers headers = headers(message, message.topic());
        return new ProducerRecord<>(
                Topics.raw(World.LIVE), null, null, key, payload(message), headers);
    }

    private ProducerRecord<byte[], byte[]> recorded(Incoming message, Route.Recorded route) {
        byte[] key = bytes(route.site().value());
        Headers headers = headers(message, route.topic());
        String topic = Topics.raw(route.world());
        return new ProducerRecord<>(topic, null, route.stamp(), key, payload(message), headers);
    }

    private ProducerRecord<byte[], byte[]> unmapped(Incoming message) {
        byte[] key = bytes(message.topic());
        Headers headers = headers(message, message.topic());
        add(headers, RawHeaders.KIND, RawKind.UNMAPPED.header());
        return new ProducerRecord<>(
                Topics.raw(World.LIVE), null, null, key, payload(message), headers);
    }

    private List<ProducerRecord<byte[], byte[]>> ticks(
            World world, @Nullable Long stamp, long spanMillis) {
        return IntStream.range(0, partitions)
                .mapToObj(partition -> tick(world, partition, stamp, spanMillis))
                .toList();
    }

    private ProducerRecord<byte[], byte[]> tick(
            World world, int partition, @Nullable Long stamp, long spanMillis) {
        Headers headers = new RecordHeaders();
        add(headers, RawHeaders.KIND, RawKind.TICK.header());
        add(headers, RawHeaders.SPAN, Long.toString(spanMillis));
        add(headers, RawHeaders.BRIDGE, bridgeId);
        return new ProducerRecord<>(Topics.raw(world), partition, stamp, null, NOTHING, headers);
    }

    private static OptionalLong span(byte[] payload) {
        return payload.length > 15
                ? OptionalLong.empty()
                : TopicMap.wholeNumber(new String(payload, UTF_8));
    }

    private byte[] payload(Incoming message) {
        byte[] payload = message.payload();
        return isTooLong(message) ? Arrays.copyOf(payload, maxPayloadBytes) : payload;
    }

    private Headers headers(Incoming message, String topic) {
        Headers headers = new RecordHeaders();
        add(headers, RawHeaders.TOPIC, topic);
        add(headers, RawHeaders.RECEIVED_AT, Long.toString(message.receivedAt()));
        add(headers, RawHeaders.QOS, Integer.toString(message.qos()));
        if (message.duplicate()) {
            add(headers, RawHeaders.DUP, "1");
        }
        if (message.retained()) {
            add(headers, RawHeaders.RETAINED, "1");
        }
        if (isTooLong(message)) {
            add(headers, RawHeaders.TRUNCATED, Integer.toString(message.payload().length));
        }
        add(headers, RawHeaders.BRIDGE, bridgeId);
        return headers;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, bytes(value));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
