package berm.domain.simulation;

import berm.domain.ConditionEvent;
import berm.domain.EventKind;
import berm.domain.Quality;
import berm.domain.plan.Limit;
import berm.domain.plan.LimitLadder;
import berm.domain.plan.SiteRule;
import java.util.Objects;

/**
 * No limit returns towards normal, nor ends a clock fault, by a reading that is unverified or late;
 * and by a verified one only when readings have been behind the point of return for the off-delay.
 */
final class BadQualityNeverClears implements Invariant {
    @Override
    public void check(Life life) {
        var standing = new Standing();
        for (int at = 0; at < life.scenes().size(); at++) {
            Scene scene = life.scenes().get(at);
            for (ConditionEvent event : life.chapters().get(at).events()) {
                int before = standing.step(event.condition());
                Epoch epoch = Standing.epoch(event, scene.epoch());
                standing.take(event, epoch);
                boolean returns =
                        event.kind() == EventKind.CLEARED
                                || (event.kind() == EventKind.LEVEL_CHANGED
                                        && standing.step(event.condition()) < before);
                if (returns && scene.fate() != null && event.sensor() != null) {
                    returned(scene, event, event.sensor(), before, epoch);
                }
            }
        }
    }

    private static void returned(
            Scene scene, ConditionEvent event, String sensor, int before, Epoch epoch) {
        Taken taken = scene.taken();
        if (event.condition().equals(sensor + "." + SiteRule.Is.TIME_ZONE)) {
            return;
        }
        boolean silence = event.condition().equals(sensor + ".silence");
        Broken.unless(
                taken != null && taken.sensor.id.equals(sensor) && (taken.verified || silence),
                scene.entry(),
                event);
        LimitLadder ladder = Standing.ladder(event, epoch);
        if (ladder == null) {
            return;
        }
        Limit limit = Objects.requireNonNull(ladder.of(before));
        String rule = event.condition().substring(sensor.length() + 1);
        var causes = new Causes(Objects.requireNonNull(taken).sensor, rule, before, epoch);
        Broken.unless(
                event.quality() == Quality.GOOD && causes.mayClearAt(taken.number),
                scene.entry(),
                event + " of " + limit);
    }
}
