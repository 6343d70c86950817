package berm.domain.alarm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an entry has changed so far. */
final class Changes {

    private final Map<Long, Alarm> alarms = new LinkedHashMap<>();
    private final Map<Long, SiteEvent> events = new LinkedHashMap<>();
    private final List<JournalLine> journal = new ArrayList<>();

    void alarm(Alarm alarm) {
        alarms.put(alarm.id().number(), alarm);
    }

    void event(SiteEvent event) {
        events.put(event.number(), event);
    }

    void tell(JournalLine line) {
        journal.add(line);
    }

    Outcome outcome(DeskState state, @Nullable Refusal refusal) {
        return new Outcome(
                new ArrayList<>(alarms.values()),
                new ArrayList<>(events.values()),
                state,
                journal,
                refusal);
    }
}
