package berm.domain.simulation;

import berm.domain.Direction;
import berm.domain.Unit;
import java.util.List;
import java.util.Random;

/**
 * A physical thing measured: what it is, and how it behaves, in steps of 1/20 of its scale so that
 * values fall exactly on limits too.
 */
final class Gauge {
    private static final double GRID = 20;
    private static final List<Course> COURSES = List.of(Course.values());

    private enum Course {
        WALK,
        RAMP,
        STORM,
        CHATTER,
        STEP,
        STUCK
    }

    final String id;
    final Unit unit;
    final Direction direction;
    final String item;

    /** Of its readings, ms. */
    final long interval;

    private final double base;
    private final double scale;
    private final Random random;
    private Course course = Course.WALK;
    private double danger;

    Gauge(
            String id,
            Unit unit,
            Direction direction,
            double base,
            double scale,
            String item,
            long interval,
            Random random) {
        this.id = id;
        this.unit = unit;
        this.direction = direction;
        this.base = base;
        this.scale = scale;
        this.item = item;
        this.interval = interval;
        this.random = random;
    }

    /** The value at a danger of 0 (normal) to 2 (beyond every limit), on the grid. */
    double at(double howDangerous) {
        double steps = Math.rint(howDangerous * GRID) / GRID;
        return direction == Direction.HIGH ? base + scale * steps : base - scale * steps;
    }

    double scale() {
        return scale;
    }

    /** The value one interval later. */
    double next() {
        if (random.nextInt(15) == 0) {
            course = COURSES.get(random.nextInt(COURSES.size()));
        }
        danger = moved();
        return at(unit == Unit.RAIN_MILLIMETRE ? Math.max(0, danger) : danger);
    }

    private double moved() {
        return switch (course) {
            case WALK -> danger * 0.95 + random.nextGaussian() * 0.15;
            case RAMP -> danger > 2.2 ? -0.5 : danger + 0.1;
            case STORM -> danger + (1.8 - danger) * 0.3 + random.nextGaussian() * 0.1;
            case CHATTER -> 0.8 + 0.1 * random.nextInt(3) - 0.1;
            case STEP -> random.nextInt(4) == 0 ? random.nextDouble() * 2 : danger;
            case STUCK -> danger;
        };
    }
}
