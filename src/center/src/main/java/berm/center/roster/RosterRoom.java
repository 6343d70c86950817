package berm.center.roster;

import berm.center.Known;
import berm.center.access.Access;
import berm.center.access.Operation;
import berm.center.access.Scope;
import berm.center.asked.NotDone;
import berm.center.asked.Officer;
import berm.domain.World;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Where the roster is written: one at a time, so that no two entries pass each other unseen. */
@Component
class RosterRoom {

    /** A row of a file that was not taken, and why. */
    record RefusedRow(int line, List<String> problems) {}

    /**
     * What became of a file: rows = taken + known + refused.
     *
     * @param known those that say what the roster said already
     */
    record Imported(int rows, int taken, int known, List<RefusedRow> refused) {}

    private final RosterStore store;
    private final Known known;
    private final Access access;
    private final Clock wall;
    private final TransactionTemplate transaction;

    RosterRoom(
            RosterStore store,
            Known known,
            Access access,
            Clock wall,
            TransactionTemplate transaction) {
        this.store = store;
        this.known = known;
        this.access = access;
        this.wall = wall;
        this.transaction = transaction;
    }

    /** Writes one entry. */
    synchronized void write(Officer officer, RosterForm form) {
        RosterEntry fresh = form.orNow(wall.instant()).entry(officer.name(), wall.millis());
        access.note(fresh.scope() + " " + fresh.role() + " " + fresh.person());
        access.require(Operation.EDIT_PEOPLE, fresh.scope());
        check(fresh, new Roster(still(fresh.scope())), sites());
        store.insert(fresh);
    }

    /** Ends an entry: one that has not begun never counts, one that has counts until now. */
    synchronized void end(Officer officer, long id) {
        RosterEntry entry =
                store.find(id).orElseThrow(() -> NotDone.unknown("no such entry of the roster"));
        access.note(entry.scope() + " " + entry.role() + " " + entry.person());
        access.require(Operation.EDIT_PEOPLE, entry.scope());
        if (!store.end(id, wall.millis(), officer.name())) {
            throw NotDone.conflict("it is over, and stays as it was");
        }
    }

    /** Writes what of a file can be written; says of each other row why it cannot. */
    synchronized Imported take(Officer officer, List<RosterCsv.Row> rows) {
        Imported done = transaction.execute(unused -> new Import(officer).of(rows));
        if (done == null) {
            throw new IllegalStateException("the transaction gave nothing");
        }
        access.note("%d of %d rows taken".formatted(done.taken(), done.rows()));
        return done;
    }

    /** The entries of a place that are not over. */
    private List<RosterEntry> still(Scope scope) {
        return store.during(scope, wall.millis(), Long.MAX_VALUE);
    }

    /** The live sites with a plan: the others nobody watches. */
    private Set<Scope> sites() {
        return known.plans(World.LIVE).stream()
                .map(plan -> new Scope.Site(plan.world(), plan.site()))
                .collect(Collectors.toSet());
    }

    /**
     * @throws NotDone if the entry cannot stand in the roster of its place
     */
    private static void check(RosterEntry fresh, Roster roster, Set<Scope> sites) {
        if (fresh.scope() instanceof Scope.Site site && !sites.contains(site)) {
            throw NotDone.unknown(site + " has no plan");
        }
        roster.against(fresh)
                .ifPresent(
                        problem -> {
                            throw NotDone.conflict(fresh.person() + ": " + problem);
                        });
    }

    private final class Import {
        private final Officer officer;
        private final Set<Scope> sites = sites();
        private final Map<Scope, List<RosterEntry>> there = new LinkedHashMap<>();
        private final List<RefusedRow> refused = new ArrayList<>();
        private int taken;
        private int same;

        private Import(Officer officer) {
            this.officer = officer;
        }

        private Imported of(List<RosterCsv.Row> rows) {
            rows.forEach(this::take);
            return new Imported(rows.size(), taken, same, refused);
        }

        private void take(RosterCsv.Row row) {
            try {
                if (row.isTooLong()) {
                    throw NotDone.wrong("more cells than there are columns");
                }
                take(row.form().entry(officer.name(), wall.millis()));
            } catch (NotDone problem) {
                refused.add(new RefusedRow(row.line(), problem.why().problems()));
            }
        }

        private void take(RosterEntry fresh) {
            if (!access.mayThroughout(Operation.EDIT_PEOPLE, fresh.scope())) {
                throw NotDone.wrong("scope: you may not write the roster of " + fresh.scope());
            }
            List<RosterEntry> entries =
                    there.computeIfAbsent(fresh.scope(), scope -> new ArrayList<>(still(scope)));
            Roster roster = new Roster(entries);
            if (roster.has(fresh)) {
                same++;
                return;
            }
            check(fresh, roster, sites);
            store.insert(fresh);
            entries.add(fresh);
            taken++;
        }
    }
}
