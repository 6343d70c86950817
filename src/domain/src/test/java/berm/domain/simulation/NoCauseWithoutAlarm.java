package berm.domain.simulation;

import berm.domain.ConditionEvent;
import berm.domain.EventKind;
import berm.domain.plan.Limit;
import berm.domain.plan.Rule;
import berm.domain.simulation.Scene.Silence;
import java.util.List;

/**
 * A limit that verified readings in their order have reached for its on-delay is active when the
 * last of them has been judged; and one they had reached when the sensor fell silent is active from
 * then on.
 */
final class NoCauseWithoutAlarm implements Invariant {
    @Override
    public void check(Life life) {
        var standing = new Standing();
        for (int at = 0; at < life.scenes().size(); at++) {
            Scene scene = life.scenes().get(at);
            for (ConditionEvent event : life.chapters().get(at).events()) {
                standing.take(event, Standing.epoch(event, scene.epoch()));
            }
            Taken taken = scene.taken();
            if (taken != null && taken.verified) {
                reached(scene, taken.sensor, taken.number, standing, false);
            }
            for (Silence silence : scene.silences()) {
                if (silence.kind() == EventKind.RAISED) {
                    overtaken(scene, silence.sensor(), standing);
                }
            }
        }
    }

    private static void overtaken(Scene scene, TrueSensor sensor, Standing standing) {
        List<Taken> judged = sensor.judged;
        int newest = judged.size() - 1;
        while (newest >= 0 && judged.get(newest).entry >= scene.entry()) {
            newest--;
        }
        if (newest >= 0 && scene.epoch().sensors().get(sensor.id) == sensor) {
            reached(scene, sensor, newest, standing, true);
        }
    }

    private static void reached(
            Scene scene, TrueSensor sensor, int newest, Standing standing, boolean silent) {
        for (Rule rule : scene.epoch().sensor(sensor.id).rules()) {
            int told = standing.step(sensor.id + "." + rule.name());
            for (Limit limit : rule.ladder().limits()) {
                int colour = limit.colour().step();
                if (colour > told) {
                    var causes = new Causes(sensor, rule.name(), colour, scene.epoch());
                    boolean must =
                            silent ? causes.mustBePending(newest) : causes.mustBeActive(newest);
                    Broken.unless(
                            !must,
                            scene.entry(),
                            sensor.id + "." + rule.name() + " is not " + limit + scene.fate());
                }
            }
        }
    }
}
