package berm.domain.plan;

import berm.domain.Quantity;
import berm.domain.Reading;
import berm.domain.SensorId;
import berm.domain.Unit;
import berm.domain.quality.QualityTests;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sensor as its site's plan describes it.
 *
 * @param unit the unit of readings that name none
 * @param interval expected time between readings, more than 0
 * @param item the item of monitoring it is a point of, as phreatic line or displacement; null when
 *     it has no part in the vote of colours
 * @param rules what is judged of its readings, each of another name
 * @param deliveryDelay how long after measuring a reading may arrive and still sound
 * @param tests of the quality of its readings, before any rule
 * @param upkeep its maintenance and calibrations
 * @param derivation how its readings are made of those of other sensors; null when an instrument
 *     measures it
 * @param floodInterval expected time between readings while a response is on, no longer than the
 *     other
 */
public record Sensor(
        SensorId id,
        Unit unit,
        long interval,
        long deliveryDelay,
        List<Rule> rules,
        @Nullable String item,
        QualityTests tests,
        Upkeep upkeep,
        @Nullable Derivation derivation,
        long floodInterval) {
    /**
     * How long a sensor may take to be heard of before it is old, unless its plan says otherwise.
     */
    public static final long DEFAULT_DELIVERY_DELAY = 30 * 60_000L;

    /** A silence, in intervals. */
    static final int SILENT_AFTER = 3;

    /** A loss, in intervals. */
    static final int LOST_AFTER = 10;

    public Sensor {
        rules = List.copyOf(rules);
        if (floodInterval <= 0 || floodInterval > interval || deliveryDelay < 0) {
            throw new IllegalArgumentException("intervals and deliveryDelay of " + id);
        }
    }

    /** One that is expected to send as often during a response as else. */
    public Sensor(
            SensorId id,
            Unit unit,
            long interval,
            long deliveryDelay,
            List<Rule> rules,
            @Nullable String item,
            QualityTests tests,
            Upkeep upkeep,
            @Nullable Derivation derivation) {
        this(id, unit, interval, deliveryDelay, rules, item, tests, upkeep, derivation, interval);
    }

    /** One that an instrument measures, and whose readings pass no test of quality. */
    public Sensor(
            SensorId id,
            Unit unit,
            long interval,
            long deliveryDelay,
            List<Rule> rules,
            @Nullable String item) {
        this(id, unit, interval, deliveryDelay, rules, item, QualityTests.NONE, Upkeep.NONE, null);
    }

    public boolean isDerived() {
        return derivation != null;
    }

    /** The sensors measured by an instrument that its readings come from in the end. */
    public Set<String> gauges() {
        return derivation == null ? Set.of(id.value()) : derivation.gauges();
    }

    /** The rule of that name, or null. */
    public @Nullable Rule rule(String name) {
        for (Rule rule : rules) {
            if (rule.name().equals(name)) {
                return rule;
            }
        }
        return null;
    }

    /** The limits of the readings themselves, or null. */
    public @Nullable LimitLadder limits() {
        Rule rule = rule(Rule.LIMIT);
        return rule == null ? null : rule.ladder();
    }

    public Quantity quantity() {
        return unit.quantity();
    }

    /** The unit the reading is in, or null when it does not measure the sensor's quantity. */
    public @Nullable Unit unitOf(Reading reading) {
        String symbol = reading.unit();
        if (symbol == null || symbol.equals(unit.symbol())) {
            return unit;
        }
        return Unit.of(symbol, quantity()).orElse(null);
    }

    public long interval(Sampling sampling) {
        return sampling == Sampling.FLOOD ? floodInterval : interval;
    }

    public long silentAfter(Sampling sampling) {
        return SILENT_AFTER * interval(sampling);
    }

    public long lostAfter(Sampling sampling) {
        return LOST_AFTER * interval(sampling);
    }

    /** A hole in measured times longer than this is a gap: 1.5 intervals. */
    public long gapAfter(Sampling sampling) {
        return interval(sampling) + interval(sampling) / 2;
    }
}
