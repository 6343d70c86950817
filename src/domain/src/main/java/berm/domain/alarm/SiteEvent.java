package berm.domain.alarm;

import berm.domain.Colour;
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
        @Nullable ResponseVersion responsePlan) {

    /** A step or a task that was done. */
    public record Done(long at, String by, String note) {}

    public SiteEvent {
        steps = Collections.unmodifiableMap(new TreeMap<>(steps));
        tasks = Collections.unmodifiableMap(new TreeMap<>(tasks));
        held = Collections.unmodifiableMap(new TreeMap<>(held));
    }

    /** The event that begins with the alarm. */
    static SiteEvent opened(Alarm alarm, long number, long now, Agreement agreed) {
        ResponsePlan plan = agreed.plan();
        ResponsePlan.Row row = plan.row(alarm.colour());
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
                agreed.version());
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    /** {@code world/site}. */
    public String place() {
        return world + "/" + site;
    }

    SiteEvent worsened(Colour to, long now, Agreement agreed) {
        ResponsePlan.Row row = agreed.plan().row(to);
        Draft draft = new Draft(this);
        draft.colour = to;
        draft.begin(Step.ACKNOWLEDGE, now, agreed);
        draft.level = Math.max(level, row.level());
        draft.since = now;
        draft.steps = Map.of();
        draft.tasks = Map.of();
        draft.real = null;
        return draft.event();
    }

    /** The step that is due is done; what was found not to be real needs no more than release. */
    SiteEvent done(Done what, @Nullable Boolean found, Agreement agreed) {
        Draft draft = new Draft(this);
        Map<Step, Done> more = new TreeMap<>(steps);
        more.put(step, what);
        draft.steps = more;
        draft.real = found == null ? real : found;
        Step after = Boolean.FALSE.equals(draft.real) ? Step.RELEASE : next(agreed.plan());
        draft.begin(after, what.at(), agreed);
        return draft.event();
    }

    /** The task of its colour is done. */
    SiteEvent done(Task task, Done what) {
        Draft draft = new Draft(this);
        Map<String, Done> more = new TreeMap<>(tasks);
        more.put(task.id(), what);
        draft.tasks = more;
        return draft.event();
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
        Draft draft = new Draft(this);
        draft.level = Math.max(level, Math.min(level + 1, agreed.plan().levels() - 1));
        draft.overdue = overdue + 1;
        boolean asked = agreed.plan().allowed(colour, step) != null;
        draft.begin(asked ? step : next(agreed.plan()), now, agreed);
        return draft.event();
    }

    SiteEvent downgraded(Colour to, long now, Agreement agreed) {
        Draft draft = new Draft(this);
        draft.colour = to;
        draft.since = now;
        draft.tasks = Map.of();
        boolean asked = step == Step.RELEASE || agreed.plan().allowed(to, step) != null;
        draft.begin(asked ? step : Step.RELEASE, now, agreed);
        return draft.event();
    }

    /** An alarm of it was of that colour until now. */
    SiteEvent held(Colour until, long now) {
        Draft draft = new Draft(this);
        Map<Colour, Long> more = new TreeMap<>(held);
        more.put(until, now);
        draft.held = more;
        return draft.event();
    }

    SiteEvent called(String person, CallOutcome outcome) {
        Draft draft = new Draft(this);
        if (outcome == CallOutcome.ANSWERED) {
            draft.answered = person;
        } else {
            draft.missed = missed + 1;
        }
        return draft.event();
    }

    SiteEvent closed(long now) {
        Draft draft = new Draft(this);
        draft.step = Step.RELEASE;
        draft.due = null;
        draft.closedAt = now;
        return draft.event();
    }

    private static final class Draft {
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
        private @Nullable ResponseVersion responsePlan;

        Draft(SiteEvent before) {
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
            this.responsePlan = before.responsePlan;
        }

        /** The clock of a step starts, by the response plan that holds now. */
        void begin(Step of, long now, Agreement agreed) {
            Long allowed = agreed.plan().allowed(colour, of);
            step = of;
            due = allowed == null ? null : (Long) (now + allowed);
            responsePlan = agreed.version();
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
                    responsePlan);
        }
    }
}
