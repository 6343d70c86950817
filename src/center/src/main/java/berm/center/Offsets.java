package berm.center;

import java.util.List;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far each partition was read, kept beside what was read from it. */
@Repository
public class Offsets {

    private final JdbcClient database;

    public Offsets(JdbcClient database) {
        this.database = database;
    }

    /**
     * Moves the consumer to where the partition was read to, or else to where a copy says that it
     * was copied to, or to its beginning.
     */
    void seek(Consumer<?, ?> consumer, TopicPartition partition, TopicPartition copy) {
        OptionalLong own = next(partition);
        OptionalLong copied = own.isPresent() ? own : next(copy);
        if (copied.isPresent()) {
            consumer.seek(partition, copied.getAsLong());
        } else {
            consumer.seekToBeginning(List.of(partition));
        }
    }

    /** Moves the consumer to where the partition was read to, or to its beginning. */
    void seek(Consumer<?, ?> consumer, TopicPartition partition) {
        OptionalLong next = next(partition);
        if (next.isPresent()) {
            consumer.seek(partition, next.getAsLong());
        } else {
            consumer.seekToBeginning(List.of(partition));
        }
    }

    OptionalLong next(TopicPartition partition) {
        return database.sql("select next_offset from consumed where topic = ? and part = ?")
                .params(partition.topic(), partition.partition())
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    /** Notes that the partition was read to there; it never goes back. */
    void advance(TopicPartition partition, long next) {
        int known =
                database.sql(
                                "update consumed set next_offset = greatest(next_offset, ?)"
                                        + " where topic = ? and part = ?")
                        .params(next, partition.topic(), partition.partition())
                        .update();
        if (known == 0) {
            database.sql("insert into consumed (topic, part, next_offset) values (?, ?, ?)")
                    .params(partition.topic(), partition.partition(), next)
                    .update();
        }
    }

    void forget(TopicPartition partition) {
        database.sql("delete from consumed where topic = ? and part = ?")
                .params(partition.topic(), partition.partition())
                .update();
    }
}
