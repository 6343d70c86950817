package berm.domain.alarm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What an entry has changed so far. */
final class Changes {

    private final Map<Long, Alarm> alarms = new LinkedHashMap<>();
    private final Map<Long, SiteEvent> events = new LinkedHashMap<>();
    private final List<JournalLine> journal = new ArrayList<>();
    private final Set<Long> asking = new LinkedHashSet<>();

    void alarm(Alarm alarm) {
        alarms.put(alarm.id().number(), alarm);
    }

    /** The alarm of that number asks for people anew. */
    void asks(long alarm) {
        asking.add(alarm);
    }

    void event(SiteEvent event) {
        events.put(event.number(), event);
    }

    void tell(JournalLine line) {
        journal.add(line);
    }

    /**
     * @param sounds whether people are told of an alarm, as things now lie over it
     */
    Outcome outcome(DeskState state, @Nullable Refusal refusal, Predicate<Alarm> sounds) {
        List<Alarm> changed = new ArrayList<>(alarms.values());
        long raised =
                changed.stream()
                        .filter(alarm -> asking.contains(alarm.id().number()))
                        .filter(sounds)
                        .count();
        return new Outcome(
                changed, new ArrayList<>(events.values()), state, journal, (int) raised, refusal);
    }
}
