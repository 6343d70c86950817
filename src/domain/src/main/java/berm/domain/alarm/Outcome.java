package berm.domain.alarm;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of an entry.
 *
 * @param alarms that are other than before, each as it is now
 * @param events that are other than before, each as it is now
 * @param raised how many alarms began to ask for people so that consoles sound
 * @param refusal why what a person asked for was not done; null when it was
 */
public record Outcome(
        List<Alarm> alarms,
        List<SiteEvent> events,
        DeskState state,
        List<JournalLine> journal,
        int raised,
        @Nullable Refusal refusal) {

    public Outcome {
        alarms = List.copyOf(alarms);
        events = List.copyOf(events);
        journal = List.copyOf(journal);
    }
}
