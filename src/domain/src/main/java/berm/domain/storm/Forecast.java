package berm.domain.storm;

import berm.domain.Signature;
import java.math.BigDecimal;

/**
 * Rain as somebody expected it at a point in time.
 *
 * @param issuedAt ms since 1970, UTC
 * @param rain of 1 to 240 hours, which is 10 days
 */
public record Forecast(String issuer, long issuedAt, Rain rain) {
    /** So many hours at most: no office forecasts hours further ahead (a proposal of ours). */
    public static final int MOST_HOURS = 240;

    /**
     * @throws IllegalArgumentException if the issuer is no name or the hours are none or too many
     */
    public Forecast {
        Signature.requireName(issuer);
        int hours = rain.hourly().size();
        if (hours < 1 || hours > MOST_HOURS) {
            throw new IllegalArgumentException("a forecast is of 1 to 240 hours, not " + hours);
        }
    }

    /** How much is expected in all, mm. */
    public double total() {
        return rain.hourly().stream()
                .map(BigDecimal::valueOf)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue();
    }
}
