package berm.domain.simulation;

import berm.domain.ConditionEvent;
import berm.domain.EventKind;
import berm.domain.ReadingFlag;
import berm.domain.plan.LimitLadder;
import berm.domain.plan.Sensor;
import berm.domain.plan.SiteRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an old reading changes is marked old; a late one says nothing but DISCOVERED_LATE, of a
 * limit it is beyond; and what was raised old sounds once, when the backlog has ended.
 */
final class OldNeverSounds implements Invariant {
    @Override
    public void check(Life life) {
        Set<String> quiet = new TreeSet<>();
        for (int at = 0; at < life.scenes().size(); at++) {
            Scene scene = life.scenes().get(at);
            for (ConditionEvent event : life.chapters().get(at).events()) {
                marked(scene, event);
                follow(scene, event, quiet);
            }
            boolean isLast =
                    at + 1 == life.scenes().size()
                            || life.scenes().get(at + 1).entry() != scene.entry();
            if (isLast) {
                heardOf(life, at, quiet);
            }
        }
    }

    private static void marked(Scene scene, ConditionEvent event) {
        Fate fate = scene.fate();
        if (fate == null
                || event.kind() == EventKind.BACKFILLED
                || event.condition().endsWith("." + SiteRule.Is.TIME_ZONE)) {
            return;
        }
        boolean limit = Standing.ladder(event, scene.epoch()) != null;
        if (event.sensor() == null) {
            long age = event.clock() - (event.measuredAt() == null ? 0 : event.measuredAt());
            Broken.unless(event.old() == age > Sensor.DEFAULT_DELIVERY_DELAY, scene.entry(), event);
        } else if (fate.has(ReadingFlag.LATE)) {
            Broken.unless(isDiscovery(scene, event, fate), scene.entry(), event);
        } else if (limit) {
            Broken.unless(
                    event.old() == fate.has(ReadingFlag.OLD)
                            && event.kind() != EventKind.DISCOVERED_LATE,
                    scene.entry(),
                    event);
        }
    }

    private static boolean isDiscovery(Scene scene, ConditionEvent event, Fate fate) {
        LimitLadder ladder = Standing.ladder(event, scene.epoch());
        return event.kind() == EventKind.DISCOVERED_LATE
                && event.old()
                && event.condition().equals(fate.sensor() + ".limit")
                && ladder != null
                && Objects.equals(Epoch.at(ladder, event.limit()), ladder.reached(fate.value()));
    }

    /** What a silence raises sounds by itself; what a plan leaves of an old alarm does not. */
    private static void follow(Scene scene, ConditionEvent event, Set<String> quiet) {
        switch (event.kind()) {
            case RAISED, LEVEL_CHANGED -> {
                if (event.old()) {
                    quiet.add(event.condition());
                } else if (scene.fate() != null || event.unverified()) {
                    quiet.remove(event.condition());
                }
            }
            case CLEARED -> quiet.remove(event.condition());
            case BACKFILLED -> Broken.unless(quiet.remove(event.condition()), scene.entry(), event);
            default -> {}
        }
    }

    /** A sensor whose newest reading has come in time has nothing left that did not sound. */
    private static void heardOf(Life life, int last, Set<String> quiet) {
        int entry = life.scenes().get(last).entry();
        List<String> seen = new ArrayList<>();
        for (int at = last; at >= 0 && life.scenes().get(at).entry() == entry; at--) {
            Taken taken = life.scenes().get(at).taken();
            if (taken != null && !seen.contains(taken.sensor.id)) {
                seen.add(taken.sensor.id);
                Broken.unless(
                        !taken.verified
                                || taken.old
                                || quiet.stream()
                                        .noneMatch(each -> each.startsWith(taken.sensor.id + ".")),
                        entry,
                        quiet + " has not sounded");
            }
        }
    }
}
