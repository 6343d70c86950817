package berm.center.roster;

import berm.center.Beijing;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The entries of one place, the first to begin first, and what follows from them.
 *
 * <p>Several may be on duty at once, but nobody twice, and no two leaders: nobody would know who
 * decides. Both are proposed by us.
 */
record Roster(List<RosterEntry> entries) {
    /** Of one place, of what is not over; more is a mistake. */
    static final int MOST = 2_000;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Beijing.ZONE);

    /** A stretch of time, from a moment to another, ms since 1970, UTC. */
    record Stretch(long from, long until) {}

    Roster {
        entries = entries.stream().sorted(Comparator.comparingLong(RosterEntry::from)).toList();
    }

    /** Whether one that is there says the same. */
    boolean has(RosterEntry fresh) {
        return entries.stream().anyMatch(fresh::says);
    }

    /** Why a fresh entry cannot stand beside those that are there, if so. */
    Optional<String> against(RosterEntry fresh) {
        if (entries.size() >= MOST) {
            return Optional.of("there are " + MOST + " entries already");
        }
        for (RosterEntry known : entries) {
            if (known.overlaps(fresh) && known.isOfSamePerson(fresh)) {
                return Optional.of("is on duty there already, " + stretch(known));
            }
            if (known.overlaps(fresh)
                    && known.role() == DutyRole.LEADER
                    && fresh.role() == DutyRole.LEADER) {
                return Optional.of(known.person() + " leads then, " + stretch(known));
            }
        }
        return Optional.empty();
    }

    private static String stretch(RosterEntry entry) {
        return TIME.format(Instant.ofEpochMilli(entry.from()))
                + " – "
                + TIME.format(Instant.ofEpochMilli(entry.until()));
    }

    /** Those on duty at a moment. */
    List<RosterEntry> on(long at) {
        return entries.stream().filter(entry -> entry.isOn(at)).toList();
    }

    /** When nobody is on duty. */
    List<Stretch> gaps(long from, long until) {
        return gaps(from, until, entry -> true);
    }

    /** When somebody is on duty, but no leader; never where leaders are not written at all. */
    List<Stretch> withoutLeader(long from, long until) {
        Predicate<RosterEntry> leads = entry -> entry.role() == DutyRole.LEADER;
        if (entries.stream().noneMatch(leads)) {
            return List.of();
        }
        List<Stretch> nobody = gaps(from, until);
        return gaps(from, until, leads).stream()
                .flatMap(gap -> less(gap, nobody).stream())
                .toList();
    }

    private List<Stretch> gaps(long from, long until, Predicate<RosterEntry> counts) {
        List<Stretch> taken =
                entries.stream()
                        .filter(counts)
                        .map(entry -> new Stretch(entry.from(), entry.until()))
                        .toList();
        return less(new Stretch(from, until), taken);
    }

    /** What of a stretch is left; what is taken away is in the order of its beginning. */
    private static List<Stretch> less(Stretch whole, List<Stretch> taken) {
        List<Stretch> left = new ArrayList<>();
        long from = whole.from();
        for (Stretch each : taken) {
            long until = Math.min(each.from(), whole.until());
            if (from < until) {
                left.add(new Stretch(from, until));
            }
            from = Math.max(from, each.until());
        }
        if (from < whole.until()) {
            left.add(new Stretch(from, whole.until()));
        }
        return left;
    }
}
