package berm.center.duty;

import berm.domain.alarm.CallOutcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A duty taken over: by whom, when and from whom, and how things stood then.
 *
 * @param id given by the store, 0 before
 * @param began ms since 1970, UTC
 * @param takenFrom empty at the first
 * @param soundHeard whether the officer heard the test of the sound
 * @param stand how things stood, as the centre counted
 */
public record Shift(
        long id,
        long began,
        String officer,
        String takenFrom,
        boolean soundHeard,
        Stand stand,
        String note,
        List<Call> calls) {

    /**
     * What the centre counted.
     *
     * @param path the state of the path from the judge
     */
    public record Stand(
            String path,
            int ponds,
            int pondsCovered,
            int hazards,
            int hazardsOnline,
            int sitesBlind,
            int dangersOverdue) {}

    /**
     * A person of the roll.
     *
     * @param outcome of phoning; null while nobody has
     */
    public record Call(String person, String phone, @Nullable CallOutcome outcome, String note) {}

    public Shift {
        calls = List.copyOf(calls);
    }
}
