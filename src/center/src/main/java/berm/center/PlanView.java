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
        List<SensorView> sensors) {

    /** A name in the two languages of the console. */
    public record Name(String zh, String en) {}

    /** A sensor: its expected interval in milliseconds, its limits when it has any. */
    public record SensorView(
            String id,
            Name name,
            String quantity,
            String unit,
            long interval,
            @Nullable LadderView limits) {}

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

    /** The limit at that value, of which an alarm tells. */
    Optional<LimitView> limit(@Nullable String sensor, @Nullable Double at) {
        return sensor(sensor)
                .flatMap(found -> Optional.ofNullable(found.limits()))
                .flatMap(
                        ladder ->
                                ladder.levels().stream()
                                        .filter(level -> at != null && level.at() == at)
                                        .findFirst());
    }
}
