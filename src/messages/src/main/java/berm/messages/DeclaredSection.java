package berm.messages;

import berm.domain.Quantity;
import berm.messages.SiteSection.Piezometer;
import berm.messages.SiteSection.Point;
import berm.messages.SiteSection.Reads;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A cut through a dam, as people declare it. */
final class DeclaredSection {
    private static final int MOST_POINTS = 200;
    private static final int MOST_PIEZOMETERS = 100;
    private static final double STEEPEST = 0.5;

    private DeclaredSection() {}

    /** What is declared, or null when nothing is or there are problems. */
    static @Nullable SiteSection of(@Nullable Fields fields, KnownSensors sensors) {
        if (fields == null) {
            return null;
        }
        List<Point> ground = points(fields, "ground");
        List<Point> dam = points(fields, "dam");
        Double slope = slope(fields);
        String level = sensors.named(fields, "level", true, Quantity.LEVEL);
        String freeboard = sensors.named(fields, "freeboard", false, Quantity.LEVEL);
        String beach = sensors.named(fields, "beach", false, Quantity.LEVEL);
        List<Piezometer> piezometers =
                fields.list("piezometers", 1, MOST_PIEZOMETERS, each -> piezometer(each, sensors));
        fields.done();
        if (ground.isEmpty() || dam.isEmpty() || slope == null || level == null) {
            return null;
        }
        return isInPlace(fields, ground, dam)
                ? new SiteSection(ground, dam, slope, level, freeboard, beach, piezometers)
                : null;
    }

    /** The dam stands on ground that is known, and its crest is what the beach falls from. */
    private static boolean isInPlace(Fields fields, List<Point> ground, List<Point> dam) {
        Point first = dam.get(0);
        if (first.x() <= ground.get(0).x()
                || dam.get(dam.size() - 1).x() > ground.get(ground.size() - 1).x()) {
            fields.wrong("dam", "must lie within the x of the ground");
            return false;
        }
        if (dam.stream().anyMatch(point -> point.z() > first.z())) {
            fields.wrong("dam", "must begin at its highest point, the crest of the beach");
            return false;
        }
        return true;
    }

    /** Empty when there is a problem. */
    private static List<Point> points(Fields fields, String name) {
        JsonNode list = fields.value(name);
        if (list == null || !list.isArray() || list.size() < 2 || list.size() > MOST_POINTS) {
            fields.wrong(name, "must be a list of 2 to " + MOST_POINTS + " points [x, z] in m");
            return List.of();
        }
        List<Point> points = new ArrayList<>();
        for (int at = 0; at < list.size(); at++) {
            Point point = point(list.get(at));
            if (point == null) {
                fields.wrong(name + "[" + at + "]", "must be a point [x, z] in m");
                return List.of();
            }
            if (at > 0 && point.x() <= points.get(at - 1).x()) {
                fields.wrong(name + "[" + at + "]", "must lie downstream of the point before it");
                return List.of();
            }
            points.add(point);
        }
        return points;
    }

    private static @Nullable Point point(JsonNode pair) {
        if (!pair.isArray()
                || pair.size() != 2
                || !pair.get(0).isNumber()
                || !pair.get(1).isNumber()) {
            return null;
        }
        double x = pair.get(0).asDouble();
        double z = pair.get(1).asDouble();
        boolean bounded =
                Math.abs(x) <= SectionBounds.FARTHEST
                        && z >= SectionBounds.LOWEST
                        && z <= SectionBounds.HIGHEST;
        return bounded ? new Point(x, z) : null;
    }

    private static @Nullable Double slope(Fields fields) {
        String text = fields.text("beachSlope", true);
        if (text == null) {
            return null;
        }
        Optional<Double> slope =
                Amount.in("%", text).map(percent -> percent.movePointLeft(2).doubleValue());
        if (slope.isPresent() && slope.get() > 0 && slope.get() <= STEEPEST) {
            return slope.get();
        }
        fields.wrong("beachSlope", "'" + text + "' must be more than 0 % and at most 50 %");
        return null;
    }

    private static @Nullable Piezometer piezometer(Fields fields, KnownSensors sensors) {
        Reads reads = fields.word(Reads.class, "reads", true);
        Quantity quantity = reads == Reads.PRESSURE ? Quantity.PRESSURE : Quantity.LEVEL;
        String sensor =
                reads == null
                        ? sensors.named(fields, "sensor", true, Quantity.values())
                        : sensors.named(fields, "sensor", true, quantity);
        Double x = fields.metres("x", -SectionBounds.FARTHEST, SectionBounds.FARTHEST);
        Double tip = fields.metres("tip", SectionBounds.LOWEST, SectionBounds.HIGHEST);
        fields.done();
        return reads == null || sensor == null || x == null || tip == null
                ? null
                : new Piezometer(sensor, x, tip, reads);
    }
}
