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
                .counter("berm_bridge_messages_received_total", balance.received())
                .counter("berm_bridge_messages_written_total", balance.written())
                .gauge("berm_bridge_messages_in_flight", balance.inFlight())
                .counter("berm_bridge_messages_redelivered_total", redelivered())
                .counter("berm_bridge_messages_truncated_total", truncated())
                .counter("berm_bridge_messages_unmapped_total", unmapped())
                .counter("berm_bridge_ticks_written_total", ticks())
                .counter("berm_bridge_sessions_total", sessions());
    }
}
