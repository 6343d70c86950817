package berm.domain.simulation;

import berm.domain.ConditionEvent;
import berm.domain.EventKind;
import berm.domain.ReadingFlag;
import berm.domain.plan.Limit;
import berm.domain.plan.LimitLadder;
import berm.domain.plan.SiteRule;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Every alarm of a sensor rests on readings at or beyond its limit for the on-delay, or on a
 * silence that overtook the delay, and then says that it is unverified; a clock fault on a reading
 * whose time cannot be true.
 */
final class NoAlarmWithoutCause implements Invariant {
    @Override
    public void check(Life life) {
        for (int at = 0; at < life.scenes().size(); at++) {
            Scene scene = life.scenes().get(at);
            for (ConditionEvent event : life.chapters().get(at).events()) {
                boolean raises =
                        event.kind() == EventKind.RAISED || event.kind() == EventKind.LEVEL_CHANGED;
                if (raises && event.sensor() != null) {
                    check(scene, event, event.sensor());
                }
            }
        }
    }

    private static void check(Scene scene, ConditionEvent event, String sensor) {
        if (event.condition().equals(sensor + ".clock")) {
            Fate fate = scene.fate();
            Broken.unless(fate != null && fate.has(ReadingFlag.CLOCK_FAULT), scene.entry(), event);
        } else if (!event.condition().equals(sensor + ".silence")
                && !event.condition().equals(sensor + "." + SiteRule.Is.TIME_ZONE)) {
            limit(scene, event, sensor);
        }
    }

    private static void limit(Scene scene, ConditionEvent event, String sensor) {
        Epoch epoch = Standing.epoch(event, scene.epoch());
        LimitLadder ladder = Standing.ladder(event, epoch);
        Limit limit = ladder == null ? null : Epoch.at(ladder, event.limit());
        Taken newest = newest(scene, Objects.requireNonNull(epoch.sensors().get(sensor)));
        Broken.unless(
                limit != null && limit.shown() == event.colour() && newest != null,
                scene.entry(),
                event);
        if (limit == null || newest == null) {
            return;
        }
        String rule = event.condition().substring(sensor.length() + 1);
        var causes = new Causes(newest.sensor, rule, limit.colour().step(), epoch);
        Broken.unless(causes.mayBeActive(newest.number), scene.entry(), event);
        boolean plan = event.measuredAt() == null;
        boolean rests = scene.fate() == null || !newest.verified;
        Broken.unless(plan || event.unverified() == rests, scene.entry(), event);
    }

    /** The reading it rests on: the one at hand, or the last before time passed. */
    private static @Nullable Taken newest(Scene scene, TrueSensor sensor) {
        if (scene.fate() != null) {
            Taken taken = scene.taken();
            return taken != null && taken.sensor == sensor ? taken : null;
        }
        List<Taken> judged = sensor.judged;
        int at = judged.size() - 1;
        while (at >= 0 && judged.get(at).entry >= scene.entry()) {
            at--;
        }
        return at < 0 ? null : judged.get(at);
    }
}
