package berm.domain.simulation;

import berm.domain.Direction;
import berm.domain.plan.Limit;
import berm.domain.plan.Plan;
import berm.domain.plan.Rule;
import java.util.List;
import java.util.Objects;

/**
 * Whether the readings of a sensor up to one of them explain that a limit of one colour is active:
 * surely, or possibly. Every answer looks through all readings again.
 */
final class Causes {
    private final TrueSensor sensor;
    private final String name;
    private final int colour;
    private final List<Taken> readings;
    private final int first;

    /**
     * @param colour the step of the limit
     * @param now the plan by which it must have been there all the time
     */
    Causes(TrueSensor sensor, String rule, int colour, Epoch now) {
        this.sensor = sensor;
        this.name = rule;
        this.colour = colour;
        this.readings = sensor.judged;
        this.first = first(now);
    }

    private int first(Epoch now) {
        int at = readings.size();
        Plan kept = null;
        while (at > 0 && (readings.get(at - 1).epoch.plan() == kept || isKept(now, at - 1))) {
            at--;
            kept = readings.get(at).epoch.plan();
        }
        return at;
    }

    /** Readings of plans after the one asked about are none of its business. */
    private boolean isKept(Epoch now, int at) {
        Epoch then = readings.get(at).epoch;
        return isAfter(then, now) || now.hasKept(sensor.id, name, colour, then);
    }

    private static boolean isAfter(Epoch epoch, Epoch other) {
        Epoch found = other;
        while (found != null && found.plan() != epoch.plan()) {
            found = found.before();
        }
        return found == null;
    }

    /** Verified readings without a break, all surely at the limit, span the on-delay. */
    boolean mustBeActive(int newest) {
        Taken last = readings.get(newest);
        if (newest < first || !last.verified || !told(last).isTold()) {
            return false;
        }
        long next = Long.MAX_VALUE;
        for (int at = newest; at >= first; at--) {
            Taken each = readings.get(at);
            if (each.verified && told(each).isTold()) {
                if (each.time >= next || !surelyReached(each)) {
                    return false;
                }
                next = each.time;
                if (last.time - each.time >= limit(last).onDelay()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The newest verified number is surely at the limit: a silence now ends the wait. */
    boolean mustBePending(int newest) {
        for (int at = newest; at >= first; at--) {
            Taken each = readings.get(at);
            if (each.verified && told(each).isTold()) {
                return surelyReached(each);
            }
        }
        return false;
    }

    /** Some readings may have raised it, and none since has surely cleared it. */
    boolean mayBeActive(int newest) {
        for (int at = newest; at >= first; at--) {
            if (mayRaise(at)) {
                return !isSurelyClearedIn(at + 1, newest);
            }
        }
        return false;
    }

    private boolean mayRaise(int at) {
        Taken last = readings.get(at);
        if (last.last && mayBePending(at, Long.MIN_VALUE)) {
            return true;
        }
        return told(last).isTold()
                && possiblyReached(last)
                && mayBePending(at, limit(last).onDelay());
    }

    /** Back from there, a reading at the limit that much earlier, and none surely within since. */
    private boolean mayBePending(int newest, long onDelay) {
        for (int at = newest; at >= first; at--) {
            Taken each = readings.get(at);
            if (told(each).isTold()) {
                boolean reached = possiblyReached(each);
                if (each.verified && !reached) {
                    return false;
                }
                if (reached && readings.get(newest).time - each.time >= onDelay) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isSurelyClearedIn(int from, int to) {
        for (int at = from; at <= to; at++) {
            if (isSurelyClearedAt(at, from)) {
                return true;
            }
        }
        return false;
    }

    private boolean isSurelyClearedAt(int newest, int from) {
        Taken last = readings.get(newest);
        if (!last.verified || !told(last).isTold()) {
            return false;
        }
        long next = Long.MAX_VALUE;
        for (int at = newest; at >= from; at--) {
            Taken each = readings.get(at);
            if (each.verified && told(each).isTold()) {
                if (each.time >= next || !surelyBack(each)) {
                    return false;
                }
                next = each.time;
                if (last.time - each.time >= limit(last).offDelay()) {
                    return true;
                }
            } else if (told(each).isTold() && possiblyReached(each)) {
                return false;
            }
        }
        return false;
    }

    /** Verified readings up to this one, all possibly back, span the off-delay. */
    boolean mayClearAt(int newest) {
        Taken last = readings.get(newest);
        if (!last.verified || !told(last).isTold()) {
            return false;
        }
        for (int at = newest; at >= first; at--) {
            Taken each = readings.get(at);
            if (each.verified && told(each).isTold()) {
                if (!possiblyBack(each)) {
                    return false;
                }
                if (last.time - each.time >= limit(last).offDelay()) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean surelyReached(Taken taken) {
        return told(taken).surelyReaches(direction(taken), limit(taken).raiseAt());
    }

    private boolean possiblyReached(Taken taken) {
        return told(taken).possiblyReaches(direction(taken), limit(taken).raiseAt());
    }

    private boolean surelyBack(Taken taken) {
        return !told(taken).possiblyReaches(direction(taken), limit(taken).clearAt())
                && !possiblyReached(taken);
    }

    private boolean possiblyBack(Taken taken) {
        return !told(taken).surelyReaches(direction(taken), limit(taken).clearAt());
    }

    private Bounds told(Taken taken) {
        return Reckoning.told(taken, rule(taken));
    }

    private Rule rule(Taken taken) {
        return Objects.requireNonNull(taken.epoch.rule(sensor.id, name));
    }

    private Limit limit(Taken taken) {
        return Objects.requireNonNull(taken.epoch.limit(sensor.id, name, colour));
    }

    private Direction direction(Taken taken) {
        return rule(taken).ladder().direction();
    }
}
