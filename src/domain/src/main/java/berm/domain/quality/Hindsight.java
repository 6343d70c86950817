package berm.domain.quality;

import berm.domain.Quality;

/**
 * What a reading tells of an earlier one that had jumped.
 *
 * @param measuredAt of the earlier reading
 * @param value of the earlier reading
 * @param quality of the earlier reading, as is known now: GOOD when the value stayed; SUSPECT or
 *     FAIL when it came back, so that it was a spike
 */
public record Hindsight(long measuredAt, double value, Quality quality) {
    /** Whether the jump was real. */
    public boolean real() {
        return quality == Quality.GOOD;
    }
}
