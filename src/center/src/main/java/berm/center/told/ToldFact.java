package berm.center.told;

import berm.domain.EventKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that people told a site, as the site heard it; times in ms since 1970, UTC.
 *
 * @param kind a response, a forecast, or a manual reading compared with the sensor's own
 * @param clock the site's when it heard it
 * @param measured of a forecast, when it was issued
 * @param begins of a forecast, its first hour; of a comparison, when the sensor's own was measured
 * @param amount level of the response, 0 for none; mm of the forecast; the manual reading
 * @param words level, issuer, hours and notes, as the journal has them
 * @param older whether a forecast issued later was known
 * @param position where it stands in the log
 */
public record ToldFact(
        String world,
        String site,
        EventKind kind,
        long clock,
        @Nullable Long measured,
        @Nullable Long begins,
        @Nullable String sensor,
        @Nullable Double amount,
        @Nullable String unit,
        @Nullable Double automatic,
        @Nullable Double difference,
        @Nullable String by,
        List<String> words,
        boolean older,
        String position) {
    public ToldFact {
        words = List.copyOf(words);
    }
}
