package berm.launcher;

import berm.bridge.PlanLog;
import berm.bridge.RawTopics;
import berm.bridge.ToldLog;
import berm.domain.SiteId;
import berm.domain.SiteKey;
import berm.domain.World;
import berm.domain.plan.Plan;
import berm.messages.RawKind;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** A connection to the log of a world through which sites are told what people know. */
final class Teller implements AutoCloseable {
    /** As far may clocks be apart, ms; a site refuses what is further ahead of its own. */
    private static final long AHEAD = 60_000;

    private final World world;
    private final RawTopics topics;
    private final ToldLog log;
    private final SortedMap<String, Plan> plans;

    private Teller(World world, RawTopics topics, ToldLog log, SortedMap<String, Plan> plans) {
        this.world = world;
        this.topics = topics;
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
        return new Teller(
                world,
                RawTopics.connect(kafka, connection.partitions()),
                ToldLog.connect(kafka),
                plans);
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
        return topics.newest(world)
                .orElseThrow(() -> CommandFailure.failed("the world " + world + " has not begun"));
    }

    void tell(SiteKey key, RawKind kind, byte[] document) {
        Long stamp = world.isLive() ? null : (Long) recordedNow();
        String unused = log.tell(key, kind, document, stamp);
    }

    @Override
    public void close() {
        log.close();
        topics.close();
    }

    /** The time given, or the world's; one after that is a slip of the hand. */
    long timeOrNow(@Nullable Instant given, String option) {
        long now = now();
        long time = given == null ? now : given.toEpochMilli();
        if (time > now + AHEAD) {
            throw CommandFailure.askedWrongly(
                    option + " is " + given + ", but it is only " + Instant.ofEpochMilli(now));
        }
        return time;
    }
}
