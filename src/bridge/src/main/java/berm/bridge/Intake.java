package berm.bridge;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * The one door to Kafka: messages and ticks pass it one after another.
 *
 * <p>A message is acknowledged when Kafka has all its records, never before. The first failed send
 * closes the door for good: nothing is acknowledged any more and {@link #failed} completes, so that
 * the session ends and the broker delivers again what was not acknowledged.
 */
final class Intake {
    static final long TICK_SPAN_MILLIS = 1_000;

    private final Producer<byte[], byte[]> producer;
    private final RawRecords rawRecords;
    private final BridgeCounts counts;
    private final CompletableFuture<Throwable> failed = new CompletableFuture<>();
    private final AtomicInteger ticksInFlight = new AtomicInteger();

    Intake(Producer<byte[], byte[]> producer, RawRecords rawRecords, BridgeCounts counts) {
        this.producer = producer;
        this.rawRecords = rawRecords;
        this.counts = counts;
    }

    /** Completes with the cause when a send failed. */
    CompletableFuture<Throwable> failed() {
        return failed;
    }

    /** Closes the door for good. */
    void fail(Throwable cause) {
        failed.complete(cause);
    }

    /** Hands a message to Kafka; runs {@code written} when Kafka has it. */
    synchronized void accept(Incoming message, Runnable written) {
        refuseAfterFailure();
        counts.messageReceived();
        List<ProducerRecord<byte[], byte[]>> records = recordsOf(message);
        AtomicInteger missing = new AtomicInteger(records.size());
        send(
                records,
                () -> {
                    if (missing.decrementAndGet() == 0) {
                        counts.messageWritten();
                        written.run();
                    }
                });
    }

    /**
     * Ticks every partition of the live world, behind everything accepted so far; does nothing
     * while an earlier tick is on its way, so an outage of Kafka piles up no ticks and leaves a gap
     * that nobody vouches for.
     */
    synchronized void tick() {
        refuseAfterFailure();
        if (ticksInFlight.get() > 0) {
            return;
        }
        List<ProducerRecord<byte[], byte[]>> ticks = rawRecords.liveTicks(TICK_SPAN_MILLIS);
        ticksInFlight.set(ticks.size());
        send(
                ticks,
                () -> {
                    ticksInFlight.decrementAndGet();
                    counts.tickWritten();
                });
    }

    private List<ProducerRecord<byte[], byte[]>> recordsOf(Incoming message) {
        List<ProducerRecord<byte[], byte[]>> records = rawRecords.of(message);
        if (message.duplicate()) {
            counts.messageRedelivered();
        }
        if (rawRecords.isTooLong(message)) {
            counts.messageTruncated();
        }
        if (records.stream().anyMatch(RawRecords::isUnmapped)) {
            counts.messageUnmapped();
        }
        return records;
    }

    private void send(List<ProducerRecord<byte[], byte[]>> records, Runnable eachWritten) {
        try {
            for (ProducerRecord<byte[], byte[]> record : records) {
                var unused = producer.send(record, (metadata, error) -> sent(error, eachWritten));
            }
        } catch (RuntimeException e) {
            failed.complete(e);
            throw e;
        }
    }

    private void sent(@Nullable Exception error, Runnable written) {
        if (error != null) {
            failed.complete(error);
        } else if (!failed.isDone()) {
            written.run();
        }
    }

    private void refuseAfterFailure() {
        if (failed.isDone()) {
            throw new IllegalStateException(
                    "an earlier message could not be written", failed.join());
        }
    }
}
