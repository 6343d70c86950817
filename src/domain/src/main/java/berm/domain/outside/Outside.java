package berm.domain.outside;

import berm.domain.Colour;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What of an event was drafted for outside and let out so far.
 *
 * <p>A warning stands with an authority from when it is in the outbox until what takes it back is.
 *
 * @param turn how often the event has changed its colour or ended: a draft holds for the turn for
 *     which it was made
 * @param draft the newest; null before the first
 * @param issues what was let out, the first first
 */
public record Outside(int turn, @Nullable Draft draft, List<Issue> issues) {
    public static final Outside NONE = new Outside(0, null, List.of());

    /** How much can be let out of one event; more is a mistake, and it must fit into messages. */
    public static final int ISSUES = 60;

    /** Sirens are for the public, who are told at red (facts, 1.8: a starting point). */
    public static final Colour SIRENS_FROM = Colour.RED;

    /** How long after a click sirens may begin to sound, at most; ours. */
    public static final long SIRENS_MILLIS = 30 * 60_000;

    public Outside {
        issues = List.copyOf(issues);
    }

    /** The event has changed its colour, or ended. */
    public Outside turned() {
        return new Outside(turn + 1, draft, issues);
    }

    public Outside drafted(Warning warning, String by, long at) {
        int number = draft == null ? 1 : draft.number() + 1;
        return new Outside(turn, new Draft(number, warning, turn, by, at), issues);
    }

    /**
     * @param until when sirens may begin to sound; null for authorities
     */
    public Outside issued(
            Means means, Click click, Warning warning, @Nullable Long until, String by, long at) {
        List<Issue> more = new ArrayList<>(issues);
        int number = issues.size() + 1;
        more.add(new Issue(number, means, click, warning, turn, by, at, until, null));
        return new Outside(turn, draft, more);
    }

    /** One of them stands in the outbox; the same when it did before, or there is none. */
    public Outside queued(int number, long at) {
        return new Outside(
                turn,
                draft,
                issues.stream()
                        .map(
                                issue ->
                                        issue.number() == number && !issue.isInOutbox()
                                                ? issue.queued(at)
                                                : issue)
                        .toList());
    }

    /** Whether the draft has gone to one of those authorities, or is on its way. */
    public boolean hasGone(Click click, long now) {
        return issues.stream()
                .filter(issue -> !issue.isLost(now) && issue.click().draft() == click.draft())
                .anyMatch(issue -> click.channels().stream().anyMatch(issue::isToAuthority));
    }

    /** Whether one of those sirens was let sound, and may still begin. */
    public boolean isSounding(Click click, long now) {
        return issues.stream()
                .filter(issue -> issue.isSounding(now))
                .anyMatch(
                        issue ->
                                issue.click().channels().stream()
                                        .anyMatch(click.channels()::contains));
    }

    /** The channels of the authorities with which a warning stands. */
    public SortedSet<String> standing() {
        return new TreeSet<>(standingTurns().keySet());
    }

    /** Whether a warning stands that is of an earlier turn. */
    public boolean isBehind() {
        return standingTurns().values().stream().anyMatch(told -> told < turn);
    }

    /** Whether something stands, or may still leave. */
    public boolean isUnfinished() {
        return !standingTurns().isEmpty() || issues.stream().anyMatch(issue -> !issue.isInOutbox());
    }

    /** By channel, the turn of which its authority knows. */
    private SortedMap<String, Integer> standingTurns() {
        SortedMap<String, Integer> turns = new TreeMap<>();
        issues.stream()
                .filter(issue -> issue.means() == Means.AUTHORITIES && issue.isInOutbox())
                .forEach(
                        issue ->
                                issue.click().channels().forEach(name -> note(turns, name, issue)));
        return turns;
    }

    private static void note(SortedMap<String, Integer> turns, String channel, Issue issue) {
        if (issue.warning().over()) {
            turns.remove(channel);
        } else {
            turns.put(channel, issue.turn());
        }
    }
}
