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
 * @param since when it took its colour, or was worsened last, ms
 * @param steps what was done, since the last worsening
 * @param tasks of the response plan that were done, by their ids, since then
 * @param held when a colour last held at one of its alarms
 * @param answered who was reached last, of those who were called
 * @param missed how many calls were not answered
 * @param real what was verified; null before
 * @param outside what was drafted for outside the organisation and let out
 * @param responsePlan by which the clock of its step was set; null for the one that ships
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
        long since,
        Map<Step, Done> steps,
        Map<String, Done> tasks,
        Map<Colour, Long> held,
        @Nullable String answered,
        int missed,
        @Nullable Boolean real,
        @Nullable Long closedAt,
        Outside outside,
        @Nullable ResponseVersion responsePlan) {

    /** A step or a task that was done. */
    public record Done(long at, String by, String note) {}

    public SiteEvent {
        steps = Collections.unmodifiableMap(new TreeMap<>(steps));
        tasks = Collections.unmodifiableMap(new TreeMap<>(tasks));
        held = Collections.unmodifiableMap(new TreeMap<>(held));
        // Events kept before anything could be told outside have none.
        outside = outside == null ? Outside.NONE : outside;
    }

    /** The event that begins with the alarm. */
    static SiteEvent opened(Alarm alarm, long number, long now, Agreement agreed) {
        ResponsePlan.Row row = agreed.plan().row(alarm.colour());
        return new SiteEvent(
                alarm.world(),
                alarm.site(),
                number,
                alarm.colour(),
                alarm.id().number(),
                now,
                Step.ACKNOWLEDGE,
                now + row.acknowledge(),
                row.level(),
                0,
                now,
                Map.of(),
                Map.of(),
                Map.of(),
                null,
                0,
                null,
                null,
                Outside.NONE,
                agreed.version());
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

    SiteEvent worsened(Colour to, long now, Agreement agreed) {
        Change change = new Change(this);
        change.turn(to);
        change.begin(Step.ACKNOWLEDGE, now, agreed);
        change.level = Math.max(level, agreed.plan().row(to).level());
        change.since = now;
        change.steps = Map.of();
        change.tasks = Map.of();
        change.real = null;
        return change.event();
    }

    /** The step that is due is done; what was found not to be real needs no more than release. */
    SiteEvent done(Done what, @Nullable Boolean found, Agreement agreed) {
        Change change = new Change(this);
        Map<Step, Done> more = new TreeMap<>(steps);
        more.put(step, what);
        change.steps = more;
        change.real = found == null ? real : found;
        change.outside = Boolean.FALSE.equals(found) ? outside.turned() : outside;
        Step after = Boolean.FALSE.equals(change.real) ? Step.RELEASE : next(agreed.plan());
        change.begin(after, what.at(), agreed);
        return change.event();
    }

    /** The task of its colour is done. */
    SiteEvent done(Task task, Done what) {
        Change change = new Change(this);
        Map<String, Done> more = new TreeMap<>(tasks);
        more.put(task.id(), what);
        change.tasks = more;
        return change.event();
    }

    private Step next(ResponsePlan plan) {
        for (Step later : Step.values()) {
            if (later.compareTo(step) > 0 && plan.allowed(colour, later) != null) {
                return later;
            }
        }
        return Step.RELEASE;
    }

    boolean isOverdue(long now) {
        return due != null && due <= now;
    }

    /**
     * Prompts the next level inside the organisation; time in which nobody could be prompted counts
     * as one delay.
     */
    SiteEvent prompted(long now, Agreement agreed) {
        Change change = new Change(this);
        change.level = Math.max(level, Math.min(level + 1, agreed.plan().levels() - 1));
        change.overdue = overdue + 1;
        boolean asked = agreed.plan().allowed(colour, step) != null;
        change.begin(asked ? step : next(agreed.plan()), now, agreed);
        return change.event();
    }

    SiteEvent downgraded(Colour to, long now, Agreement agreed) {
        Change change = new Change(this);
        change.turn(to);
        change.since = now;
        change.tasks = Map.of();
        boolean asked = step == Step.RELEASE || agreed.plan().allowed(to, step) != null;
        change.begin(asked ? step : Step.RELEASE, now, agreed);
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
        private long since;
        private Map<Step, Done> steps;
        private Map<String, Done> tasks;
        private Map<Colour, Long> held;
        private @Nullable String answered;
        private int missed;
        private @Nullable Boolean real;
        private @Nullable Long closedAt;
        private Outside outside;
        private @Nullable ResponseVersion responsePlan;

        Change(SiteEvent before) {
            this.before = before;
            this.colour = before.colour;
            this.step = before.step;
            this.due = before.due;
            this.level = before.level;
            this.overdue = before.overdue;
            this.since = before.since;
            this.steps = before.steps;
            this.tasks = before.tasks;
            this.held = before.held;
            this.answered = before.answered;
            this.missed = before.missed;
            this.real = before.real;
            this.closedAt = before.closedAt;
            this.outside = before.outside;
            this.responsePlan = before.responsePlan;
        }

        /** The clock of a step starts, by the response plan that holds now. */
        void begin(Step of, long now, Agreement agreed) {
            Long allowed = agreed.plan().allowed(colour, of);
            step = of;
            due = allowed == null ? null : (Long) (now + allowed);
            responsePlan = agreed.version();
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
                    since,
                    steps,
                    tasks,
                    held,
                    answered,
                    missed,
                    real,
                    closedAt,
                    outside,
                    responsePlan);
        }
    }
}
