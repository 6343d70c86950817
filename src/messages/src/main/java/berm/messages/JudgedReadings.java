package berm.messages;

import berm.domain.StoredReading;
import java.util.List;

/**
 * The accepted readings of one message, as the topic {@code readings} carries them.
 *
 * @param clock the site's clock when they were judged, ms since 1970 UTC
 * @param readings of one site, of one log record; never empty
 */
public record JudgedReadings(long clock, List<StoredReading> readings) {
    public JudgedReadings {
        if (readings.isEmpty()) {
            throw new IllegalArgumentException("no readings");
        }
        readings = List.copyOf(readings);
    }
}
