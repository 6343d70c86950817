package berm.center;

import berm.center.Counters.Fate;
import berm.center.DeskStore.Kept;
import berm.center.SeenStore.Sight;
import berm.center.flood.LoadStore;
import berm.center.flood.RaisedCounts;
import berm.center.response.ResponseBooks;
import berm.center.told.ToldStore;
import berm.domain.ConditionEvent;
import berm.domain.alarm.Alarm;
import berm.domain.alarm.AlarmId;
import berm.domain.alarm.DeskState;
import berm.domain.alarm.Entry;
import berm.domain.alarm.JournalLine;
import berm.domain.alarm.Outcome;
import berm.domain.alarm.Refusal;
import berm.domain.alarm.SiteDesk;
import berm.domain.alarm.SiteEvent;
import berm.messages.ConditionEventJson;
import berm.messages.Digest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one way of entries into the centre: each is taken by the desk of its site, and what came of
 * it is kept.
 *
 * <p>A call joins the transaction of its caller, so that entries and how far they were read are
 * kept together or not at all. When they are not kept, {@link #forget} must be called.
 */
@Component
public class JournalIntake {

    /** What became of an entry; the outcome of one that was taken. */
    record Taken(Fate fate, @Nullable Outcome outcome) {}

    /** What entries have changed, each thing as it is at the end. */
    public record Batch(
            List<Taken> taken, List<Alarm> alarms, List<SiteEvent> events, RaisedCounts raised) {}

    private final Desks desks;
    private final SeenStore seen;
    private final AlarmStore alarms;
    private final EventStore events;
    private final DeskStore states;
    private final AlarmJournal journal;
    private final ToldStore told;
    private final ResponseBooks books;
    private final LoadStore load;

    JournalIntake(
            Desks desks,
            SeenStore seen,
            AlarmStore alarms,
            EventStore events,
            DeskStore states,
            AlarmJournal journal,
            ToldStore told,
            ResponseBooks books,
            LoadStore load) {
        this.load = load;
        this.told = told;
        this.books = books;
        this.desks = desks;
        this.seen = seen;
        this.alarms = alarms;
        this.events = events;
        this.states = states;
        this.journal = journal;
    }

    /** Takes entries in their order; one that is null could not be read. */
    @Transactional
    public Batch take(List<? extends @Nullable Entry> entries) {
        var batch = new Gathered();
        List<Taken> taken = new ArrayList<>();
        for (Entry entry : entries) {
            Taken one = entry == null ? new Taken(Fate.REJECTED, null) : take(entry);
            taken.add(one);
            if (entry != null && one.outcome() != null) {
                batch.add(entry.world(), entry.site(), one.outcome());
            }
        }
        seen.flush();
        alarms.save(batch.alarms.values());
        events.save(batch.events.values());
        states.save(batch.states.values());
        journal.add(batch.lines);
        load.add(batch.raised);
        return new Batch(
                taken,
                List.copyOf(batch.alarms.values()),
                List.copyOf(batch.events.values()),
                batch.raised);
    }

    /** What was taken last was not kept: all is as the database says. */
    void forget() {
        desks.forget();
        seen.forget();
    }

    private Taken take(Entry entry) {
        SiteDesk desk = desks.of(entry.world(), entry.site());
        synchronized (desks) {
            if (entry instanceof Entry.Said said) {
                return said(desk, said);
            } else if (entry instanceof Entry.Drafted draft) {
                return booked(desk, books.take(draft));
            } else if (entry instanceof Entry.Approved approved) {
                return booked(desk, books.take(approved));
            }
            return new Taken(Fate.ACCEPTED, desk.on(entry));
        }
    }

    /** What was written of response plans changes no alarm before it is agreed at a site. */
    private static Taken booked(SiteDesk desk, @Nullable Refusal refusal) {
        var outcome = new Outcome(List.of(), List.of(), desk.state(), List.of(), 0, refusal);
        return new Taken(Fate.ACCEPTED, outcome);
    }

    private Taken said(SiteDesk desk, Entry.Said said) {
        return switch (sight(said.event())) {
            case SEEN -> new Taken(Fate.DUPLICATE, null);
            case CONTRADICTED -> new Taken(Fate.CONTRADICTED, desk.onContradiction(said));
            case NEW -> heard(desk, said);
        };
    }

    private Taken heard(SiteDesk desk, Entry.Said said) {
        told.hear(said.event());
        return new Taken(Fate.ACCEPTED, desk.on(said));
    }

    private Sight sight(ConditionEvent event) {
        String digest = Digest.of(ConditionEventJson.encode(event));
        return seen.see(event, digest);
    }

    private static final class Gathered {
        private final Map<AlarmId, Alarm> alarms = new LinkedHashMap<>();
        private final Map<String, SiteEvent> events = new LinkedHashMap<>();
        private final Map<String, Kept> states = new LinkedHashMap<>();
        private final List<AlarmJournal.Line> lines = new ArrayList<>();
        private final RaisedCounts raised = new RaisedCounts();

        void add(String world, String site, Outcome outcome) {
            outcome.alarms().forEach(alarm -> alarms.put(alarm.id(), alarm));
            outcome.events().forEach(event -> events.put(event.place() + event.number(), event));
            DeskState state = outcome.state();
            states.put(world + "/" + site, new Kept(world, site, state));
            raised.add(world, state.now(), outcome.raised());
            for (JournalLine line : outcome.journal()) {
                lines.add(new AlarmJournal.Line(world, site, line));
            }
        }
    }
}
