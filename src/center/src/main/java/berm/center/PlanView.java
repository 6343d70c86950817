package berm.center;

import berm.domain.Colour;
import berm.domain.alarm.Alarm;
import berm.domain.quality.Maintenance;
import berm.messages.SiteName;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A plan as people read it: what a site and its sensors are called, and their limits.
 *
 * @param effectiveFrom since when it counts, ms; null for since it was known
 */
public record PlanView(
        String world,
        String site,
        int version,
        SiteName name,
        String kind,
        @Nullable String grade,
        boolean demonstration,
        List<SensorView> sensors,
        List<ConditionView> conditions,
        @Nullable Long effectiveFrom,
        SiteSheet sheet) {

    /**
     * A sensor: its expected interval in milliseconds, its limits when it has any.
     *
     * @param unit the canonical one of its quantity, in which limits and readings are
     * @param ownUnit the one it is declared in
     * @param item what it is a point of, as phreatic line or displacement
     * @param derived whether a formula makes it of others
     * @param counter whether its readings count up, as rain since midnight, by a rule that sums it
     * @param maintenance when somebody works on it; consoles are told of what runs, by {@link
     *     AsideApi}
     */
    public record SensorView(
            String id,
            SiteName name,
            String quantity,
            String unit,
            String ownUnit,
            @Nullable String item,
            boolean derived,
            long interval,
            @Nullable LadderView limits,
            List<RuleView> rules,
            boolean counter,
            @JsonIgnore List<Maintenance> maintenance) {
        Optional<RuleView> rule(String wanted) {
            return rules.stream().filter(rule -> rule.id().equals(wanted)).findFirst();
        }
    }

    /**
     * A rule over a measure of a sensor's readings; its limits are in {@code unit}.
     *
     * @param window over which it measures, ms
     * @param begins the hour at which its day begins, UTC+8
     */
    public record RuleView(
            String id,
            String measure,
            String unit,
            @Nullable Long window,
            @Nullable Integer begins,
            LadderView limits) {}

    /** A condition of the whole site. */
    public record ConditionView(String id, SiteName name, ConditionKind kind, LadderView limits) {
        /** Whether it looks ahead at the least freeboard of a storm. */
        boolean isRouted() {
            return kind == ConditionKind.ROUTED;
        }
    }

    /** What a condition of the whole site is made of. */
    public enum ConditionKind {
        COMBINATION,
        DEVIATION,
        MASS_SILENCE,
        ROUTED,
        VOTE
    }

    /** Limits in one direction, {@code HIGH} or {@code LOW}, in ascending colour. */
    public record LadderView(String direction, List<LimitView> levels) {}

    /**
     * One limit with its provenance, in the unit of its sensor; delays in milliseconds.
     *
     * @param alone the worst colour it shows by itself; null for its own
     */
    public record LimitView(
            Colour colour,
            double at,
            double clearAt,
            long onDelay,
            long offDelay,
            @Nullable String approvedBy,
            @Nullable String document,
            @Nullable String effectiveFrom,
            @Nullable Colour alone) {}

    /** Whether the alarm was judged by it. */
    boolean isOf(Alarm alarm) {
        return version == alarm.cause().plan()
                && site.equals(alarm.site())
                && world.equals(alarm.world());
    }

    Optional<SensorView> sensor(@Nullable String id) {
        return sensors.stream().filter(sensor -> sensor.id().equals(id)).findFirst();
    }

    Optional<ConditionView> condition(String id) {
        return conditions.stream().filter(condition -> condition.id().equals(id)).findFirst();
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

    /** The limits of the condition of which an alarm tells. */
    Optional<LadderView> ladder(Alarm alarm) {
        String condition = alarm.condition();
        Optional<SensorView> sensor = sensor(alarm.cause().sensor());
        if (sensor.isEmpty()) {
            return condition(condition).map(ConditionView::limits);
        }
        String rule = condition.substring(condition.lastIndexOf('.') + 1);
        return sensor.get()
                .rule(rule)
                .map(RuleView::limits)
                .or(() -> Optional.ofNullable(sensor.get().limits()));
    }
}
