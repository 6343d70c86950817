package berm.center.roster;

import berm.center.access.Counties;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who is on duty for a site: at it, for its county, city or province, at the centre. */
@Component
public class OnDuty {
    private final RosterStore store;
    private final Counties counties;

    OnDuty(RosterStore store, Counties counties) {
        this.store = store;
        this.counties = counties;
    }

    /**
     * Those at that moment, the first to have begun first.
     *
     * @param at ms since 1970, UTC
     */
    public List<RosterEntry> at(String world, String site, long at) {
        return store.during(at, at + 1).stream()
                .filter(entry -> entry.scope().covers(world, site, counties))
                .toList();
    }
}
