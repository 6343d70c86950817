package berm.center.rescue;

import java.util.List;
import java.util.Map;

/**
 * The rescue stations of an area.
 *
 * @param sites where sites are, for those to which nobody stated a road
 */
public record Stations(List<Station> stations, Map<String, Place> sites) {
    /** No stations. */
    public static final Stations NONE = new Stations(List.of(), Map.of());

    public Stations {
        stations = List.copyOf(stations);
        sites = Map.copyOf(sites);
    }
}
