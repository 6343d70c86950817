package berm.center;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The latest reading of each sensor, and which of them no console has been sent.
 *
 * <p>A reading that replaces another before it was sent is sent in its stead: however fast the
 * sensors read, a console is sent each at most once a round. Bounded; of a sensor beyond the bound
 * nothing is kept.
 */
@Component
public class LatestReadings {

    private static final int SENSORS = 100_000;

    private final Map<String, LatestReading> latest = new LinkedHashMap<>();
    private final Map<String, LatestReading> unsent = new LinkedHashMap<>();

    /** Takes a reading; one that came late is not the latest. False when there is no room. */
    synchronized boolean take(LatestReading reading) {
        if (reading.flags().contains("LATE")) {
            return true;
        }
        if (latest.size() >= SENSORS && !latest.containsKey(reading.key())) {
            return false;
        }
        latest.put(reading.key(), reading);
        unsent.put(reading.key(), reading);
        return true;
    }

    synchronized List<LatestReading> all(@Nullable String world) {
        return latest.values().stream()
                .filter(reading -> world == null || world.equals(reading.world()))
                .toList();
    }

    /** At most so many that were not sent yet, those that wait longest first. */
    synchronized List<LatestReading> unsent(int most) {
        List<LatestReading> round = new ArrayList<>();
        Iterator<LatestReading> waiting = unsent.values().iterator();
        while (waiting.hasNext() && round.size() < most) {
            round.add(waiting.next());
            waiting.remove();
        }
        return round;
    }
}
