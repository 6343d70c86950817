package berm.domain.alarm;

import berm.domain.Colour;
import berm.domain.ConditionEvent;
import berm.domain.EventKind;
import berm.domain.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A site's desk being told a story, minute by minute, with what came of each entry. */
final class DeskStory {

    static final long DAWN = 1_596_500_000_000L;
    static final long MINUTE = 60_000;
    static final long HOUR = 60 * MINUTE;
    static final String LIFE = "raw-1/3/100";

    final List<JournalLine> journal = new ArrayList<>();
    private final String site;
    private SiteDesk desk;
    private long now = DAWN;
    private long seq;
    private String life = LIFE;
    private @Nullable Outcome last;
    private final Map<Long, Alarm> alarms = new TreeMap<>();
    private final Map<Long, SiteEvent> events = new TreeMap<>();

    DeskStory() {
        this("pingshan");
    }

    DeskStory(String site) {
        this("live", site);
    }

    DeskStory(String world, String site) {
        this.site = site;
        this.desk = new SiteDesk(world, site, DeskState.NEW, List.of(), List.of());
    }

    /** Time passes; nothing is said. */
    DeskStory after(long millis) {
        now += millis;
        return this;
    }

    /** Another life of the judge speaks from now on. */
    DeskStory newLife() {
        life = "raw-1/3/" + (900 + seq);
        return this;
    }

    DeskStory raised(String condition, Colour colour) {
        return said(condition, EventKind.RAISED, colour, List.of());
    }

    DeskStory changed(String condition, Colour colour) {
        return said(condition, EventKind.LEVEL_CHANGED, colour, List.of());
    }

    DeskStory cleared(String condition) {
        return said(condition, EventKind.CLEARED, null, List.of());
    }

    DeskStory said(String condition, EventKind kind, @Nullable Colour colour, List<String> why) {
        return take(new Entry.Said(now, event(condition, kind, colour, why), 7L, 30 * MINUTE));
    }

    DeskStory contradicted(String condition) {
        ConditionEvent event = event(condition, EventKind.RAISED, Colour.YELLOW, List.of());
        return keep(desk.onContradiction(new Entry.Said(now, event, 7L, 30 * MINUTE)));
    }

    DeskStory heard() {
        return take(new Entry.Heard("live", site, now, life, now, 30 * MINUTE));
    }

    DeskStory passes() {
        return take(new Entry.Passed("live", site, now));
    }

    DeskStory shown(String condition) {
        return take(new Entry.Shown("live", site, now, List.of(alarm(condition).occurrence())));
    }

    DeskStory agreed(Agreement agreement) {
        return take(new Entry.Agreed("live", site, now, agreement));
    }

    DeskStory does(Action action) {
        return take(new Entry.Done("live", site, now, "Zhang", action));
    }

    /** The outbox holds what was let out last. */
    DeskStory queued() {
        SiteEvent event = event();
        int issue = event.outside().issues().size();
        return take(new Entry.Queued("live", site, now, event.number(), issue));
    }

    /** Acknowledges the alarm of the condition as it now stands. */
    DeskStory acknowledges(String condition) {
        return does(Action.acknowledge(List.of(alarm(condition).occurrence()), "seen"));
    }

    DeskStory take(Entry entry) {
        return keep(desk.on(entry));
    }

    private DeskStory keep(Outcome outcome) {
        outcome.alarms().forEach(alarm -> alarms.put(alarm.id().number(), alarm));
        outcome.events().forEach(event -> events.put(event.number(), event));
        journal.addAll(outcome.journal());
        last = outcome;
        return this;
    }

    /** Goes on as a centre would that was restarted now. */
    DeskStory restarted() {
        List<Alarm> open = alarms.values().stream().filter(alarm -> !alarm.isClosed()).toList();
        List<SiteEvent> unfinished =
                events.values().stream().filter(SiteEvent::isUnfinished).toList();
        desk = new SiteDesk("live", site, desk.state(), open, unfinished);
        return this;
    }

    @Nullable Outcome outcome() {
        return last;
    }

    @Nullable Refusal refusal() {
        return Objects.requireNonNull(last).refusal();
    }

    /** The newest alarm of the condition. */
    Alarm alarm(String condition) {
        return alarms.values().stream()
                .filter(alarm -> alarm.condition().equals(condition))
                .reduce((one, other) -> other)
                .orElseThrow();
    }

    AlarmState state(String condition) {
        return alarm(condition).state(desk.state().over(condition));
    }

    boolean sounds(String condition) {
        return alarm(condition).sounds(desk.state().over(condition));
    }

    SiteEvent event() {
        return events.values().stream().reduce((one, other) -> other).orElseThrow();
    }

    SiteDesk desk() {
        return desk;
    }

    long now() {
        return now;
    }

    List<Happening> happenings() {
        return journal.stream().map(JournalLine::what).toList();
    }

    private ConditionEvent event(
            String condition, EventKind kind, @Nullable Colour colour, List<String> why) {
        seq++;
        int dot = condition.indexOf('.');
        boolean gas = condition.startsWith("gas");
        return new ConditionEvent(
                "live",
                site,
                life,
                seq,
                kind,
                condition,
                dot < 0 ? null : condition.substring(0, dot),
                colour,
                now - 2_000,
                now,
                kind == EventKind.DEAF ? (Long) (now - 2 * MINUTE) : null,
                101.71,
                "m",
                101.7,
                12,
                "Wang",
                null,
                false,
                false,
                why,
                gas ? Map.of(Facts.GUARDS_PEOPLE, 1.0) : Map.of(),
                "raw-1/3/" + seq);
    }
}
