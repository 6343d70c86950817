package berm.center;

import berm.center.PlanTimes.Told;
import berm.center.PlanView.LadderView;
import berm.domain.SiteKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the limits of a sensor were, and when. */
@Component
class LimitSteps {

    /**
     * The limits from a time up to but not another.
     *
     * @param version of the plan that brought them
     * @param limits null while the sensor had none
     */
    record Step(long from, long to, int version, @Nullable LadderView limits) {
        Step until(long end) {
            return new Step(from, end, version, limits);
        }
    }

    private final PlanStore store;
    private final Plans plans;

    LimitSteps(PlanStore store, Plans plans) {
        this.store = store;
        this.plans = plans;
    }

    /** Those within the stretch, cut to it; before the first plan there were none. */
    List<Step> of(SiteKey key, String sensor, long from, long to) {
        List<Step> steps = new ArrayList<>();
        for (Map.Entry<Long, Integer> begins : PlanTimes.of(told(key), isLive(key)).entrySet()) {
            if (begins.getKey() < to) {
                add(steps, step(key, sensor, Math.max(from, begins.getKey()), to, begins));
            }
        }
        return steps.stream().filter(step -> step.from() < step.to()).toList();
    }

    private static boolean isLive(SiteKey key) {
        return key.world().name().equals("live");
    }

    /** A plan that leaves the limits as they were is no step. */
    private static void add(List<Step> steps, Step next) {
        Step last = steps.isEmpty() ? null : steps.get(steps.size() - 1);
        if (last != null && Objects.equals(last.limits(), next.limits())) {
            return;
        }
        if (last != null) {
            steps.set(steps.size() - 1, last.until(next.from()));
        }
        steps.add(next);
    }

    private Step step(
            SiteKey key, String sensor, long from, long to, Map.Entry<Long, Integer> begins) {
        LadderView limits =
                view(key, begins.getValue())
                        .flatMap(plan -> plan.sensor(sensor))
                        .map(PlanView.SensorView::limits)
                        .orElse(null);
        return new Step(from, to, begins.getValue(), limits);
    }

    private List<Told> told(SiteKey key) {
        return store.versions(key).stream()
                .map(
                        kept ->
                                new Told(
                                        kept.version(),
                                        view(key, kept.version())
                                                .map(PlanView::effectiveFrom)
                                                .orElse(null),
                                        kept.known()))
                .toList();
    }

    private Optional<PlanView> view(SiteKey key, int version) {
        return plans.of(key.world().name(), key.site().value(), version);
    }
}
