package berm.messages;

import berm.domain.Direction;
import berm.domain.Quantity;
import berm.domain.plan.Sensor;
import berm.domain.quality.Attenuated;
import berm.domain.quality.Flat;
import berm.domain.quality.Instrument;
import berm.domain.quality.Neighbours;
import berm.domain.quality.QualityTests;
import berm.domain.quality.Span;
import berm.domain.quality.Spike;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tests of quality of one sensor's readings, as people declare them. */
final class DeclaredQuality {
    private static final String NEIGHBOURS = "neighbours";
    private static final int MOST_NEIGHBOURS = 16;

    private final Fields fields;
    private final Quantity quantity;

    /** What holds where the file says nothing. */
    private final QualityTests usual;

    private DeclaredQuality(Fields fields, Quantity quantity, long interval) {
        this.fields = fields;
        this.quantity = quantity;
        this.usual = usual(interval);
    }

    /** The defaults of the instrument, if it is named. */
    private QualityTests usual(long interval) {
        String name = fields.text("instrument", false);
        if (name == null) {
            return QualityTests.NONE;
        }
        for (Instrument instrument : Instrument.values()) {
            if (instrument.key().equals(name)) {
                if (instrument.quantity() == quantity) {
                    return Shipped.INSTRUMENTS.of(instrument, interval);
                }
                fields.wrong("instrument", name + " measures " + instrument.quantity());
                return QualityTests.NONE;
            }
        }
        String known =
                Arrays.stream(Instrument.values())
                        .map(Instrument::key)
                        .collect(Collectors.joining(", "));
        fields.wrong("instrument", "'" + name + "' must be one of " + known);
        return QualityTests.NONE;
    }

    /**
     * The tests.
     *
     * @param sensor the sensor's fields
     * @param interval ms between its readings, more than 0
     * @param danger which way its limits say it is dangerous, unless the tests say otherwise
     */
    static QualityTests of(
            Fields sensor, Quantity quantity, long interval, @Nullable Direction danger) {
        Fields declared = sensor.object("quality", false);
        return declared == null
                ? QualityTests.NONE
                : new DeclaredQuality(declared, quantity, interval).tests(danger);
    }

    private QualityTests tests(@Nullable Direction limits) {
        Span span = span("span");
        Span plausible = span("plausible");
        Direction danger = fields.word(Direction.class, "danger", false);
        Spike spike = spike();
        Flat flat = flat();
        Attenuated attenuated = attenuated();
        Double rate =
                fields.has("rate") ? positive(fields, "rate", quantity.symbol() + "/h") : null;
        boolean safety = fields.has("safety") ? fields.truth("safety") : usual.safety();
        var tests =
                new QualityTests(
                        span == null ? usual.sensorSpan() : span,
                        plausible,
                        spike == null ? usual.spike() : spike,
                        rate == null ? usual.rate() : rate,
                        flat == null ? usual.flat() : flat,
                        attenuated == null ? usual.attenuated() : attenuated,
                        danger(danger, limits),
                        safety,
                        neighbours());
        fields.done();
        return tests;
    }

    private @Nullable Direction danger(@Nullable Direction declared, @Nullable Direction limits) {
        if (declared != null) {
            return declared;
        }
        return limits == null ? usual.danger() : limits;
    }

    private @Nullable Span span(String name) {
        JsonNode ends = fields.value(name);
        if (ends == null) {
            return null;
        }
        Double low = ends.size() == 2 ? amount(ends.path(0).asText()) : null;
        Double high = ends.size() == 2 ? amount(ends.path(1).asText()) : null;
        if (low == null || high == null || low >= high) {
            String symbol = quantity.symbol();
            fields.wrong(
                    name, "must be from low to high, as [0 " + symbol + ", 10 " + symbol + "]");
            return null;
        }
        return new Span(low, high);
    }

    private @Nullable Spike spike() {
        Fields spike = fields.object("spike", false);
        if (spike == null) {
            return null;
        }
        Double low = positive(spike, "low", null);
        Double high = positive(spike, "high", null);
        spike.done();
        if (low == null || high == null || high < low) {
            if (low != null && high != null) {
                spike.wrong("high", "must not be less than low");
            }
            return null;
        }
        return new Spike(low, high);
    }

    private @Nullable Flat flat() {
        Fields flat = fields.object("flat", false);
        if (flat == null) {
            return null;
        }
        Double within = number(flat, "within", null);
        Long suspect = flat.duration("suspect", null);
        Long fail = flat.duration("fail", Flat.NEVER);
        Double exempt = flat.has("exempt") ? number(flat, "exempt", null) : (Double) Double.NaN;
        flat.done();
        if (within == null || suspect == null || fail == null || exempt == null) {
            return null;
        }
        if (within < 0 || suspect == 0 || fail < suspect) {
            flat.wrong("", "wants within ≥ 0, suspect > 0 and fail not before suspect");
            return null;
        }
        return new Flat(within, suspect, fail, exempt);
    }

    private @Nullable Attenuated attenuated() {
        Fields attenuated = fields.object("attenuated", false);
        if (attenuated == null) {
            return null;
        }
        Double range = positive(attenuated, "range", null);
        Long over = attenuated.duration("over", null);
        attenuated.done();
        if (over != null && over == 0) {
            attenuated.wrong("over", "must be more than 0");
            return null;
        }
        return range == null || over == null ? null : new Attenuated(range, over);
    }

    private @Nullable Neighbours neighbours() {
        Fields neighbours = fields.object(NEIGHBOURS, false);
        if (neighbours == null) {
            return null;
        }
        JsonNode of = neighbours.value("of");
        Double within = positive(neighbours, "within", null);
        neighbours.done();
        List<String> names = new ArrayList<>();
        if (of != null && of.isArray()) {
            of.forEach(name -> names.add(name.asText()));
        }
        boolean twice = names.stream().distinct().count() < names.size();
        if (names.isEmpty() || names.size() > MOST_NEIGHBOURS || twice) {
            String each = " sensors, each once";
            neighbours.wrong("of", "must be a list of 1 to " + MOST_NEIGHBOURS + each);
            return null;
        }
        return within == null ? null : new Neighbours(names, within);
    }

    /**
     * Neighbours may stand below, so they are looked for when all sensors are known. One that is
     * wrong itself is told of there.
     *
     * @param names of all sensors of the file
     */
    static void checkNeighbours(Fields declared, List<Sensor> sensors, Set<String> names) {
        Map<String, Sensor> known =
                sensors.stream().collect(Collectors.toMap(each -> each.id().value(), each -> each));
        for (Sensor sensor : sensors) {
            Neighbours neighbours = sensor.tests().neighbours();
            for (String name : neighbours == null ? List.<String>of() : neighbours.of()) {
                Sensor other = known.get(name);
                if (other == null ? !names.contains(name) : !isBeside(sensor, other)) {
                    String symbol = sensor.quantity().symbol();
                    declared.wrong(
                            sensor.id() + ".quality." + NEIGHBOURS + ".of",
                            "'" + name + "' must be a sensor in " + symbol + " with other gauges");
                }
            }
        }
    }

    private static boolean isBeside(Sensor sensor, Sensor other) {
        return other.quantity() == sensor.quantity()
                && Collections.disjoint(other.gauges(), sensor.gauges());
    }

    private @Nullable Double positive(Fields of, String name, @Nullable String unit) {
        Double number = number(of, name, unit);
        if (number != null && number <= 0) {
            of.wrong(name, "must be more than 0");
            return null;
        }
        return number;
    }

    /** In that unit, or when it is null in a unit of the quantity. */
    private @Nullable Double number(Fields of, String name, @Nullable String unit) {
        String text = of.text(name, true);
        if (text == null) {
            return null;
        }
        Optional<BigDecimal> amount =
                unit == null ? Amount.of(text, quantity) : Amount.in(unit, text);
        if (amount.isEmpty()) {
            String symbol = unit == null ? quantity.symbol() : unit;
            of.wrong(name, "'" + text + "', but it is given in " + symbol);
            return null;
        }
        return amount.get().doubleValue();
    }

    private @Nullable Double amount(String text) {
        return Amount.of(text, quantity).map(BigDecimal::doubleValue).orElse(null);
    }
}
