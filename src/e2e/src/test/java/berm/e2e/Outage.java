package berm.e2e;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** How long watch said nothing, by the stamps of what it said; every second it has a pulse. */
final class Outage {
    private final KafkaLog log;
    private Map<TopicPartition, Long> before = Map.of();

    Outage(KafkaLog log) {
        this.log = log;
    }

    void begin() {
        before = log.ends(TrueJournal.CONDITIONS);
    }

    /** Prints the longest pause since the beginning; true when something was said at all. */
    boolean end(String why) {
        long[] stamps =
                log.read(TrueJournal.CONDITIONS, before).stream()
                        .mapToLong(record -> record.timestamp())
                        .sorted()
                        .toArray();
        long longest = 0;
        for (int next = 1; next < stamps.length; next++) {
            longest = Math.max(longest, stamps[next] - stamps[next - 1]);
        }
        System.out.printf("ClusterIT: %s: watch was silent for %,d ms%n", why, longest);
        return stamps.length > 1;
    }
}
