package berm.domain.judge;

import berm.domain.Colour;
import berm.domain.Direction;
import berm.domain.Quantity;
import berm.domain.SensorId;
import berm.domain.formula.Formula;
import berm.domain.plan.Derivation;
import berm.domain.plan.Derivation.Source;
import berm.domain.plan.Limit;
import berm.domain.plan.LimitLadder;
import berm.domain.plan.Rule;
import berm.domain.plan.Sensor;
import berm.domain.plan.SiteRule;
import berm.domain.plan.Upkeep;
import berm.domain.quality.Flat;
import berm.domain.quality.Neighbours;
import berm.domain.quality.QualityTests;
import berm.domain.quality.Span;
import berm.domain.quality.Spike;
import berm.domain.storm.Drain;
import berm.domain.storm.Pond;
import berm.domain.storm.WaterSurface;
import java.util.List;
import java.util.Set;

/** Sensors of seeded sites whose readings are tested, or derived from others. */
final class SeededSensors {
    /** Some of the walk lies beyond this span, and some of its steps are jumps. */
    static final QualityTests TESTS =
            new QualityTests(
                    new Span(101.2, 102.2),
                    null,
                    new Spike(0.3, 0.6),
                    Double.NaN,
                    new Flat(0.05, 90_000, 150_000),
                    null,
                    Direction.HIGH,
                    false,
                    new Neighbours(List.of("wet-level"), 0.3));

    /** The storm of the newest forecast, which is of an hour or two. */
    static final SiteRule ROUTED =
            new SiteRule(
                    "routed",
                    new SiteRule.Routed(
                            new Pond(
                                    1.2e6,
                                    WaterSurface.constant(0.15e6),
                                    0.85,
                                    3_600_000,
                                    new Drain(100.5, 4, 1.8, Double.POSITIVE_INFINITY, 0),
                                    103,
                                    0.01),
                            null,
                            0,
                            1,
                            null,
                            SiteRule.Routed.NONE,
                            Double.NaN,
                            2 * 3_600_000),
                    new LimitLadder(
                            Direction.LOW,
                            List.of(
                                    new Limit(Colour.YELLOW, 1.6, 1.65, 60_000, 0, "Wang", null),
                                    new Limit(Colour.RED, 1.2, 1.25, 0, 60_000, "Wang", null))));

    private SeededSensors() {}

    /** A sensor derived from both gauges, driven by the level. */
    static Sensor wetLevel(Sensor level) {
        Formula formula =
                Formula.parse(
                                "level + 0.01 m * (rain / 1 mm)",
                                name -> name.equals("rain") ? Quantity.RAIN : Quantity.LEVEL)
                        .orThrow()
                        .to(Quantity.LEVEL);
        return new Sensor(
                new SensorId("wet-level"),
                level.unit(),
                level.interval(),
                level.deliveryDelay(),
                List.of(Rule.limit(Story.LADDER)),
                null,
                TESTS,
                Upkeep.NONE,
                new Derivation(
                        formula,
                        List.of(Source.of(0), Source.of(1)),
                        0,
                        4 * Story.MINUTE,
                        Set.of("level", "rain")));
    }
}
