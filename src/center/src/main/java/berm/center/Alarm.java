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
        return new Alarm(
                given,
                world,
                site,
                condition,
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

    Alarm returned(long time, AlarmMarks newMarks) {
        return new Alarm(
                id,
                world,
                site,
                condition,
                life,
                colour,
                Activity.RETURNED,
                acknowledgement,
                times,
                cause,
                newMarks,
                time,
                answer);
    }

    /** Restated by a life, at a colour that is no worse. */
    Alarm eased(String newLife, Colour lower, AlarmCause newCause) {
        return new Alarm(
                id,
                world,
                site,
                condition,
                newLife,
                lower,
                activity,
                acknowledgement,
                times,
                newCause,
                marks.restated(),
                returnedAt,
                answer);
    }

    Alarm orphaned() {
        return new Alarm(
                id,
                world,
                site,
                condition,
                life,
                colour,
                activity,
                acknowledgement,
                times,
                cause,
                marks.asOrphan(),
                returnedAt,
                answer);
    }

    Alarm acknowledged(Answer given, long time) {
        return new Alarm(
                id,
                world,
                site,
                condition,
                life,
                colour,
                activity,
                Acknowledgement.ACKNOWLEDGED,
                times.answeredAt(time),
                cause,
                marks,
                returnedAt,
                given);
    }

    Alarm told(long time) {
        return new Alarm(
                id,
                world,
                site,
                condition,
                life,
                colour,
                activity,
                acknowledgement,
                times.toldAt(time),
                cause,
                marks,
                returnedAt,
                answer);
    }
}
