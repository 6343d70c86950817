package berm.domain.alarm;

import berm.domain.ConditionEvent;
import berm.domain.EventKind;
import org.jspecify.annotations.Nullable;

/**
 * What people told a site that an officer must have before him.
 *
 * @param response the level of the emergency response, 1 (I) to 4 (IV); 0 while there is none
 * @param forecast rain that is expected, mm; null while nobody has told
 * @param issuer who issued the forecast
 * @param issuedAt when, ms
 */
public record Situation(
        int response, @Nullable Double forecast, @Nullable String issuer, @Nullable Long issuedAt) {

    static final Situation QUIET = new Situation(0, null, null, null);

    /** The situation after the event; the same when it tells nothing of it. */
    Situation after(ConditionEvent event) {
        Double value = event.value();
        if (event.kind() == EventKind.RESPONSE && value != null) {
            return new Situation(value.intValue(), forecast, issuer, issuedAt);
        } else if (event.kind() == EventKind.FORECAST && value != null && !event.old()) {
            String by = event.because().isEmpty() ? null : event.because().get(0);
            return new Situation(response, value, by, event.measuredAt());
        }
        return this;
    }
}
