package berm.domain;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Numbers that an event carries beside its value, by name, so that one sentence can tell it whole.
 *
 * <p>A number that is not finite is left out: what is not known is not said.
 */
public final class Facts {
    /** How long the value has been beyond the limit, ms by measured times. */
    public static final String HELD = "heldMs";

    /** Least and most the value may be, in the unit of the value. */
    public static final String LOWEST = "lowest";

    public static final String HIGHEST = "highest";

    /** 1 where the limit guards people directly, as a gas detector's does. */
    public static final String GUARDS_PEOPLE = "guardsPeople";

    /** The wind at the site: its speed, m/s, and where it comes from, ° clockwise from north. */
    public static final String WIND_SPEED = "windSpeed";

    public static final String WIND_FROM = "windFrom";

    /** By how much the value changed on the whole, and over how long, ms. */
    public static final String CHANGE = "change";

    public static final String CHANGE_OVER = "changeMs";

    /**
     * When a trend will reach the limit that its rule names, and its interval, h from {@link
     * #FORECAST_FROM}.
     */
    public static final String HOURS_TO_LIMIT = "hoursToLimit";

    public static final String HOURS_EARLIEST = "hoursEarliest";
    public static final String HOURS_LATEST = "hoursLatest";

    /** The end of the last closed pane, from which that forecast counts, ms since 1970, UTC. */
    public static final String FORECAST_FROM = "forecastFrom";

    /** The line that forecast is about, in the unit of the sensor. */
    public static final String FORECAST_LIMIT = "forecastLimit";

    /** A routed storm: least freeboard, m; highest level, m; and when, ms since 1970, UTC. */
    public static final String ROUTED_FREEBOARD = "routedFreeboard";

    public static final String ROUTED_PEAK = "routedPeak";
    public static final String ROUTED_PEAK_AT = "routedPeakAt";

    /** The freeboard of the worst line, m, and when it is reached, ms since 1970, UTC. */
    public static final String ROUTED_LIMIT = "routedLimit";

    public static final String ROUTED_LIMIT_AT = "routedLimitAt";

    /** The least freeboard with the drain free, m; what share of its flow is kept back, 0 to 1. */
    public static final String ROUTED_DRAINED = "routedDrained";

    public static final String DRAIN_BLOCKED = "drainBlocked";

    /** What is still to fall, mm. */
    public static final String RAIN_AHEAD = "rainAhead";

    /**
     * When a slope would fail, ms since 1970, UTC: expected, earliest, latest; by the SLO method.
     */
    public static final String FAILURE_AT = "failureAt";

    public static final String FAILURE_EARLIEST = "failureEarliest";
    public static final String FAILURE_LATEST = "failureLatest";
    public static final String FAILURE_BY_SLO = "failureBySlo";

    /** What the sensor itself read beside a manual reading, and how much more that one is. */
    public static final String AUTOMATIC = "automatic";

    public static final String DIFFERENCE = "difference";

    /** How long points that were lost together have been blind, ms; where the gauge may stand. */
    public static final String BLIND = "blindMs";

    public static final String ESTIMATED = "estimated";

    private final Map<String, Double> numbers = new TreeMap<>();

    /** Adds a number, unless it is not known. */
    public Facts with(String name, double number) {
        if (Double.isFinite(number)) {
            numbers.put(name, number);
        }
        return this;
    }

    /** By name, in the order of names. */
    public Map<String, Double> numbers() {
        return Collections.unmodifiableMap(numbers);
    }
}
