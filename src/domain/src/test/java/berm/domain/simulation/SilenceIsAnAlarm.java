package berm.domain.simulation;

import berm.domain.ConditionEvent;
import berm.domain.EventKind;
import berm.domain.simulation.Scene.Silence;
import java.util.List;
import java.util.Objects;

/**
 * A sensor of which no reading was judged for more than three intervals of hearing time has a
 * silence, told at exactly that time, at ten a loss, and none has one earlier; the next reading
 * judged ends it.
 */
final class SilenceIsAnAlarm implements Invariant {
    private static final String SILENCE = ".silence";

    @Override
    public void check(Life life) {
        for (int at = 0; at < life.scenes().size(); at++) {
            Scene scene = life.scenes().get(at);
            List<ConditionEvent> events = life.chapters().get(at).events();
            List<String> told = events.stream().filter(this::begins).map(this::text).toList();
            List<String> expected = scene.silences().stream().map(this::text).toList();
            Broken.unless(
                    told.equals(expected), scene.entry(), "told " + told + ", true " + expected);
            if (scene.fate() != null) {
                Broken.unless(
                        events.stream().anyMatch(event -> ends(event, scene))
                                == scene.endsSilence(),
                        scene.entry(),
                        scene.fate() + (scene.endsSilence() ? " ends" : " does not end") + " it");
            }
        }
    }

    private boolean begins(ConditionEvent event) {
        return event.condition().endsWith(SILENCE) && event.kind() != EventKind.CLEARED;
    }

    private static boolean ends(ConditionEvent event, Scene scene) {
        String sensor = Objects.requireNonNull(scene.fate()).sensor();
        return event.kind() == EventKind.CLEARED && event.condition().equals(sensor + SILENCE);
    }

    private String text(ConditionEvent event) {
        return event.kind() + " " + event.condition() + " " + event.clock();
    }

    private String text(Silence silence) {
        return silence.kind() + " " + silence.sensor().id + SILENCE + " " + silence.clock();
    }
}
