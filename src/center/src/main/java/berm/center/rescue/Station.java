package berm.center.rescue;

import berm.messages.SiteName;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rescue station.
 *
 * @param place null where nobody stated it
 * @param inUse false while it is being built
 * @param roads by site: how long the road takes, as somebody stated it
 */
public record Station(
        String id,
        SiteName name,
        @Nullable Place place,
        String phone,
        boolean inUse,
        Map<String, Road> roads) {

    /**
     * The road to a site.
     *
     * @param source who drove or measured it, and how
     */
    public record Road(int minutes, String source, LocalDate date) {}

    public Station {
        roads = Map.copyOf(roads);
    }
}
