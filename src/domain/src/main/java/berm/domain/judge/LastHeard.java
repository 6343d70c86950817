package berm.domain.judge;

import berm.domain.Direction;
import berm.domain.Facts;
import berm.domain.judge.SiteState.Because;
import berm.domain.measure.RateOfChange;
import berm.domain.plan.LimitLadder;
import berm.domain.plan.Sensor;
import berm.domain.plan.SiteRule;
import berm.domain.plan.SiteRule.Routed;
import berm.domain.storm.LastKnown;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a site that went blind was heard to say last: by the level its storms are routed from, or
 * else by the first of its silent sensors that has limits.
 */
final class LastHeard {
    private static final int NONE = -1;

    private final SiteMemory memory;
    private final int gauge;

    LastHeard(SiteMemory memory) {
        this.memory = memory;
        this.gauge =
                IntStream.concat(
                                memory.plan.rules().stream().mapToInt(LastHeard::level),
                                IntStream.range(0, memory.sensors.length).filter(this::isLimited))
                        .filter(this::isSilent)
                        .findFirst()
                        .orElse(NONE);
    }

    private static int level(SiteRule rule) {
        return rule.of() instanceof Routed routed ? routed.level() : NONE;
    }

    private boolean isLimited(int number) {
        return sensor(number).limits() != null && !sensor(number).isDerived();
    }

    private boolean isSilent(int number) {
        return number != NONE
                && memory.sensors[number].silence != SensorMemory.HEARD
                && memory.sensors[number].valueAt != SensorMemory.NEVER
                && !Double.isNaN(memory.sensors[number].value);
    }

    private Sensor sensor(int number) {
        return memory.plan.sensors().get(number);
    }

    /** Its reading, or nothing. */
    List<Because> because() {
        if (gauge == NONE) {
            return List.of();
        }
        SensorMemory known = memory.sensors[gauge];
        Sensor sensor = sensor(gauge);
        String text = sensor.id() + " = " + known.value + " " + sensor.quantity().symbol();
        return List.of(new Because(text, !known.trusted));
    }

    /** How long the site has been blind, and where the gauge may stand along its trend. */
    void tell(Facts facts, long clock) {
        if (gauge == NONE) {
            return;
        }
        SensorMemory known = memory.sensors[gauge];
        facts.with(Facts.BLIND, (double) (clock - known.valueAt));
        LimitLadder limits = sensor(gauge).limits();
        double perHour = perHour(known);
        boolean rises = limits == null || limits.direction() == Direction.HIGH;
        if (rises && !Double.isNaN(perHour)) {
            double estimate = new LastKnown(known.valueAt, known.value, perHour).estimate(clock);
            facts.with(Facts.ESTIMATED, estimate);
        }
    }

    /** The rate a trend of it tells; NaN where none does. */
    private static double perHour(SensorMemory known) {
        var trends = new Facts();
        for (RuleMemory rule : known.rules) {
            rule.measure.tellOthers(trends);
        }
        Double change = trends.numbers().get(Facts.CHANGE);
        Double over = trends.numbers().get(Facts.CHANGE_OVER);
        return change == null || over == null ? Double.NaN : change / (over / RateOfChange.HOUR);
    }
}
