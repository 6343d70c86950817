package berm.center;

import java.util.Set;

/**
 * What a sensor read last; times in milliseconds since 1970 UTC.
 *
 * @param received when the bridge took it in
 */
public record LatestReading(
        String world,
        String site,
        String sensor,
        long measured,
        double value,
        String unit,
        String quality,
        Set<String> flags,
        long received) {

    /** Which sensor it is of. */
    String key() {
        return world + "/" + site + "/" + sensor;
    }
}
