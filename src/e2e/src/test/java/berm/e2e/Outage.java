package berm.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/** How long watch decided nothing, by when it says that it did; sites chatter all the time. */
final class Outage {
    private final KafkaLog log;
    private Map<TopicPartition, Long> before = Map.of();
    private long began;

    Outage(KafkaLog log) {
        this.log = log;
    }

    void begin() {
        before = log.ends(TrueJournal.CONDITIONS);
        began = System.currentTimeMillis();
    }

    private static long decided(ConsumerRecord<byte[], byte[]> record) {
        Header header = record.headers().lastHeader("decided");
        return Long.parseLong(new String(header.value(), UTF_8));
    }

    /** Whether watch has decided something after that moment, in ms since 1970 UTC. */
    boolean isDecidedSince(long moment) {
        return decisions().anyMatch(decided -> decided > moment);
    }

    private LongStream decisions() {
        return log.read(TrueJournal.CONDITIONS, before).stream().mapToLong(Outage::decided);
    }

    /** Prints the longest pause since the beginning; true when something was said at all. */
    boolean end(String why) {
        long[] stamps = LongStream.concat(LongStream.of(began), decisions()).sorted().toArray();
        long longest = 0;
        for (int next = 1; next < stamps.length; next++) {
            longest = Math.max(longest, stamps[next] - stamps[next - 1]);
        }
        System.out.printf("Outage: %s: watch decided nothing for %,d ms%n", why, longest);
        return stamps.length > 1;
    }
}
