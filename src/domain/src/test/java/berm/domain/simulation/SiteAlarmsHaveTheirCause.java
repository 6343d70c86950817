package berm.domain.simulation;

import berm.domain.ConditionEvent;
import berm.domain.EventKind;
import berm.domain.plan.Limit;
import berm.domain.plan.SiteRule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A condition of the whole site is active when its number has reached the limit for the delay, and
 * only then, or when a silence ended the wait; it clears when the number has left it.
 */
final class SiteAlarmsHaveTheirCause implements Invariant {
    @Override
    public void check(Life life) {
        new Check(life).run();
    }

    private static final class Check {
        private final Life life;
        private final SiteRecount recount;

        /**
         * Of a rule and a colour: the site's time when its number was first found at the limit,
         * once there is a measured one.
         */
        private final Map<String, Long> reachedSince = new HashMap<>();

        /** The same, the earliest found, since silences are told at the clock. */
        private final Map<String, Long> reachedEarliest = new HashMap<>();

        private long measured = Long.MIN_VALUE;

        /** Since the site was asked last. */
        private boolean changed;

        Check(Life life) {
            this.life = life;
            this.recount = new SiteRecount(life.scenes().get(0).epoch());
        }

        /** At its birth a site is asked nothing. */
        void run() {
            for (int at = 1; at < life.scenes().size(); at++) {
                Scene scene = life.scenes().get(at);
                recount.take(scene);
                Taken taken = scene.taken();
                if (taken != null && taken.verified) {
                    measured = Math.max(measured, taken.time);
                }
                for (ConditionEvent event : life.chapters().get(at).events()) {
                    recount.take(event, scene);
                    if (scene.fate() == null || event.sensor() == null) {
                        count(time(scene, event));
                    }
                    if (event.sensor() == null && event.measuredAt() != null) {
                        said(scene, event);
                    }
                }
                changed |= taken != null || !life.chapters().get(at).events().isEmpty();
                if ((changed || measured == Long.MIN_VALUE) && isAsked(at)) {
                    changed = false;
                    count(time(scene.clock()));
                    standsAsItMust(scene);
                }
            }
        }

        /** A silence is told at the clock. */
        private long time(Scene scene, ConditionEvent event) {
            boolean silence = event.kind() == EventKind.RAISED && scene.fate() == null;
            return silence ? Math.max(measured, event.clock()) : time(event.clock());
        }

        /** The newest measured time; before the first verified reading, the clock. */
        private long time(long clock) {
            return measured == Long.MIN_VALUE ? clock : measured;
        }

        private boolean isAsked(int at) {
            if (at + 1 == life.scenes().size()) {
                return true;
            }
            Scene scene = life.scenes().get(at);
            Scene next = life.scenes().get(at + 1);
            return next.entry() != scene.entry() || next.claimed() != scene.claimed();
        }

        private void count(long time) {
            Set<String> names = new HashSet<>();
            for (SiteRule rule : recount.epoch().plan().rules()) {
                double value = recount.value(rule);
                for (Limit limit : rule.ladder().limits()) {
                    String name = rule.name() + limit.colour();
                    names.add(name);
                    if (Double.isNaN(value)) {
                        reachedSince.remove(name);
                        continue;
                    }
                    if (value >= limit.raiseAt()) {
                        if (measured != Long.MIN_VALUE) {
                            reachedSince.putIfAbsent(name, time);
                        }
                        reachedEarliest.merge(name, time, Math::min);
                    } else {
                        if (recount.isVerified(rule)) {
                            reachedEarliest.remove(name);
                        }
                        reachedSince.remove(name);
                    }
                }
            }
            reachedSince.keySet().retainAll(names);
            reachedEarliest.keySet().retainAll(names);
        }

        private void said(Scene scene, ConditionEvent event) {
            for (SiteRule rule : recount.epoch().plan().rules()) {
                Limit limit = Epoch.at(rule.ladder(), event.limit());
                if (rule.name().equals(event.condition()) && limit != null) {
                    said(scene, event, rule, limit);
                }
            }
        }

        private void said(Scene scene, ConditionEvent event, SiteRule rule, Limit limit) {
            double value = recount.value(rule);
            long time = Objects.requireNonNull(event.measuredAt());
            Long since = reachedEarliest.get(rule.name() + limit.colour());
            boolean right =
                    switch (event.kind()) {
                        case RAISED, LEVEL_CHANGED ->
                                since != null
                                        && (time - since >= limit.onDelay()
                                                || (event.unverified() && scene.fate() == null));
                        case CLEARED -> value < limit.clearAt();
                        default -> true;
                    };
            Broken.unless(right, scene.entry(), value + ": " + event);
        }

        private void standsAsItMust(Scene scene) {
            for (SiteRule rule : recount.epoch().plan().rules()) {
                for (Limit limit : rule.ladder().limits()) {
                    Long since = reachedSince.get(rule.name() + limit.colour());
                    boolean must =
                            measured != Long.MIN_VALUE
                                    && since != null
                                    && measured - since >= limit.onDelay();
                    Broken.unless(
                            !must || recount.standing().step(rule.name()) >= limit.colour().step(),
                            scene.entry(),
                            rule.name() + " is not " + limit);
                }
            }
        }
    }
}
