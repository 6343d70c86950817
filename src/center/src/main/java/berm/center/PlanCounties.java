package berm.center;

import berm.center.access.Counties;
import berm.domain.SiteId;
import berm.domain.SiteKey;
import berm.domain.World;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The county of a site as its newest plan declares it, kept at hand until another plan comes. */
@Component
class PlanCounties implements Counties {

    private static final int AT_HAND = 10_000;

    private final PlanStore plans;
    private final Map<SiteKey, Optional<String>> atHand = new ConcurrentHashMap<>();

    PlanCounties(PlanStore plans) {
        this.plans = plans;
    }

    @Override
    public Optional<String> countyOf(String world, String site) {
        if (!World.isName(world) || !SiteId.isId(site)) {
            return Optional.empty();
        }
        if (atHand.size() >= AT_HAND) {
            atHand.clear();
        }
        return atHand.computeIfAbsent(new SiteKey(new World(world), new SiteId(site)), this::read);
    }

    private Optional<String> read(SiteKey key) {
        return plans.newest(key)
                .map(document -> JsonMapper.shared().readTree(document))
                .map(document -> document.path("declared").path("place").path("county"))
                .map(JsonNode::asString)
                .filter(code -> code.matches("[1-9][0-9]{5}"));
    }

    /** Looks again when the county is next asked for. */
    void forget(PlanView plan) {
        atHand.remove(new SiteKey(new World(plan.world()), new SiteId(plan.site())));
    }
}
