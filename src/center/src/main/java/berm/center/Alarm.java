package berm.center;

import berm.domain.Colour;
import org.jspecify.annotations.Nullable;

/**
 * One occurrence of a condition of a site, as people see and answer it.
 *
 * <p>Its colour, its activity and its acknowledgement are three facts; none follows from another.
 * {@code id} is given by the store and is 0 before. {@code life} is the life of the judge that
 * spoke of it last.
 */
public record Alarm(
        long id,
        String world,
        String site,
        String condition,
        String life,
        Colour colour,
        Activity activity,
        Acknowledgement acknowledgement,
        AlarmTimes times,
        AlarmCause cause,
        AlarmMarks marks,
        @Nullable Long returnedAt,
        @Nullable Answer answer) {

    /** Whether a console should sound for it. */
    public boolean isSounding() {
        return isActive() && isUnacknowledged() && !marks.late();
    }

    boolean isActive() {
        return activity == Activity.ACTIVE;
    }

    boolean isUnacknowledged() {
        return acknowledgement == Acknowledgement.UNACKNOWLEDGED;
    }

    Alarm withId(long given) {
        Draft draft = new Draft(this);
        draft.id = given;
        return draft.alarm();
    }

    Alarm returned(long time, AlarmMarks newMarks) {
        Draft draft = new Draft(this);
        draft.activity = Activity.RETURNED;
        draft.marks = newMarks;
        draft.returnedAt = time;
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
        return draft.alarm();
    }

    Alarm told(long time) {
        Draft draft = new Draft(this);
        draft.times = times.toldAt(time);
        return draft.alarm();
    }

    /** A copy of an alarm that still changes; what it is an alarm of does not. */
    private static final class Draft {
        private final Alarm before;
        private long id;
        private String life;
        private Colour colour;
        private Activity activity;
        private Acknowledgement acknowledgement;
        private AlarmTimes times;
        private AlarmCause cause;
        private AlarmMarks marks;
        private @Nullable Long returnedAt;
        private @Nullable Answer answer;

        Draft(Alarm before) {
            this.before = before;
            this.id = before.id;
            this.life = before.life;
            this.colour = before.colour;
            this.activity = before.activity;
            this.acknowledgement = before.acknowledgement;
            this.times = before.times;
            this.cause = before.cause;
            this.marks = before.marks;
            this.returnedAt = before.returnedAt;
            this.answer = before.answer;
        }

        Alarm alarm() {
            return new Alarm(
                    id,
                    before.world,
                    before.site,
                    before.condition,
                    life,
                    colour,
                    activity,
                    acknowledgement,
                    times,
                    cause,
                    marks,
                    returnedAt,
                    answer);
        }
    }
}
