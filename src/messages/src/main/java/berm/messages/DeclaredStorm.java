package berm.messages;

import berm.domain.Quantity;
import berm.domain.measure.Counter;
import berm.domain.plan.Constant;
import berm.domain.plan.Sensor;
import berm.domain.plan.SiteRule.Routed;
import berm.domain.storm.Drain;
import berm.domain.storm.Pond;
import berm.domain.storm.Routing;
import berm.domain.storm.WaterSurface;
import berm.domain.storm.WaterSurface.Point;
import berm.messages.DeclaredConstants.Known;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A storm to be routed through a pond, as people declare it. */
final class DeclaredStorm {
    private static final long HOUR = 3_600_000;
    private static final String FORECAST = "forecast";

    private final List<Sensor> sensors;
    private final Map<String, Known> constants;
    private final Fields fields;

    /** Where the crest is a constant of the site. */
    private @Nullable Constant crest;

    DeclaredStorm(List<Sensor> sensors, Map<String, Known> constants, Fields fields) {
        this.sensors = sensors;
        this.constants = constants;
        this.fields = fields;
    }

    /** What is routed, or null when there are problems. */
    @Nullable Routed routed() {
        Integer level = sensor("level", Quantity.LEVEL, true);
        Integer rain = sensor("rain", Quantity.RAIN, false);
        Integer outflow = sensor("outflow", Quantity.FLOW, false);
        Counter counter = MeasureKind.counter(fields);
        Double storm = storm();
        Long horizon = fields.duration("horizon", 24 * HOUR);
        if (horizon != null && (horizon < HOUR || horizon > Routing.LONGEST)) {
            fields.wrong("horizon", "must be from 1 h to 10 d");
            horizon = null;
        }
        Pond pond = pond(fields.object("pond", true));
        fields.done();
        return pond == null
                        || level == null
                        || rain == null
                        || outflow == null
                        || storm == null
                        || horizon == null
                ? null
                : new Routed(pond, crest, level, rain, counter, outflow, storm, horizon);
    }

    private @Nullable Integer sensor(String name, Quantity quantity, boolean needed) {
        String id = fields.text(name, needed);
        if (id == null) {
            return needed ? null : (Integer) Routed.NONE;
        }
        int number = DeclaredConditions.number(sensors, id);
        if (number < 0 || sensors.get(number).quantity() != quantity) {
            fields.wrong(
                    name, "'" + id + "' must be a sensor of the site that measures " + quantity);
            return null;
        }
        return number;
    }

    /** mm of a design storm; NaN for the forecast. */
    private @Nullable Double storm() {
        String text = fields.text("storm", true);
        if (text == null || text.equals(FORECAST)) {
            return text == null ? null : (Double) Double.NaN;
        }
        Double total =
                Amount.of(text, Quantity.RAIN)
                        .filter(amount -> amount.signum() > 0)
                        .map(BigDecimal::doubleValue)
                        .orElse(null);
        if (total == null) {
            fields.wrong("storm", "'" + text + "' must be forecast, or mm of a design storm");
        }
        return total;
    }

    private @Nullable Pond pond(@Nullable Fields pond) {
        if (pond == null) {
            return null;
        }
        Double catchment = number(pond, "catchment", "m2");
        WaterSurface surface = surface(pond);
        Double runoff = number(pond, "runoff", Quantity.RATIO);
        Long lag = pond.duration("lag", HOUR);
        Drain drain = drain(pond.object("drain", true));
        Double crestNow = crest(pond);
        Double slope = number(pond, "slope", Quantity.RATIO);
        pond.done();
        if (catchment == null
                || surface == null
                || runoff == null
                || lag == null
                || drain == null
                || crestNow == null
                || slope == null) {
            return null;
        }
        try {
            return new Pond(catchment, surface, runoff / 100, lag, drain, crestNow, slope / 100);
        } catch (IllegalArgumentException wrong) {
            pond.wrong("", String.valueOf(wrong.getMessage()));
            return null;
        }
    }

    /** The level of the crest, or the newest value of the constant that tells it. */
    private @Nullable Double crest(Fields pond) {
        String text = pond.text("crest", true);
        Known known = text == null ? null : constants.get(text);
        if (known != null && known.quantity() == Quantity.LEVEL) {
            crest = known.constant();
            List<Constant.Dated> values = crest.values();
            return values.get(values.size() - 1).value();
        }
        Optional<BigDecimal> level =
                text == null ? Optional.empty() : Amount.of(text, Quantity.LEVEL);
        if (text != null && level.isEmpty()) {
            pond.wrong("crest", "'" + text + "' must be a level in m, or a constant of the site");
        }
        return level.map(BigDecimal::doubleValue).orElse(null);
    }

    private static @Nullable Drain drain(@Nullable Fields drain) {
        if (drain == null) {
            return null;
        }
        Double sill = number(drain, "sill", Quantity.LEVEL);
        Double width = number(drain, "width", Quantity.LEVEL);
        String coefficient = drain.text("coefficient", true);
        Double capacity =
                drain.has("capacity")
                        ? number(drain, "capacity", Quantity.FLOW)
                        : (Double) Double.POSITIVE_INFINITY;
        drain.done();
        boolean isNumber = coefficient != null && coefficient.matches("[0-9]{1,3}(\\.[0-9]{1,6})?");
        if (coefficient != null && !isNumber) {
            drain.wrong("coefficient", "'" + coefficient + "' must be a number, 1.7 to 1.86");
        }
        if (sill == null || width == null || capacity == null || !isNumber) {
            return null;
        }
        try {
            return new Drain(sill, width, Double.parseDouble(coefficient), capacity, 0);
        } catch (IllegalArgumentException wrong) {
            drain.wrong("", String.valueOf(wrong.getMessage()));
            return null;
        }
    }

    /** One area, or a table of areas by level. */
    private @Nullable WaterSurface surface(Fields pond) {
        JsonNode declared = pond.value("surface");
        if (declared == null || !declared.isArray()) {
            Double area = area(pond, "surface");
            return area == null ? null : WaterSurface.constant(area);
        }
        List<Point> points = new ArrayList<>();
        for (int at = 0; at < declared.size(); at++) {
            String path = pond.path("surface[" + at + "]");
            var line = new Fields(declared.get(at), path, pond);
            Double level = number(line, "level", Quantity.LEVEL);
            Double area = area(line, "area");
            line.done();
            if (level != null && area != null) {
                points.add(new Point(level, area));
            }
        }
        try {
            return points.size() == declared.size() ? new WaterSurface(points) : null;
        } catch (IllegalArgumentException wrong) {
            pond.wrong("surface", String.valueOf(wrong.getMessage()));
            return null;
        }
    }

    private static @Nullable Double area(Fields of, String name) {
        Double area = number(of, name, "m2");
        if (area != null && area <= 0) {
            of.wrong(name, "must be more than 0");
            return null;
        }
        return area;
    }

    private static @Nullable Double number(Fields of, String name, Quantity quantity) {
        return number(of, name, quantity.symbol(), text -> Amount.of(text, quantity));
    }

    private static @Nullable Double number(Fields of, String name, String unit) {
        return number(of, name, unit, text -> Amount.in(unit, text));
    }

    private static @Nullable Double number(
            Fields of, String name, String unit, Function<String, Optional<BigDecimal>> read) {
        String text = of.text(name, true);
        Optional<BigDecimal> number = text == null ? Optional.empty() : read.apply(text);
        if (text != null && number.isEmpty()) {
            of.wrong(name, "'" + text + "' must be in " + unit);
        }
        return number.map(BigDecimal::doubleValue).orElse(null);
    }
}
