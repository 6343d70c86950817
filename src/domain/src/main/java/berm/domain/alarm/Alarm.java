package berm.domain.alarm;

import berm.domain.Colour;
import berm.domain.ConditionEvent;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One occurrence of a condition of a site, as people see and answer it.
 *
 * <p>Its colour, its activity and its acknowledgement are three facts; none follows from another.
 *
 * @param life of the judge that spoke of it last
 * @param latched whether it stays after its cause has gone, until it is reset
 * @param closed whether it is over, and nothing more is wanted of anybody
 * @param raising how often it has asked for people
 * @param recent when it was last raised by the judge, ms, the newest last; at most three
 * @param event the number of the event at the site that it belongs to
 * @param maskedBy the condition that hides it by design
 * @param responsePlan that held when it asked for people last; null for the one that ships
 */
public record Alarm(
        AlarmId id,
        String condition,
        String life,
        Colour colour,
        Activity activity,
        Acknowledgement acknowledgement,
        boolean latched,
        boolean closed,
        int raising,
        List<Long> recent,
        AlarmTimes times,
        AlarmCause cause,
        AlarmMarks marks,
        long event,
        @Nullable String maskedBy,
        @Nullable Long returnedAt,
        @Nullable Answer answer,
        @Nullable ResponseVersion responsePlan) {

    private static final int CHATTER = 3;
    private static final long CHATTER_WITHIN = 60_000;

    public Alarm {
        recent = List.copyOf(recent);
    }

    /** A new alarm of what the judge said. */
    static Alarm raised(AlarmId id, ConditionEvent event, Colour colour, Raising raising) {
        return new Alarm(
                id,
                event.condition(),
                event.life(),
                colour,
                Activity.ACTIVE,
                Acknowledgement.UNACKNOWLEDGED,
                raising.latched(),
                false,
                1,
                List.of(event.clock()),
                raising.times(),
                AlarmCause.of(event),
                raising.marks(),
                0,
                null,
                null,
                null,
                null);
    }

    public String world() {
        return id.world();
    }

    public String site() {
        return id.site();
    }

    /** What an acknowledgement of it as it now stands must name. */
    public Occurrence occurrence() {
        return new Occurrence(id.number(), raising);
    }

    public boolean isActive() {
        return activity == Activity.ACTIVE;
    }

    public boolean isUnacknowledged() {
        return acknowledgement == Acknowledgement.UNACKNOWLEDGED;
    }

    public boolean isClosed() {
        return closed;
    }

    /** Its state of ISA-18.2, with what lies over it. */
    public AlarmState state(Overrides over) {
        return AlarmState.of(this, over);
    }

    /** Whether a console should sound for it: annunciated, known in time, and no mere chatter. */
    public boolean sounds(Overrides over) {
        return state(over).isAnnunciated()
                && !marks.late()
                && (!marks.chattering() || colour == Colour.RED);
    }

    /** The same alarm asking for people anew: worse than before, or back again. */
    Alarm raisedAnew(ConditionEvent event, Colour newColour, Raising news) {
        Draft draft = new Draft(this);
        draft.life = event.life();
        draft.colour = newColour;
        draft.activity = Activity.ACTIVE;
        draft.returnedAt = null;
        draft.latched = latched || news.latched();
        draft.cause = AlarmCause.of(event);
        draft.recent = isActive() ? recent : later(event.clock());
        boolean chattering = chatters(draft.recent) || (marks.chattering() && isActive());
        draft.marks = marks.raisedAnew(news.marks(), chattering);
        draft.times = news.times();
        return draft.asking();
    }

    private List<Long> later(long clock) {
        List<Long> last = recent.subList(Math.max(0, recent.size() + 1 - CHATTER), recent.size());
        return Stream.concat(last.stream(), Stream.of(clock)).toList();
    }

    private static boolean chatters(List<Long> raisings) {
        return raisings.size() == CHATTER
                && raisings.get(CHATTER - 1) - raisings.get(0) <= CHATTER_WITHIN;
    }

    /** Asks again for what a person once knew and what still holds. */
    Alarm reAlarmed() {
        return new Draft(this).asking();
    }

    Alarm returned(long time, AlarmMarks newMarks) {
        Draft draft = new Draft(this);
        draft.activity = Activity.RETURNED;
        draft.marks = newMarks;
        draft.returnedAt = time;
        draft.closed = !latched && !isUnacknowledged();
        return draft.alarm();
    }

    /** Restated by a life, at a colour that is no worse. */
    Alarm eased(String newLife, Colour lower, AlarmCause newCause) {
        Draft draft = new Draft(this);
        draft.life = newLife;
        draft.colour = lower;
        draft.cause = newCause;
        draft.marks = marks.restated();
        return draft.alarm();
    }

    Alarm orphaned() {
        Draft draft = new Draft(this);
        draft.marks = marks.asOrphan();
        return draft.alarm();
    }

    Alarm acknowledged(Answer given, long time) {
        Draft draft = new Draft(this);
        draft.acknowledgement = Acknowledgement.ACKNOWLEDGED;
        draft.times = times.answeredAt(time);
        draft.answer = given;
        draft.closed = !isActive() && !latched;
        return draft.alarm();
    }

    /** Let go by a person, after its cause. */
    Alarm reset() {
        Draft draft = new Draft(this);
        draft.latched = false;
        draft.closed = !isActive() && !isUnacknowledged();
        return draft.alarm();
    }

    /** What lay over it is gone: it asks if its cause holds, else it is over. */
    Alarm uncovered() {
        Draft draft = new Draft(this);
        if (isActive() || latched) {
            return draft.asking();
        }
        draft.closed = true;
        return draft.alarm();
    }

    /** Of that condition, which the event it was made of does not name. */
    Alarm named(String itsCondition) {
        Draft draft = new Draft(this);
        draft.condition = itsCondition;
        return draft.alarm();
    }

    Alarm maskedBy(@Nullable String parent) {
        Draft draft = new Draft(this);
        draft.maskedBy = parent;
        return draft.alarm();
    }

    Alarm joined(long toEvent, boolean first) {
        Draft draft = new Draft(this);
        draft.event = toEvent;
        draft.marks = first ? marks.asFirstOut() : marks;
        return draft.alarm();
    }

    /** It asks for people, who answer by that response plan. */
    Alarm askingBy(@Nullable ResponseVersion version) {
        Draft draft = new Draft(this);
        draft.responsePlan = version;
        return draft.alarm();
    }

    /** When people were first told of it as it now stands. */
    Alarm told(long time) {
        Draft draft = new Draft(this);
        draft.times = times.toldAt(time);
        return draft.alarm();
    }

    /** A copy of an alarm that still changes; its name does not. */
    private static final class Draft {
        private final Alarm before;
        private String condition;
        private String life;
        private Colour colour;
        private Activity activity;
        private Acknowledgement acknowledgement;
        private boolean latched;
        private boolean closed;
        private int raising;
        private List<Long> recent;
        private AlarmTimes times;
        private AlarmCause cause;
        private AlarmMarks marks;
        private long event;
        private @Nullable String maskedBy;
        private @Nullable Long returnedAt;
        private @Nullable Answer answer;
        private @Nullable ResponseVersion responsePlan;

        Draft(Alarm before) {
            this.before = before;
            this.condition = before.condition;
            this.life = before.life;
            this.colour = before.colour;
            this.activity = before.activity;
            this.acknowledgement = before.acknowledgement;
            this.latched = before.latched;
            this.closed = before.closed;
            this.raising = before.raising;
            this.recent = before.recent;
            this.times = before.times;
            this.cause = before.cause;
            this.marks = before.marks;
            this.event = before.event;
            this.maskedBy = before.maskedBy;
            this.returnedAt = before.returnedAt;
            this.answer = before.answer;
            this.responsePlan = before.responsePlan;
        }

        /** As one that wants an answer, whatever was answered before. */
        Alarm asking() {
            acknowledgement = Acknowledgement.UNACKNOWLEDGED;
            raising = before.raising + 1;
            answer = null;
            times = times.untold();
            return alarm();
        }

        Alarm alarm() {
            return new Alarm(
                    before.id,
                    condition,
                    life,
                    colour,
                    activity,
                    acknowledgement,
                    latched,
                    closed,
                    raising,
                    recent,
                    times,
                    cause,
                    marks,
                    event,
                    maskedBy,
                    returnedAt,
                    answer,
                    responsePlan);
        }
    }
}
