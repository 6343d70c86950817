package berm.center.rescue;

import berm.messages.SiteName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A station as seen from a site: how long it takes, who says so, and whether its road is cut.
 *
 * @param minutes by the road somebody stated; else as {@link #estimated}
 * @param source who stated it; null when nobody did
 * @param date when, ISO; null when nobody did
 * @param estimated whether the minutes are only a straight line at {@value #KM_PER_HOUR} km/h, a
 *     proposal of ours: the road takes longer
 * @param kilometres in a straight line; null where a place is not known
 * @param cut who says that the road is cut; null while it is open
 */
record Reach(
        String station,
        SiteName name,
        String phone,
        boolean inUse,
        int minutes,
        @Nullable String source,
        @Nullable String date,
        boolean estimated,
        @Nullable Double kilometres,
        @Nullable RoadCut cut) {
    static final int KM_PER_HOUR = 40;
    private static final int NEAREST = 3;

    /** The most stations that are told of at a site. */
    static final int MOST = 12;

    /** Stated roads before estimates, which are too short; then the quickest first. */
    private static final Comparator<Reach> ORDER =
            Comparator.comparing(Reach::estimated)
                    .thenComparing(Reach::minutes)
                    .thenComparing(Reach::station);

    boolean isUsable() {
        return inUse && cut == null;
    }

    /**
     * The nearest three that can come, and those that were passed over for them: still being built,
     * or behind a road that is cut.
     *
     * @param place where the site is; null where its plan does not say
     * @param cuts the roads to the site that are cut, by station
     */
    static List<Reach> nearest(
            List<Station> all, String site, @Nullable Place place, Map<String, RoadCut> cuts) {
        List<Reach> reaches = new ArrayList<>();
        for (Station station : all) {
            Reach reach = of(station, site, place, cuts.get(station.id()));
            if (reach != null) {
                reaches.add(reach);
            }
        }
        reaches.sort(ORDER);
        List<Reach> nearest = new ArrayList<>();
        int usable = 0;
        for (Reach reach : reaches) {
            if (usable < NEAREST && nearest.size() < MOST) {
                nearest.add(reach);
                usable += reach.isUsable() ? 1 : 0;
            }
        }
        return nearest;
    }

    /** Null when neither a road nor the two places are known. */
    private static @Nullable Reach of(
            Station station, String site, @Nullable Place place, @Nullable RoadCut cut) {
        Station.Road road = station.roads().get(site);
        Place from = station.place();
        Double kilometres =
                place == null || from == null ? null : (Double) from.kilometresTo(place);
        if (road == null && kilometres == null) {
            return null;
        }
        return new Reach(
                station.id(),
                station.name(),
                station.phone(),
                station.inUse(),
                road == null ? estimate(kilometres) : road.minutes(),
                road == null ? null : road.source(),
                road == null ? null : road.date().toString(),
                road == null,
                kilometres,
                cut);
    }

    private static int estimate(@Nullable Double kilometres) {
        return kilometres == null ? 0 : (int) Math.ceil(kilometres * 60 / KM_PER_HOUR);
    }
}
