package berm.benchmarks;

import java.util.ArrayList;
import java.util.List;

/**
 * A reading of {@link Core} as peers take it: decoded, one at a time.
 *
 * @param sensor site and sensor, as in the answer's lines
 * @param time ms since 1970, UTC
 */
public record PeerReading(String sensor, long time, double value) {

    /** All of the workload, in the order of time. */
    static List<PeerReading> of(Core core) {
        List<PeerReading> all = new ArrayList<>();
        core.tell(
                (site, step, clock, readings) ->
                        readings.forEach(
                                reading ->
                                        all.add(
                                                new PeerReading(
                                                        Core.siteId(site) + " " + reading.sensor(),
                                                        reading.measuredAt(),
                                                        reading.value()))));
        return all;
    }
}
