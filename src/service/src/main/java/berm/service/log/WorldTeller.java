package berm.service.log;

import berm.domain.SiteKey;
import berm.domain.World;
import berm.domain.judge.SensorClock;
import berm.messages.NotTold;
import berm.messages.RawKind;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Tells sites what people know, at the time of their world: in the live one that is the wall
 * clock's, in a recorded one as far as its log has come. What is told is in the log when the call
 * returns.
 */
public final class WorldTeller implements AutoCloseable {
    private final WorldLog worlds;
    private final ToldLog log;
    private final Clock wall;

    private WorldTeller(WorldLog worlds, ToldLog log, Clock wall) {
        this.worlds = worlds;
        this.log = log;
        this.wall = wall;
    }

    public static WorldTeller connect(KafkaAccess kafka, Clock wall) {
        return new WorldTeller(WorldLog.connect(kafka), ToldLog.connect(kafka), wall);
    }

    /**
     * What time it is in the world, ms.
     *
     * @throws NotTold if the world has not begun
     */
    public long now(World world) {
        return world.isLive() ? wall.millis() : recordedNow(world);
    }

    private long recordedNow(World world) {
        long newest = worlds.newestStamp(world);
        if (newest == Long.MIN_VALUE) {
            throw NotTold.unknown("the world " + world + " has not begun");
        }
        return newest;
    }

    /**
     * The time given, or the world's; one that cannot be true is a slip of the hand.
     *
     * @param name what the time is called where it was typed
     * @throws NotTold if it cannot be true
     */
    public long timeOrNow(World world, @Nullable Instant given, String name) {
        long now = now(world);
        long time = given == null ? now : given.toEpochMilli();
        if (SensorClock.isAhead(time, now)) {
            throw NotTold.saidWrongly(
                    name + " is " + given + ", but it is only " + Instant.ofEpochMilli(now));
        } else if (SensorClock.isUnset(time, now)) {
            throw NotTold.saidWrongly(
                    name + " is " + given + ", at which clocks begin that were never set");
        }
        return time;
    }

    /** Tells the site, and says where that stands in the log: {@code topic/partition/offset}. */
    public String tell(SiteKey key, RawKind kind, byte[] document) {
        World world = key.world();
        return log.tell(key, kind, document, world.isLive() ? null : (Long) recordedNow(world));
    }

    @Override
    public void close() {
        log.close();
        worlds.close();
    }
}
