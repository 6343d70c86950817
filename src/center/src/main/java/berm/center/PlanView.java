package berm.center;

import berm.domain.Colour;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A plan as people read it: what a site and its sensors are called, and their limits. */
public record PlanView(
        String world,
        String site,
        int version,
        Name name,
        String kind,
        @Nullable String grade,
        boolean demonstration,
        List<SensorView> sensors,
        List<ConditionView> conditions) {

    /** A name in the two languages of the console. */
    public record Name(String zh, String en) {}

    /** A sensor: its expected interval in milliseconds, its limits when it has any. */
    public record SensorView(
            String id,
            Name name,
            String quantity,
            String unit,
            long interval,
            @Nullable LadderView limits,
            List<RuleView> rules) {}

    /** A rule over a measure of a sensor's readings; its limits are in {@code unit}. */
    public record RuleView(String id, String measure, String unit, LadderView limits) {}

    /** A condition of the whole site. */
    public record ConditionView(String id, Name name, LadderView limits) {}

    /** Limits in one direction, {@code HIGH} or {@code LOW}, in ascending colour. */
    public record LadderView(String direction, List<LimitView> levels) {}

    /** One limit with its provenance, in the unit of its sensor; delays in milliseconds. */
    public record LimitView(
            Colour colour,
            double at,
            double clearAt,
            long onDelay,
            long offDelay,
            @Nullable String approvedBy,
            @Nullable String document,
            @Nullable String effectiveFrom) {}

    Optional<SensorView> sensor(@Nullable String id) {
        return sensors.stream().filter(sensor -> sensor.id().equals(id)).findFirst();
    }

    /** The limit at that value of the condition of which an alarm tells. */
    Optional<LimitView> limit(Alarm alarm) {
        Double at = alarm.cause().limit();
        return ladder(alarm)
                .flatMap(
                        ladder ->
                                ladder.levels().stream()
                                        .filter(level -> at != null && level.at() == at)
                                        .findFirst());
    }

    private Optional<LadderView> ladder(Alarm alarm) {
        String condition = alarm.condition();
        Optional<SensorView> sensor = sensor(alarm.cause().sensor());
        if (sensor.isEmpty()) {
            return conditions.stream()
                    .filter(view -> view.id().equals(condition))
                    .map(ConditionView::limits)
                    .findFirst();
        }
        String rule = condition.substring(condition.lastIndexOf('.') + 1);
        return sensor.get().rules().stream()
                .filter(view -> view.id().equals(rule))
                .map(RuleView::limits)
                .findFirst()
                .or(() -> Optional.ofNullable(sensor.get().limits()));
    }
}
