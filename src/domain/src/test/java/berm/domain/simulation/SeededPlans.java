package berm.domain.simulation;

import berm.domain.Colour;
import berm.domain.Direction;
import berm.domain.SensorId;
import berm.domain.SiteId;
import berm.domain.Unit;
import berm.domain.measure.CalendarSum;
import berm.domain.measure.Counter;
import berm.domain.measure.RateOfChange;
import berm.domain.measure.RollingSum;
import berm.domain.measure.Slope;
import berm.domain.plan.Limit;
import berm.domain.plan.LimitLadder;
import berm.domain.plan.Plan;
import berm.domain.plan.Rule;
import berm.domain.plan.Sensor;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Plans of one site, each drawn anew: sensors come and go, limits move and change colour. */
final class SeededPlans {
    private static final int HOUR = 3_600_000;

    private final List<Gauge> gauges;
    private final long beat;
    private final Random random;

    /**
     * @param beat the shortest interval of a sensor, ms
     */
    SeededPlans(List<Gauge> gauges, long beat, Random random) {
        this.gauges = gauges;
        this.beat = beat;
        this.random = random;
    }

    /** Its document is its version, so that saved state can name it. */
    Plan next(int version, long effectiveFrom) {
        List<Sensor> sensors = new ArrayList<>();
        for (Gauge gauge : gauges) {
            if (sensors.isEmpty() || !oneIn(8)) {
                sensors.add(sensor(gauge));
            }
        }
        byte[] document = ByteBuffer.allocate(Integer.BYTES).putInt(version).array();
        return new Plan(
                new SiteId("pingshan"),
                version,
                effectiveFrom,
                sensors,
                new SeededSiteRules(sensors, beat, random).next(),
                document);
    }

    private Sensor sensor(Gauge gauge) {
        List<Rule> rules = new ArrayList<>();
        if (!oneIn(8)) {
            rules.add(Rule.limit(ladder(gauge)));
        }
        if (gauge.unit == Unit.RAIN_MILLIMETRE) {
            sums(gauge, rules);
        } else {
            changes(gauge, rules);
        }
        return new Sensor(
                new SensorId(gauge.id),
                gauge.unit,
                oneIn(5) ? 2 * gauge.interval : gauge.interval,
                oneIn(3) ? 4 * gauge.interval : Sensor.DEFAULT_DELIVERY_DELAY,
                rules,
                oneIn(4) ? null : gauge.item);
    }

    private void sums(Gauge gauge, List<Rule> rules) {
        Counter counter = oneIn(3) ? new Counter(oneIn(2) ? gauge.scale() : 1e9) : null;
        double scale = gauge.scale();
        if (!oneIn(4)) {
            var sum = new RollingSum((5 + random.nextInt(20)) * beat, counter);
            rules.add(new Rule("sum", sum, ladder(3 * scale, 2 * scale, Direction.HIGH)));
        }
        if (oneIn(2)) {
            var day = new CalendarSum(oneIn(2) ? 8 : 20, counter);
            rules.add(new Rule("day", day, ladder(20 * scale, 10 * scale, Direction.HIGH)));
        }
    }

    private void changes(Gauge gauge, List<Rule> rules) {
        double perHour = gauge.scale() * HOUR / beat;
        double sign = gauge.direction == Direction.HIGH ? 1 : -1;
        if (oneIn(3)) {
            var rate = new RateOfChange(HOUR, (oneIn(2) ? 3 : 30) * gauge.interval);
            rules.add(
                    new Rule(
                            "rate",
                            rate,
                            ladder(sign * 0.2 * perHour, sign * 0.1 * perHour, gauge.direction)));
        }
        if (oneIn(3)) {
            var slope = new Slope(10 * beat, HOUR, 2 + random.nextInt(3));
            rules.add(
                    new Rule(
                            "rise",
                            slope,
                            ladder(sign * 0.05 * perHour, sign * 0.05 * perHour, gauge.direction)));
        }
    }

    private LimitLadder ladder(Gauge gauge) {
        double zero = gauge.at(0);
        return ladder(gauge.at(0.4 + 0.1 * random.nextInt(4)), gauge.at(0.4) - zero, gauge);
    }

    private LimitLadder ladder(double lowest, double apart, Gauge gauge) {
        return ladder(lowest, apart, gauge.direction);
    }

    /** Of one to four colours, each so far from the one before. */
    private LimitLadder ladder(double lowest, double apart, Direction direction) {
        List<Limit> limits = new ArrayList<>();
        double at = lowest;
        for (Colour colour : Colour.values()) {
            if (!oneIn(3) || (colour == Colour.RED && limits.isEmpty())) {
                double deadband = apart * 0.25 * random.nextInt(3);
                limits.add(limit(colour, at, at - deadband));
                at += apart;
            }
        }
        return new LimitLadder(direction, limits);
    }

    private Limit limit(Colour colour, double raiseAt, double clearAt) {
        return new Limit(
                colour,
                raiseAt,
                clearAt,
                delay(),
                delay(),
                oneIn(5) ? null : "demonstration",
                null);
    }

    private long delay() {
        return oneIn(2) ? 0 : beat * random.nextInt(6);
    }

    private boolean oneIn(int bound) {
        return random.nextInt(bound) == 0;
    }
}
