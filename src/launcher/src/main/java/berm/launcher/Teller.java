package berm.launcher;

import berm.bridge.PlanLog;
import berm.domain.SiteId;
import berm.domain.SiteKey;
import berm.domain.World;
import berm.domain.plan.Plan;
import berm.messages.RawKind;
import berm.service.log.KafkaAccess;
import berm.service.log.WorldTeller;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** A connection to the log of a world through which sites are told what people know. */
final class Teller implements AutoCloseable {
    private final World world;
    private final WorldTeller teller;
    private final SortedMap<String, Plan> plans;

    private Teller(World world, WorldTeller teller, SortedMap<String, Plan> plans) {
        this.world = world;
        this.teller = teller;
        this.plans = plans;
    }

    static Teller connect(Connection connection, World world) {
        KafkaAccess kafka = connection.kafka();
        SortedMap<String, Plan> plans;
        try (PlanLog planLog = PlanLog.connect(kafka)) {
            plans = planLog.applied(world);
        }
        if (plans.isEmpty()) {
            throw CommandFailure.failed("no site has a plan in the world " + world);
        }
        return new Teller(world, WorldTeller.connect(kafka, Clock.systemUTC()), plans);
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

    void tell(SiteKey key, RawKind kind, byte[] document) {
        String unused = teller.tell(key, kind, document);
    }

    /** The time given, or the world's; one that cannot be true is a slip of the hand. */
    long timeOrNow(@Nullable Instant given, String option) {
        return teller.timeOrNow(world, given, option);
    }

    @Override
    public void close() {
        teller.close();
    }
}
