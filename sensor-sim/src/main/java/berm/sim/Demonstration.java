package berm.sim;

import berm.domain.SensorId;
import berm.domain.SiteId;
import berm.domain.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The scenarios that a first start tells: a pond in a storm with a blocked drain, and a tank
 * filling.
 */
public final class Demonstration {

    /** The pond, in a recorded world. */
    public static final SiteId POND = new SiteId("pingshan");

    /** The tank farm, in the live world. */
    public static final SiteId TANK_FARM = new SiteId("tank-farm");

    /** Midnight of the pond's day in China, the day of typhoon Hagupit; always the same day. */
    public static final Instant MIDNIGHT = Instant.parse("2020-08-03T16:00:00Z");

    /** The last step of the story: noon of the next day. */
    public static final Duration END = Duration.ofHours(36);

    private static final Duration INTERVAL = Duration.ofMinutes(1);

    /** Three points in the dam, from the crest to the toe: invented, as the pond is. */
    private static final SortedMap<String, Piezometer> PIEZOMETERS =
            new TreeMap<>(
                    Map.of(
                            "P1", new Piezometer(12.80, 0.8, Duration.ofHours(15)),
                            "P2", new Piezometer(8.30, 0.6, Duration.ofHours(20)),
                            "P3", new Piezometer(9.40, 0.3, Duration.ofHours(40))));

    private static final Duration DRAIN_FREED = Duration.ofMinutes(21 * 60 + 45);

    private Demonstration() {}

    /**
     * The pond's day from a time on, one step a minute until {@link #END}: a storm, a drain blocked
     * at 11:00, the water over every line of the freeboard, and the drain freed at 21:45.
     */
    public static Story pondStory(Duration from) {
        return new Story(pond(), MIDNIGHT, from, END, INTERVAL);
    }

    /** The pond with the points in its dam; time 0 is midnight of its day. */
    public static Scenario pond() {
        Flood day = Flood.DEMONSTRATION;
        Blockage freed = day.blockage().clearedAt(DRAIN_FREED);
        Flood flood = new Flood(day.pond(), day.storm(), freed);
        List<Channel> channels = new ArrayList<>(pond(POND, flood).channels());
        FloodCourse course = FloodCourse.of(flood, END);
        PIEZOMETERS.forEach(
                (name, point) ->
                        channels.add(
                                new Channel(
                                        new SensorId(name),
                                        Unit.METRE,
                                        2,
                                        point.depth(course, END))));
        return new Scenario(POND, channels);
    }

    /** Any pond in any flood, with the sensors {@code level}, {@code rain} and {@code outflow}. */
    public static Scenario pond(SiteId site, Flood flood) {
        FloodCourse course = FloodCourse.of(flood, END);
        return new Scenario(
                site,
                List.of(
                        new Channel(new SensorId("level"), Unit.METRE, 3, course::levelM),
                        new Channel(new SensorId("rain"), Unit.RAIN_MILLIMETRE, 1, course::rainMm),
                        new Channel(
                                new SensorId("outflow"),
                                Unit.CUBIC_METRE_PER_SECOND,
                                3,
                                course::outflow)));
    }

    /**
     * The tank farm, with the sensor {@code t101-level}; time 0 is the start of filling, half a
     * minute before 85 %.
     */
    public static Scenario tankFarm() {
        TankCycle tank = new TankCycle(Tank.DEMONSTRATION, 14.25, 10, 400);
        return new Scenario(
                TANK_FARM,
                List.of(new Channel(new SensorId("t101-level"), Unit.METRE, 4, tank::levelM)));
    }
}
