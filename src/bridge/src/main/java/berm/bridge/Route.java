package berm.bridge;

import berm.domain.SiteId;
import berm.domain.World;

/** Where a message belongs, told by its MQTT topic alone. */
public sealed interface Route {
    /** A message of a site, now. */
    record Live(SiteId site) implements Route {}

    /**
     * A message of a site in a recorded world.
     *
     * @param stamp the world's time, ms since 1970 UTC, given by the player
     * @param topic what the device's topic would have been live
     */
    record Recorded(World world, long stamp, SiteId site, String topic) implements Route {}

    /** A player's word that the world's time has come to the stamp. */
    record RecordedTick(World world, long stamp) implements Route {}

    /** A message of nobody we know. */
    record Unmapped() implements Route {}
}
