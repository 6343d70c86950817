package berm.center.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The roster of one place as the API tells it.
 *
 * @param scope where: {@code all}, {@code county:330106}, {@code site:live/pingshan}
 * @param mayEdit whether who asks may write it
 * @param gaps when nobody is on duty
 * @param withoutLeader when somebody is, but no leader, where leaders are written at all
 */
record RosterView(
        String scope,
        boolean mayEdit,
        List<Line> entries,
        List<Roster.Stretch> gaps,
        List<Roster.Stretch> withoutLeader) {

    RosterView {
        entries = List.copyOf(entries);
        gaps = List.copyOf(gaps);
        withoutLeader = List.copyOf(withoutLeader);
    }

    /**
     * An entry; times in ms since 1970, UTC.
     *
     * @param phone absent for who may not act there
     */
    record Line(
            long id,
            DutyRole role,
            String person,
            @Nullable String phone,
            long from,
            long until,
            String writtenBy) {
        static Line of(RosterEntry entry, boolean withPhone) {
            return new Line(
                    entry.id(),
                    entry.role(),
                    entry.person(),
                    withPhone ? entry.phone() : null,
                    entry.from(),
                    entry.until(),
                    entry.writtenBy());
        }
    }
}
