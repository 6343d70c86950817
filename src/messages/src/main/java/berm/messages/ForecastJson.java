package berm.messages;

import berm.domain.storm.Forecast;
import berm.domain.storm.Rain;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A forecast of rain as a document: {@code
 * {"v":1,"issuer":"office","issuedAt":time,"begins":time,"hourly":[6,8,10]}}, mm in each hour.
 */
public final class ForecastJson {
    /**
     * More rain than this in an hour is a slip of the hand, mm: the most ever measured was about
     * 400 (recalled).
     */
    public static final double MOST_IN_AN_HOUR = 500;

    /** Rain begins within 10 days of the forecast, before or after (a proposal of ours). */
    private static final long FAR = Forecast.MOST_HOURS * 3_600_000L;

    private ForecastJson() {}

    public static byte[] encode(Forecast forecast) {
        return ToldDocument.write(
                json -> {
                    json.writeStringField("issuer", forecast.issuer());
                    json.writeStringField("issuedAt", text(forecast.issuedAt()));
                    json.writeStringField("begins", text(forecast.rain().beginsAt()));
                    json.writeArrayFieldStart("hourly");
                    for (double amount : forecast.rain().hourly()) {
                        json.writeNumber(amount);
                    }
                    json.writeEndArray();
                });
    }

    private static String text(long time) {
        return Instant.ofEpochMilli(time).toString();
    }

    /** The forecast, or null with the problems added, whatever the bytes are. */
    public static @Nullable Forecast decode(byte[] document, Problems problems) {
        Fields fields = ToldDocument.read(document, problems);
        if (fields == null) {
            return null;
        }
        String issuer = fields.text("issuer", true);
        Long issuedAt = ToldDocument.time(fields, "issuedAt");
        Long begins = ToldDocument.time(fields, "begins");
        List<Double> hourly = hourly(fields);
        fields.done();
        if (issuedAt != null && begins != null && Math.abs(begins - issuedAt) > FAR) {
            fields.wrong("begins", "is more than 10 days from issuedAt");
        }
        return issuer == null || issuedAt == null || begins == null || !problems.none()
                ? null
                : made(issuer, issuedAt, begins, hourly, problems);
    }

    private static List<Double> hourly(Fields fields) {
        List<Double> amounts = new ArrayList<>();
        JsonNode declared = fields.value("hourly");
        if (declared == null || !declared.isArray() || declared.size() > Forecast.MOST_HOURS) {
            fields.wrong("hourly", "must be a list of 1 to 240 amounts, mm in each hour");
            return amounts;
        }
        for (JsonNode amount : declared) {
            double value = amount.isNumber() ? amount.doubleValue() : Double.NaN;
            if (!(value >= 0 && value <= MOST_IN_AN_HOUR)) {
                fields.wrong("hourly[" + amounts.size() + "]", "must be from 0 to 500 mm");
            }
            amounts.add(value);
        }
        return amounts;
    }

    private static @Nullable Forecast made(
            String issuer, long issuedAt, long begins, List<Double> hourly, Problems problems) {
        try {
            return new Forecast(issuer, issuedAt, new Rain(begins, hourly));
        } catch (IllegalArgumentException wrong) {
            problems.add("", String.valueOf(wrong.getMessage()));
            return null;
        }
    }
}
