package berm.center.told;

import java.util.Arrays;
import java.util.List;

/**
 * What a person looks at who walks round a site: a closed list for each kind of site. The two lists
 * are proposals of Berm's, in the order of a walk; they are no standard's.
 */
public enum PatrolItem {
    CREST_AND_SLOPE(PatrolItem.POND),
    SEEPAGE_POINTS(PatrolItem.POND),
    DEPOSITION_AND_BEACH(PatrolItem.POND),
    STAFF_GAUGE(PatrolItem.POND),
    DRAIN_INLET(PatrolItem.POND),
    DRAIN_OUTLET(PatrolItem.POND),
    INTERCEPTING_DITCHES(PatrolItem.POND),
    SLOPES_OF_THE_BASIN(PatrolItem.POND),
    INSTRUMENTS_AND_POWER(PatrolItem.POND),
    ROADS_AND_TELEPHONES(PatrolItem.POND),
    FLOOD_STORES(PatrolItem.POND),
    PEOPLE_WHERE_NONE_MAY_BE(PatrolItem.POND),
    TANKS_AND_BUNDS(PatrolItem.HAZARD),
    PIPES_VALVES_FLANGES(PatrolItem.HAZARD),
    LOADING_BAYS(PatrolItem.HAZARD),
    GAS_DETECTORS(PatrolItem.HAZARD),
    FIRE_WATER_AND_FOAM(PatrolItem.HAZARD),
    EARTHING_AND_LIGHTNING(PatrolItem.HAZARD),
    WORK_PERMITS_ON_SITE(PatrolItem.HAZARD),
    ESCAPE_ROUTES_AND_WIND_SOCK(PatrolItem.HAZARD);

    private static final String POND = "tailings-pond";
    private static final String HAZARD = "hazard-source";

    private final String kind;

    PatrolItem(String kind) {
        this.kind = kind;
    }

    /** What is looked at on a site of that kind, in the order of the walk. */
    public static List<PatrolItem> of(String kind) {
        return Arrays.stream(values()).filter(item -> item.kind.equals(kind)).toList();
    }
}
