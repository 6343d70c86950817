package berm.domain.alarm;

import berm.domain.ConditionEvent;
import berm.domain.EventKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One record of the alarm journal of a site: all that the state of its alarms follows from.
 *
 * <p>{@code at} is when it was written, ms, by the clock of the centre that wrote it. It is the
 * only time by which the clocks of people run.
 */
public sealed interface Entry {

    String world();

    String site();

    long at();

    /**
     * The judge said something.
     *
     * @param decided when, by the judge's wall clock, ms
     * @param grace how long a new life of the judge has to restate what holds, ms of its clock
     */
    record Said(long at, ConditionEvent event, @Nullable Long decided, long grace)
            implements Entry {
        @Override
        public String world() {
            return event.world();
        }

        /** Its site; of a deaf span, whichever partition of the log was deaf, the path. */
        @Override
        public String site() {
            return event.kind() == EventKind.DEAF ? Incidents.PATH : event.site();
        }
    }

    /** A life of the judge gave a sign for the site, whose clock has come to there. */
    record Heard(String world, String site, long at, String life, long clock, long grace)
            implements Entry {}

    /** Time has passed: something was due. */
    record Passed(String world, String site, long at) implements Entry {}

    /** Consoles were sent these raisings. */
    record Shown(String world, String site, long at, List<Occurrence> alarms) implements Entry {
        public Shown {
            alarms = List.copyOf(alarms);
        }
    }

    /** The outbox holds what an official let out of an event. */
    record Queued(String world, String site, long at, long event, int issue) implements Entry {}

    /** A person did something. */
    record Done(String world, String site, long at, String by, Action action) implements Entry {}

    /** From now on people at the site answer by that response plan. */
    record Agreed(String world, String site, long at, Agreement agreement) implements Entry {}

    /**
     * A person wrote a new version of a response plan; the site is {@link ResponseBook#PLACE}.
     *
     * @param by null of one that came with the installation
     * @param document the plan as written
     */
    record Drafted(
            String world,
            String site,
            long at,
            @Nullable String by,
            String book,
            String note,
            String document)
            implements Entry {}

    /**
     * A person approved a version of a response plan; the site is {@link ResponseBook#PLACE}.
     *
     * @param from since when it is to hold, ms; null for at once
     */
    record Approved(
            String world,
            String site,
            long at,
            String by,
            String book,
            int version,
            @Nullable Long from,
            String note)
            implements Entry {}
}
