package berm.center;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Reads one topic, all partitions of it, and hands its records on in their order.
 *
 * <p>It takes part in no consumer group: where to begin is the taker's to say. When Kafka or the
 * database is away it begins again there, for as long as it takes.
 */
final class TopicReader {

    /** What becomes of the records of a topic, and where reading it begins. */
    interface Taker {

        String topic();

        /** Moves the consumer to the first record of the partition that is wanted. */
        void seek(Consumer<byte[], byte[]> consumer, TopicPartition partition);

        void take(ConsumerRecords<byte[], byte[]> records);

        /** Whether it takes records already; one that does not waits for another topic. */
        default boolean isReady() {
            return true;
        }

        /** All was taken that stood in the topic when reading it began. */
        default void caughtUp() {}

        /** Forgets how far the partition was read: the log does not reach there. */
        void forget(TopicPartition partition);
    }

    private static final Logger LOG = LoggerFactory.getLogger(TopicReader.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final long RETRY_MILLIS = 1_000;
    private static final long LOOK_FOR_PARTITIONS_NANOS = Duration.ofSeconds(30).toNanos();

    private final Supplier<Consumer<byte[], byte[]>> connection;
    private final Taker taker;

    private volatile String state = "DOWN: Kafka has not answered yet";
    private volatile boolean running;
    private Optional<Thread> thread = Optional.empty();

    TopicReader(Supplier<Consumer<byte[], byte[]>> connection, Taker taker) {
        this.connection = connection;
        this.taker = taker;
    }

    String topic() {
        return taker.topic();
    }

    /** {@code UP}, or {@code DOWN:} with the reason. */
    String state() {
        return state;
    }

    synchronized void start() {
        running = true;
        Thread reader = new Thread(this::run, taker.topic());
        reader.start();
        thread = Optional.of(reader);
    }

    synchronized void stop() {
        running = false;
        thread.ifPresent(TopicReader::end);
        thread = Optional.empty();
    }

    boolean isRunning() {
        return running;
    }

    private static void end(Thread reader) {
        reader.interrupt();
        try {
            reader.join(5_000);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (running) {
            try (Consumer<byte[], byte[]> consumer = connection.get()) {
                follow(consumer);
            } catch (InterruptException | WakeupException stopping) {
                state = "DOWN: interrupted";
            } catch (KafkaException | DataAccessException | TransactionException away) {
                down(away.getMessage() == null ? away.toString() : away.getMessage());
            } catch (RuntimeException bug) {
                // Ours: a reader that died of it would look as if nothing happened anywhere.
                LOG.error("Topic {} is not read", taker.topic(), bug);
                down(bug.toString());
            }
            pause();
        }
    }

    private void follow(Consumer<byte[], byte[]> consumer) {
        Set<TopicPartition> partitions = partitions(consumer);
        if (partitions.isEmpty()) {
            down("the topic " + taker.topic() + " does not exist yet");
            return;
        }
        if (!taker.isReady()) {
            down("waits until the alarm journal has been read");
            return;
        }
        consumer.assign(partitions);
        partitions.forEach(partition -> taker.seek(consumer, partition));
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        long looked = System.nanoTime();
        while (running) {
            read(consumer);
            if (!ends.isEmpty() && isPast(consumer, ends)) {
                ends = Map.of();
                taker.caughtUp();
            }
            if (System.nanoTime() - looked > LOOK_FOR_PARTITIONS_NANOS) {
                if (!partitions.equals(partitions(consumer))) {
                    return;
                }
                looked = System.nanoTime();
            }
        }
    }

    private static boolean isPast(
            Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private void read(Consumer<byte[], byte[]> consumer) {
        try {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            state = "UP";
            if (!records.isEmpty()) {
                taker.take(records);
            }
        } catch (OffsetOutOfRangeException shorter) {
            LOG.error(
                    "The log is shorter than remembered: {}. Reading it again.", shorter, shorter);
            shorter.partitions().forEach(taker::forget);
            consumer.seekToBeginning(shorter.partitions());
        }
    }

    private Set<TopicPartition> partitions(Consumer<byte[], byte[]> consumer) {
        Set<TopicPartition> partitions = new HashSet<>();
        var known = consumer.partitionsFor(taker.topic());
        if (known != null) {
            known.forEach(p -> partitions.add(new TopicPartition(p.topic(), p.partition())));
        }
        return partitions;
    }

    private void down(String reason) {
        String now = "DOWN: " + reason;
        if (!now.equals(state)) {
            LOG.warn("Topic {} is not read: {}", taker.topic(), reason);
        }
        state = now;
    }

    private void pause() {
        try {
            if (running) {
                Thread.sleep(RETRY_MILLIS);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
