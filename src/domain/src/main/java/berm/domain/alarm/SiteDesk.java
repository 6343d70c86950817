package berm.domain.alarm;

import berm.domain.Colour;
import berm.domain.ConditionEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The alarms of one site that are not closed, the event they belong to, and what people did about
 * them: a fold over the alarm journal of the site. Events that are over stay until nothing of them
 * stands outside.
 *
 * <p>Every entry begins by letting time come to it: what ran out before it happens before it. No
 * clock is asked; a centre that reads the journal anew comes to the same state.
 */
public final class SiteDesk {

    private final String world;
    private final String site;
    private final Map<String, Alarm> open = new TreeMap<>();
    private final Map<String, Overrides> overrides;
    private @Nullable SiteEvent event;
    private final Map<Long, SiteEvent> ended = new TreeMap<>();
    private @Nullable Agreement agreement;
    private @Nullable Long agreedAt;
    private long now;
    private long lastAlarm;
    private long lastEvent;
    private final Lives lives;
    private final Covers covers;
    private final Clocks clocks;
    private final Answers answers;
    private Changes changes = new Changes();

    /**
     * @param alarms that are not closed
     * @param events that are unfinished
     */
    public SiteDesk(
            String world,
            String site,
            DeskState state,
            Collection<Alarm> alarms,
            Collection<SiteEvent> events) {
        this.world = world;
        this.site = site;
        this.overrides = new TreeMap<>(state.overrides());
        this.now = state.now();
        this.lastAlarm = state.lastAlarm();
        this.lastEvent = state.lastEvent();
        this.agreement = state.agreement();
        this.agreedAt = state.agreedAt();
        this.lives = new Lives(this, state);
        this.covers = new Covers(this);
        this.clocks = new Clocks(this);
        this.answers = new Answers(this, covers, clocks);
        alarms.forEach(alarm -> open.put(alarm.condition(), alarm));
        events.forEach(this::remember);
        alarms.forEach(clocks::watch);
    }

    public String world() {
        return world;
    }

    public String site() {
        return site;
    }

    /** Takes the next entry of the journal of the site. */
    public Outcome on(Entry entry) {
        advance(entry.at());
        Refusal refusal = take(entry);
        return settled(refusal);
    }

    /** Takes an entry whose event has an identity that is known with another content. */
    public Outcome onContradiction(Entry.Said said) {
        advance(said.at());
        judged(Incidents.IDENTITY, said.event(), said.decided());
        return settled(null);
    }

    private void advance(long at) {
        changes = new Changes();
        now = Math.max(now, at);
        covers.advance();
        clocks.advance();
    }

    private Outcome settled(@Nullable Refusal refusal) {
        covers.mask();
        clocks.settle();
        return changes.outcome(state(), refusal, this::sounds);
    }

    private @Nullable Refusal take(Entry entry) {
        if (entry instanceof Entry.Said said) {
            take(said);
        } else if (entry instanceof Entry.Heard heard) {
            lives.heard(heard.life(), heard.clock(), heard.grace());
        } else if (entry instanceof Entry.Shown shown) {
            shown.alarms().forEach(this::shown);
        } else if (entry instanceof Entry.Agreed agreed) {
            take(agreed);
        } else if (entry instanceof Entry.Done done) {
            return answers.take(done.by(), done.action());
        } else if (entry instanceof Entry.Queued queued) {
            queued(queued);
        }
        return null;
    }

    private void queued(Entry.Queued queued) {
        SiteEvent of = event(queued.event());
        if (of != null) {
            keep(of.told(of.outside().queued(queued.issue(), now)));
        }
    }

    private void shown(Occurrence named) {
        Alarm alarm = alarm(named.alarm());
        if (alarm != null && alarm.raising() == named.raising() && alarm.times().told() == null) {
            Alarm told = alarm.told(now);
            open.put(told.condition(), told);
            changes.alarm(told);
        }
    }

    /** A running step keeps its time; all that begins from now on goes by the new plan. */
    private void take(Entry.Agreed agreed) {
        ResponseVersion version = agreed.agreement().version();
        if (version != null && lacks(agreed.agreement())) {
            agreement = agreed.agreement();
            agreedAt = now;
            clocks.agreed();
            Long of = event == null ? null : (Long) event.number();
            String name = version.book() + " v" + version.version();
            changes.tell(
                    new JournalLine(
                            null, of, Happening.AGREED, null, now, version.approvedBy(), name));
        }
    }

    /** Whether that response plan would take the place of the one that holds. */
    public boolean lacks(Agreement other) {
        return other.replaces(agreement());
    }

    private void take(Entry.Said said) {
        ConditionEvent judged = said.event();
        if (site.equals(Incidents.PATH)) {
            judged(Incidents.DEAF, judged, said.decided());
        } else {
            lives.heard(judged.life(), judged.clock(), said.grace());
            judged(judged.condition(), judged, said.decided());
        }
    }

    private void judged(String condition, ConditionEvent said, @Nullable Long decided) {
        Alarm before = open.get(condition);
        AlarmId next = new AlarmId(world, site, lastAlarm + 1);
        Alarm after = after(condition, before, said, decided, next);
        if (after != null && !after.equals(before)) {
            if (before == null) {
                lastAlarm++;
            }
            Happening what = Happenings.of(before, after, said.kind());
            keep(after, what, said.clock(), null, "");
            covers.worsened(before, after);
        }
    }

    private @Nullable Alarm after(
            String condition,
            @Nullable Alarm before,
            ConditionEvent said,
            @Nullable Long decided,
            AlarmId next) {
        return switch (condition) {
            case Incidents.IDENTITY -> Incidents.contradicted(before, said, decided, next);
            case Incidents.DEAF -> Incidents.deaf(before, said, decided, next);
            default -> Alarms.after(before, said, decided, next);
        };
    }

    /** Keeps an alarm as it has become, with a line of the journal. */
    void keep(Alarm after, Happening what, long happened, @Nullable String by, String note) {
        Alarm before = open.get(after.condition());
        boolean asks = before == null || before.raising() != after.raising();
        Alarm joined = clocks.join(before, asks ? after.askingBy(agreement().version()) : after);
        if (joined.isClosed()) {
            open.remove(joined.condition());
        } else {
            open.put(joined.condition(), joined);
            clocks.watch(joined);
        }
        covers.changed(joined);
        changes.alarm(joined);
        if (asks) {
            changes.asks(joined.id().number());
        }
        tell(joined, what, happened, by, note);
    }

    /** Keeps the event as it has become. */
    void keep(SiteEvent after) {
        remember(after);
        lastEvent = Math.max(lastEvent, after.number());
        changes.event(after);
    }

    private void remember(SiteEvent after) {
        if (after.isOpen()) {
            event = after;
            return;
        }
        if (event != null && event.number() == after.number()) {
            event = null;
        }
        if (after.isUnfinished()) {
            ended.put(after.number(), after);
        } else {
            ended.remove(after.number());
        }
    }

    void tell(Alarm alarm, Happening what, long happened, @Nullable String by, String note) {
        Long of = alarm.event() == 0 ? null : (Long) alarm.event();
        changes.tell(
                new JournalLine(alarm.id().number(), of, what, alarm.colour(), happened, by, note));
    }

    void tell(SiteEvent of, Happening what, @Nullable String by, String note) {
        changes.tell(new JournalLine(null, of.number(), what, of.colour(), now, by, note));
    }

    /** A line about a condition of the site, whether it has an alarm or not. */
    void tell(String condition, Happening what, @Nullable String by, String note) {
        Alarm alarm = open.get(condition);
        if (alarm == null) {
            String about = note.isEmpty() ? condition : condition + ": " + note;
            changes.tell(new JournalLine(null, null, what, null, now, by, about));
        } else {
            tell(alarm, what, now, by, note);
        }
    }

    void override(String condition, Overrides over) {
        if (over.none()) {
            overrides.remove(condition);
        } else {
            overrides.put(condition, over);
        }
    }

    Overrides over(String condition) {
        return overrides.getOrDefault(condition, Overrides.NONE);
    }

    /** The conditions over which something lies. */
    List<String> overridden() {
        return new ArrayList<>(overrides.keySet());
    }

    /** Those that are not closed. */
    public List<Alarm> alarms() {
        return new ArrayList<>(open.values());
    }

    @Nullable Alarm alarm(String condition) {
        return open.get(condition);
    }

    /** The alarm of that number, if it is not closed. */
    public @Nullable Alarm alarm(long number) {
        return open.values().stream()
                .filter(alarm -> alarm.id().number() == number)
                .findFirst()
                .orElse(null);
    }

    /** The one that is open. */
    public @Nullable SiteEvent event() {
        return event;
    }

    /** The event of that number, if it is unfinished. */
    public @Nullable SiteEvent event(long number) {
        return event != null && event.number() == number ? event : ended.get(number);
    }

    /** Those that are not finished, the newest last. */
    public List<SiteEvent> events() {
        List<SiteEvent> all = new ArrayList<>(ended.values());
        if (event != null) {
            all.add(event);
        }
        return all;
    }

    long nextEvent() {
        return lastEvent + 1;
    }

    /** The response plan that holds. */
    public Agreement agreement() {
        return Objects.requireNonNullElse(agreement, Agreement.PROPOSED);
    }

    ResponsePlan plan() {
        return agreement().plan();
    }

    long now() {
        return now;
    }

    /** Whether it asks for people, as things lie over it. */
    boolean sounds(Alarm alarm) {
        return alarm.sounds(over(alarm.condition()));
    }

    /** Whether an alarm of the event is not closed yet. */
    boolean isAnyOf(SiteEvent of) {
        return open.values().stream().anyMatch(alarm -> alarm.event() == of.number());
    }

    boolean isAnyActive(Colour atLeast) {
        return open.values().stream()
                .anyMatch(alarm -> alarm.isActive() && alarm.colour().compareTo(atLeast) >= 0);
    }

    /** What it knows besides the open alarms and the open event. */
    public DeskState state() {
        return new DeskState(
                now,
                lastAlarm,
                lastEvent,
                lives.life(),
                lives.clock(),
                lives.reconcileAt(),
                overrides,
                agreement,
                agreedAt);
    }

    /**
     * When something may run out, unless an entry comes before, ms; null when nothing can. It never
     * comes too late; of what was answered since it may come for nothing.
     */
    public @Nullable Long wakeAt() {
        Long shelf = covers.wakeAt();
        Long clock = clocks.wakeAt();
        return shelf == null || (clock != null && clock < shelf) ? clock : shelf;
    }

    /** Whether a sign of that life at that clock of the site would change anything. */
    public boolean matters(String life, long clock) {
        return lives.matters(life, clock);
    }
}
