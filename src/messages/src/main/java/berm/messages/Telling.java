package berm.messages;

import berm.domain.Reading;
import berm.domain.Signature;
import berm.domain.SiteKey;
import berm.domain.plan.Plan;
import berm.domain.plan.Sensor;
import berm.domain.storm.Forecast;
import berm.domain.storm.Rain;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants to tell a site, checked as the site will check it: what it would refuse is
 * refused before it is told, in the same words wherever it is typed.
 */
public final class Telling {
    private static final long HOUR = 3_600_000;

    /**
     * A reading as somebody typed it.
     *
     * @param number exactly, in the canonical unit of the sensor's quantity
     */
    public record Read(Sensor sensor, BigDecimal number) {
        public String unit() {
            return sensor.quantity().symbol();
        }

        /** As {@code 101.41 m}. */
        public String words() {
            return number.stripTrailingZeros().toPlainString() + " " + unit();
        }

        /** Its document, of a reading at that time. */
        public byte[] document(long measuredAt, Signature signature) {
            String id = sensor.id().value();
            return ManualJson.encode(
                    new Reading(id, measuredAt, number.doubleValue(), unit()), signature);
        }
    }

    private Telling() {}

    /**
     * A forecast's document, read back before it is told.
     *
     * @param begins the first hour; null for the hour of the issue
     * @throws NotTold if a site would refuse it
     */
    public static byte[] forecast(
            String issuer, long issuedAt, @Nullable Instant begins, List<Double> hourly) {
        long from = begins == null ? Math.floorDiv(issuedAt, HOUR) * HOUR : begins.toEpochMilli();
        byte[] document = ForecastJson.encode(made(issuer, issuedAt, from, hourly));
        var problems = new Problems("forecast");
        if (ForecastJson.decode(document, problems) == null) {
            throw NotTold.saidWrongly(problems.found());
        }
        return document;
    }

    private static Forecast made(String issuer, long issuedAt, long from, List<Double> hourly) {
        try {
            return new Forecast(issuer, issuedAt, new Rain(from, hourly));
        } catch (IllegalArgumentException wrong) {
            throw NotTold.saidWrongly(String.valueOf(wrong.getMessage()));
        }
    }

    /**
     * Who stands for something.
     *
     * @param names what the two are called where they were typed
     * @throws NotTold if one is empty, too long or more than a line
     */
    public static Signature signature(String by, @Nullable String note, String names) {
        try {
            return new Signature(by, note);
        } catch (IllegalArgumentException wrong) {
            throw NotTold.saidWrongly(names + ": " + wrong.getMessage());
        }
    }

    /**
     * What was read in the place of a sensor, as {@code 101.41 m}.
     *
     * @param name what the value is called where it was typed
     * @throws NotTold if the site has no such sensor, or the value is not of its quantity
     */
    public static Read reading(SiteKey key, Plan plan, String sensor, String value, String name) {
        Integer number = plan.number(sensor);
        if (number == null) {
            throw NotTold.unknown(
                    key + " has no sensor '" + sensor + "' in plan " + plan.version());
        }
        Sensor known = plan.sensors().get(number);
        if (known.isDerived()) {
            throw NotTold.unknown(
                    key + " derives " + sensor + " from others; tell what it is made of");
        }
        String unit = known.quantity().symbol();
        return Amount.of(value, known.quantity())
                .map(amount -> new Read(known, amount))
                .orElseThrow(
                        () ->
                                NotTold.saidWrongly(
                                        "%s '%s' is not measured as %s is, in %s"
                                                .formatted(name, value, sensor, unit)));
    }
}
