package berm.messages;

import berm.domain.World;
import java.util.Optional;
import java.util.regex.Pattern;

/** The names of the Kafka topics. */
public final class Topics {
    /** The generation of the raw topics; grows when the number of partitions does. */
    public static final int GENERATION = 1;

    /** Every plan ever applied, keyed by world/site. */
    public static final String CONTROL = "control";

    /** Condition events and pulses, keyed by world/site. */
    public static final String CONDITIONS = "conditions";

    /**
     * The alarm journal: what watch said, what people did about it and when, keyed by world/site.
     */
    public static final String ALARMS = "alarms";

    /** What could not be judged: bytes and reason. */
    public static final String REJECTED = "rejected";

    /** Accepted readings, written by the archive for live curves and integrators. */
    public static final String READINGS = "readings";

    /** Every raw topic of this generation, live and recorded. */
    public static final Pattern RAW_PATTERN =
            Pattern.compile("raw-" + GENERATION + "(\\.[a-z0-9][a-z0-9-]{0,39})?");

    private static final String LIVE_RAW = "raw-" + GENERATION;

    private Topics() {}

    /** The one input log of a world. */
    public static String raw(World world) {
        return world.isLive() ? LIVE_RAW : LIVE_RAW + "." + world.name();
    }

    /** The world whose raw topic it is, if it is one. */
    public static Optional<World> worldOf(String topic) {
        if (!RAW_PATTERN.matcher(topic).matches()) {
            return Optional.empty();
        }
        return Optional.of(
                topic.equals(LIVE_RAW)
                        ? World.LIVE
                        : new World(topic.substring(LIVE_RAW.length() + 1)));
    }
}
