package berm.launcher.play;

import berm.domain.World;
import berm.service.log.WorldLog;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongSupplier;
import org.apache.kafka.common.TopicPartition;

/**
 * The wait until everything played has been judged and stored.
 *
 * <p>The closing tick is behind everything in every partition, so when all have it, the log is
 * complete. A job commits an offset with a checkpoint, and no checkpoint is complete before its
 * sinks have what is ahead of it; so when both jobs have committed the log's end, every event is in
 * {@code conditions} and every accepted reading in the history.
 */
public final class Arrival {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long PAUSE_MILLIS = 200;

    private final WorldLog log;
    private final World world;

    public Arrival(WorldLog log, World world) {
        this.log = log;
        this.world = world;
    }

    /** Thrown when nothing has moved for a while; the message says where things are stuck. */
    public static final class Stuck extends Exception {
        private static final long serialVersionUID = 1;

        Stuck(String where) {
            super(where + " has not moved for " + PATIENCE.toSeconds() + " s");
        }
    }

    /** Waits for as long as something moves. */
    public void await(long closingStamp) throws InterruptedException, Stuck {
        long partitions = log.ends(world).size();
        awaitZero("the bridge", () -> partitions - log.partitionsAt(world, closingStamp));
        Map<TopicPartition, Long> ends = log.ends(world);
        awaitZero("watch", () -> log.behind("watch", ends));
        awaitZero("archive", () -> log.behind("archive", ends));
    }

    private static void awaitZero(String who, LongSupplier left)
            throws InterruptedException, Stuck {
        long before = Long.MAX_VALUE;
        long moved = System.nanoTime();
        for (long now = left.getAsLong(); now > 0; now = left.getAsLong()) {
            if (now < before) {
                before = now;
                moved = System.nanoTime();
            } else if (System.nanoTime() - moved > PATIENCE.toNanos()) {
                throw new Stuck(who);
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }
}
