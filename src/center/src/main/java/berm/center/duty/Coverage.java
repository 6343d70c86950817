package berm.center.duty;

import berm.center.LatestReading;
import berm.center.PlanView;
import berm.center.PlanView.SensorView;
import berm.messages.SiteName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of the ponds of class I to III can be seen: a pond is covered when of every required item at
 * least one point is usable. The denominator is the register: every such pond that has a plan, and
 * those of the file that are not connected.
 *
 * <p>A point is usable when a reading of it came in within its last two intervals, was not old when
 * it came, and did not fail its tests. What a person read does not make a point usable.
 *
 * @param hazards hazard sources with a plan, of which so many are heard: one sensor is usable
 */
public record Coverage(int covered, int hazardsOnline, int hazards, List<PondCoverage> ponds) {
    private static final Set<String> CLASSES = Set.of("I", "II", "III");

    /** A pond of the register and what is missing of it. */
    public record PondCoverage(
            SiteName name,
            String grade,
            String county,
            @Nullable String site,
            List<Missing> missing) {
        public PondCoverage {
            missing = List.copyOf(missing);
        }

        boolean isCovered() {
            return site != null && missing.isEmpty();
        }
    }

    /**
     * An item of which nothing usable is known.
     *
     * @param points how many points it has
     * @param heard when one was last heard, ms since 1970, UTC; null for never
     */
    public record Missing(RequiredItem item, int points, @Nullable Long heard) {}

    public Coverage {
        ponds = List.copyOf(ponds);
    }

    /**
     * @param readings the latest by {@code site/sensor}
     */
    static Coverage of(
            List<PlanView> plans,
            Map<String, LatestReading> readings,
            List<Register.Pond> unconnected,
            long now) {
        List<PondCoverage> ponds = new ArrayList<>();
        int hazards = 0;
        int online = 0;
        for (PlanView plan : plans) {
            if (plan.kind().equals("hazard-source")) {
                hazards++;
                online += isHeard(plan, readings, now) ? 1 : 0;
            } else if (isCounted(plan)) {
                ponds.add(pond(plan, readings, now));
            }
        }
        Set<String> connected = Set.copyOf(plans.stream().map(PlanView::site).toList());
        for (Register.Pond pond : unconnected) {
            if (CLASSES.contains(pond.grade()) && !connected.contains(pond.site())) {
                ponds.add(
                        new PondCoverage(
                                pond.name(), pond.grade(), pond.county(), null, List.of()));
            }
        }
        int covered = (int) ponds.stream().filter(PondCoverage::isCovered).count();
        return new Coverage(covered, online, hazards, ponds);
    }

    private static boolean isCounted(PlanView plan) {
        String grade = plan.grade();
        return plan.kind().equals("tailings-pond") && grade != null && CLASSES.contains(grade);
    }

    private static boolean isHeard(PlanView plan, Map<String, LatestReading> readings, long now) {
        return plan.sensors().stream()
                .anyMatch(sensor -> isUsable(sensor, reading(plan, sensor, readings), now));
    }

    private static PondCoverage pond(PlanView plan, Map<String, LatestReading> readings, long now) {
        List<Missing> missing = new ArrayList<>();
        for (RequiredItem item : RequiredItem.values()) {
            List<SensorView> points = item.sensors(plan);
            boolean usable =
                    points.stream()
                            .anyMatch(
                                    point -> isUsable(point, reading(plan, point, readings), now));
            if (!usable) {
                missing.add(new Missing(item, points.size(), heard(plan, points, readings)));
            }
        }
        String grade = plan.grade() == null ? "" : plan.grade();
        return new PondCoverage(plan.name(), grade, "", plan.site(), missing);
    }

    private static @Nullable Long heard(
            PlanView plan, List<SensorView> points, Map<String, LatestReading> readings) {
        Long heard = null;
        for (SensorView point : points) {
            LatestReading reading = reading(plan, point, readings);
            if (reading != null && (heard == null || reading.received() > heard)) {
                heard = reading.received();
            }
        }
        return heard;
    }

    private static @Nullable LatestReading reading(
            PlanView plan, SensorView sensor, Map<String, LatestReading> readings) {
        return readings.get(plan.site() + "/" + sensor.id());
    }

    private static boolean isUsable(SensorView sensor, @Nullable LatestReading reading, long now) {
        return reading != null
                && now - reading.received() <= 2 * sensor.interval()
                && !reading.flags().contains("OLD")
                && !reading.flags().contains("MANUAL")
                && !reading.quality().equals("FAIL");
    }
}
