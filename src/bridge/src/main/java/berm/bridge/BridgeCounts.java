package berm.bridge;

import berm.service.Metrics;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What a bridge has done since its start.
 *
 * <p>The law, in messages: {@code received = written + in flight}, always. A message is in flight
 * from its arrival until Kafka has every record it became; after a failed send it stays there, and
 * the broker delivers it again to the next session. Unmapped, truncated and redelivered messages
 * are among the received; ticks are records, not messages.
 */
public final class BridgeCounts {
    private static final String PREFIX = "berm_bridge_";

    private long received;
    private long written;
    private long inFlight;
    private final AtomicLong redelivered = new AtomicLong();
    private final AtomicLong truncated = new AtomicLong();
    private final AtomicLong unmapped = new AtomicLong();
    private final AtomicLong ticks = new AtomicLong();
    private final AtomicLong sessions = new AtomicLong();

    /** The three numbers of the law, read at one moment. */
    public record Balance(long received, long written, long inFlight) {}

    synchronized void messageReceived() {
        received++;
        inFlight++;
    }

    synchronized void messageWritten() {
        written++;
        inFlight--;
    }

    void messageRedelivered() {
        redelivered.incrementAndGet();
    }

    void messageTruncated() {
        truncated.incrementAndGet();
    }

    void messageUnmapped() {
        unmapped.incrementAndGet();
    }

    void tickWritten() {
        ticks.incrementAndGet();
    }

    void sessionStarted() {
        sessions.incrementAndGet();
    }

    public synchronized Balance balance() {
        return new Balance(received, written, inFlight);
    }

    /** Messages the broker marked as perhaps delivered before. */
    public long redelivered() {
        return redelivered.get();
    }

    public long truncated() {
        return truncated.get();
    }

    public long unmapped() {
        return unmapped.get();
    }

    /** Records of live ticks that are in Kafka. */
    public long ticks() {
        return ticks.get();
    }

    /** MQTT sessions that came to listen; more than one means reconnects. */
    public long sessions() {
        return sessions.get();
    }

    /** The counts under their names for Prometheus. */
    public Metrics metrics() {
        Balance balance = balance();
        return new Metrics()
                .counter(
                        PREFIX + "messages_received_total",
                        "MQTT messages that came.",
                        balance.received())
                .counter(
                        PREFIX + "messages_written_total",
                        "MQTT messages that Kafka has.",
                        balance.written())
                .gauge(
                        PREFIX + "messages_in_flight",
                        "MQTT messages that came and that Kafka does not have yet.",
                        balance.inFlight())
                .counter(
                        PREFIX + "messages_redelivered_total",
                        "MQTT messages that the broker had perhaps delivered before.",
                        redelivered())
                .counter(
                        PREFIX + "messages_truncated_total",
                        "MQTT messages that were too long and were cut.",
                        truncated())
                .counter(
                        PREFIX + "messages_unmapped_total",
                        "MQTT messages of topics that belong to no site.",
                        unmapped())
                .counter(
                        PREFIX + "ticks_written_total",
                        "Ticks of live partitions that Kafka has.",
                        ticks())
                .counter(
                        PREFIX + "sessions_total",
                        "MQTT sessions; more than one is a reconnect.",
                        sessions());
    }
}
