package berm.domain.alarm;

import berm.domain.Colour;
import berm.domain.outside.Outside;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What happens at a site from its first alarm to its release: the alarms belong to it, and the
 * clocks of people run for it, not for each alarm.
 *
 * <pre>
 * opened      first alarm that asks for people    → ACKNOWLEDGE, its clock by the colour
 * worsened    a worse colour, or another red      → ACKNOWLEDGE again, told to more levels
 * done        the step that is due                → the next step that the colour asks for
 * overdue     the clock of the step has run out   → the next level is prompted, the clock anew
 * downgraded  by a person, after calm             → clocks of the lower colour
 * closed      blue, yellow: nothing more is open; orange, red: released by a person
 * outside     another colour, not real after all, the end: another turn of what is told outside
 * </pre>
 *
 * @param number the first event that a site ever had is its number 1
 * @param colour by which its clocks run: the worst there was, until it is downgraded
 * @param first the number of the alarm it began with (first-out)
 * @param due when the step is to be done, ms; null while no clock runs
 * @param level inside the organisation, 0 the lowest, up to which it has been told
 * @param overdue how often a clock of it has run out
 * @param steps what was done, since the last worsening
 * @param held when a colour last held at one of its alarms
 * @param answered who was reached last, of those who were called
 * @param missed how many calls were not answered
 * @param real what was verified; null before
 * @param outside what was drafted for outside the organisation and let out
 */
public record SiteEvent(
        String world,
        String site,
        long number,
        Colour colour,
        long first,
        long openedAt,
        Step step,
        @Nullable Long due,
        int level,
        int overdue,
        Map<Step, Done> steps,
        Map<Colour, Long> held,
        @Nullable String answered,
        int missed,
        @Nullable Boolean real,
        @Nullable Long closedAt,
        Outside outside) {

    /** A step that was done. */
    public record Done(long at, String by, String note) {}

    public SiteEvent {
        steps = Collections.unmodifiableMap(new TreeMap<>(steps));
        held = Collections.unmodifiableMap(new TreeMap<>(held));
        // Events kept before anything could be told outside have none.
        outside = outside == null ? Outside.NONE : outside;
    }

    /** The event that begins with the alarm. */
    static SiteEvent opened(Alarm alarm, long number, long now, Policy policy) {
        Policy.Row row = policy.row(alarm.colour());
        return new SiteEvent(
                alarm.world(),
                alarm.site(),
                number,
                alarm.colour(),
                alarm.id().number(),
                now,
                Step.ACKNOWLEDGE,
                now + row.acknowledge(),
                Math.min(row.level(), policy.levels() - 1),
                0,
                Map.of(),
                Map.of(),
                null,
                0,
                null,
                null,
                Outside.NONE);
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    /** Whether outside a warning stands for it that is not of its present turn. */
    public boolean isUpdateDue() {
        return !isOver() && outside.isBehind();
    }

    /** Whether outside a warning stands for what is over, or was not real. */
    public boolean isCancelDue() {
        return isOver() && !outside.standing().isEmpty();
    }

    /** Whether it is to be kept at hand: open, or not finished outside. */
    public boolean isUnfinished() {
        return isOpen() || outside.isUnfinished();
    }

    private boolean isOver() {
        return !isOpen() || Boolean.FALSE.equals(real);
    }

    /** {@code world/site}. */
    public String place() {
        return world + "/" + site;
    }

    SiteEvent worsened(Colour to, long now, Policy policy) {
        Policy.Row row = policy.row(to);
        Change change = new Change(this);
        change.turn(to);
        change.step = Step.ACKNOWLEDGE;
        change.due = now + row.acknowledge();
        change.level = Math.max(level, Math.min(row.level(), policy.levels() - 1));
        change.steps = Map.of();
        change.real = null;
        return change.event();
    }

    /** The step that is due is done; what was found not to be real needs no more than release. */
    SiteEvent done(Done what, @Nullable Boolean found, Policy policy) {
        Change change = new Change(this);
        Map<Step, Done> more = new TreeMap<>(steps);
        more.put(step, what);
        change.steps = more;
        change.real = found == null ? real : found;
        change.step = Boolean.FALSE.equals(change.real) ? Step.RELEASE : next(policy);
        change.outside = Boolean.FALSE.equals(found) ? outside.turned() : outside;
        change.due = due(change.step, what.at(), policy);
        return change.event();
    }

    private Step next(Policy policy) {
        for (Step later : Step.values()) {
            if (later.compareTo(step) > 0 && policy.allowed(colour, later) != null) {
                return later;
            }
        }
        return Step.RELEASE;
    }

    private @Nullable Long due(Step of, long from, Policy policy) {
        Long allowed = policy.allowed(colour, of);
        return allowed == null ? null : (Long) (from + allowed);
    }

    boolean isOverdue(long now) {
        return due != null && due <= now;
    }

    /**
     * Prompts the next level inside the organisation; time in which nobody could be prompted counts
     * as one delay.
     */
    SiteEvent prompted(long now, Policy policy) {
        Change change = new Change(this);
        change.level = Math.min(level + 1, policy.levels() - 1);
        change.overdue = overdue + 1;
        change.due = due(step, now, policy);
        return change.event();
    }

    SiteEvent downgraded(Colour to, long now, Policy policy) {
        Change change = new Change(this);
        change.turn(to);
        boolean asked = step == Step.RELEASE || policy.allowed(to, step) != null;
        change.step = asked ? step : Step.RELEASE;
        change.due = due(change.step, now, policy);
        return change.event();
    }

    /** An alarm of it was of that colour until now. */
    SiteEvent held(Colour until, long now) {
        Change change = new Change(this);
        Map<Colour, Long> more = new TreeMap<>(held);
        more.put(until, now);
        change.held = more;
        return change.event();
    }

    SiteEvent called(String person, CallOutcome outcome) {
        Change change = new Change(this);
        if (outcome == CallOutcome.ANSWERED) {
            change.answered = person;
        } else {
            change.missed = missed + 1;
        }
        return change.event();
    }

    /** What is told of it outside is now that. */
    SiteEvent told(Outside now) {
        Change change = new Change(this);
        change.outside = now;
        return change.event();
    }

    SiteEvent closed(long now) {
        Change change = new Change(this);
        change.step = Step.RELEASE;
        change.due = null;
        change.closedAt = now;
        change.outside = outside.turned();
        return change.event();
    }

    private static final class Change {
        private final SiteEvent before;
        private Colour colour;
        private Step step;
        private @Nullable Long due;
        private int level;
        private int overdue;
        private Map<Step, Done> steps;
        private Map<Colour, Long> held;
        private @Nullable String answered;
        private int missed;
        private @Nullable Boolean real;
        private @Nullable Long closedAt;
        private Outside outside;

        Change(SiteEvent before) {
            this.before = before;
            this.colour = before.colour;
            this.step = before.step;
            this.due = before.due;
            this.level = before.level;
            this.overdue = before.overdue;
            this.steps = before.steps;
            this.held = before.held;
            this.answered = before.answered;
            this.missed = before.missed;
            this.real = before.real;
            this.closedAt = before.closedAt;
            this.outside = before.outside;
        }

        void turn(Colour to) {
            outside = to == colour ? outside : outside.turned();
            colour = to;
        }

        SiteEvent event() {
            return new SiteEvent(
                    before.world,
                    before.site,
                    before.number,
                    colour,
                    before.first,
                    before.openedAt,
                    step,
                    due,
                    level,
                    overdue,
                    steps,
                    held,
                    answered,
                    missed,
                    real,
                    closedAt,
                    outside);
        }
    }
}
