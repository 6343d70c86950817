package berm.launcher;

import berm.bridge.PlanLog;
import berm.bridge.ToldLog;
import berm.domain.SiteId;
import berm.domain.SiteKey;
import berm.domain.World;
import berm.domain.judge.SensorClock;
import berm.domain.plan.Plan;
import berm.launcher.play.WorldLog;
import berm.messages.RawKind;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** A connection to the log of a world through which sites are told what people know. */
final class Teller implements AutoCloseable {
    private final World world;
    private final WorldLog worlds;
    private final ToldLog log;
    private final SortedMap<String, Plan> plans;

    private Teller(World world, WorldLog worlds, ToldLog log, SortedMap<String, Plan> plans) {
        this.world = world;
        this.worlds = worlds;
        this.log = log;
        this.plans = plans;
    }

    static Teller connect(Connection connection, World world) {
        String kafka = connection.kafka();
        SortedMap<String, Plan> plans;
        try (PlanLog planLog = PlanLog.connect(kafka)) {
            plans = planLog.applied(world);
        }
        if (plans.isEmpty()) {
            throw CommandFailure.failed("no site has a plan in the world " + world);
        }
        return new Teller(world, WorldLog.connect(kafka), ToldLog.connect(kafka), plans);
    }

    /** Every site of the world that has a plan. */
    List<SiteKey> everySite() {
        return plans.keySet().stream().map(site -> new SiteKey(world, new SiteId(site))).toList();
    }

    /** The plan of a site, without which it can be told nothing. */
    Plan plan(SiteKey key) {
        Plan plan = plans.get(key.site().value());
        if (plan == null) {
            throw CommandFailure.failed(key + " has no plan; see 'berm plan apply'");
        }
        return plan;
    }

    /** What time it is in the world, ms: in a recorded one, as far as its log has come. */
    long now() {
        return world.isLive() ? Clock.systemUTC().millis() : recordedNow();
    }

    private long recordedNow() {
        long newest = worlds.newestStamp(world);
        if (newest == Long.MIN_VALUE) {
            throw CommandFailure.failed("the world " + world + " has not begun");
        }
        return newest;
    }

    void tell(SiteKey key, RawKind kind, byte[] document) {
        Long stamp = world.isLive() ? null : (Long) recordedNow();
        String unused = log.tell(key, kind, document, stamp);
    }

    @Override
    public void close() {
        log.close();
        worlds.close();
    }

    /** The time given, or the world's; one that cannot be true is a slip of the hand. */
    long timeOrNow(@Nullable Instant given, String option) {
        long now = now();
        long time = given == null ? now : given.toEpochMilli();
        if (SensorClock.isAhead(time, now)) {
            throw CommandFailure.askedWrongly(
                    option + " is " + given + ", but it is only " + Instant.ofEpochMilli(now));
        } else if (SensorClock.isUnset(time, now)) {
            throw CommandFailure.askedWrongly(
                    option + " is " + given + ", at which clocks begin that were never set");
        }
        return time;
    }
}
