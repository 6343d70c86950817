package berm.center;

import berm.center.PlanView.SensorView;
import berm.domain.alarm.Alarm;
import berm.domain.alarm.AlarmId;
import berm.domain.alarm.Overrides;
import berm.domain.alarm.Overrides.Permit;
import berm.domain.alarm.Overrides.Shelving;
import berm.domain.alarm.SiteDesk;
import berm.domain.quality.Maintenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something of which nobody is told for a time, whether it has an alarm now or not: who put it
 * aside, why, and until when; times in ms since 1970, UTC.
 *
 * @param condition null of a sensor all of whose conditions are put aside
 * @param sensor null of a condition that is put aside by itself
 * @param by who did; null where a plan or logic did
 * @param reason the condition that hides it, of what is hidden by design
 * @param since null where that is not known
 * @param until null while no end is set
 * @param oneShot whether it ends with the alarm
 * @param alarm that is not closed; null when there is none
 * @param plan the version that declares a maintenance; null of anything else
 */
record Aside(
        String world,
        String site,
        @Nullable String condition,
        @Nullable String sensor,
        Kind kind,
        @Nullable String by,
        String reason,
        @Nullable Long since,
        @Nullable Long until,
        boolean oneShot,
        @Nullable AlarmId alarm,
        @Nullable Integer plan) {

    /** In which way. */
    enum Kind {
        /** Put aside by an operator for a time. */
        SHELVED,
        /** Hidden by logic, as a child by its parent. */
        SUPPRESSED_BY_DESIGN,
        /** Taken out by permit. */
        OUT_OF_SERVICE,
        /** Somebody works on the sensor, says its plan: what it reads is not judged. */
        MAINTENANCE
    }

    /** What lies over the conditions of a site, each thing by itself where more than one does. */
    static List<Aside> of(SiteDesk desk) {
        List<Aside> all = new ArrayList<>();
        for (Map.Entry<String, Overrides> over : desk.state().overrides().entrySet()) {
            Shelving shelving = over.getValue().shelving();
            if (shelving != null) {
                all.add(of(desk, over.getKey(), shelving));
            }
            Permit permit = over.getValue().outOfService();
            if (permit != null) {
                all.add(of(desk, over.getKey(), permit));
            }
        }
        desk.alarms().stream()
                .filter(alarm -> alarm.maskedBy() != null)
                .map(Aside::masked)
                .forEach(all::add);
        return all;
    }

    private static Aside of(SiteDesk desk, String condition, Shelving shelving) {
        return new Aside(
                desk.world(),
                desk.site(),
                condition,
                null,
                Kind.SHELVED,
                shelving.by(),
                shelving.reason(),
                shelving.since(),
                shelving.until(),
                shelving.oneShot(),
                alarm(desk, condition),
                null);
    }

    private static Aside of(SiteDesk desk, String condition, Permit permit) {
        return new Aside(
                desk.world(),
                desk.site(),
                condition,
                null,
                Kind.OUT_OF_SERVICE,
                permit.by(),
                permit.reason(),
                permit.since(),
                null,
                false,
                alarm(desk, condition),
                null);
    }

    private static Aside masked(Alarm alarm) {
        return new Aside(
                alarm.world(),
                alarm.site(),
                alarm.condition(),
                null,
                Kind.SUPPRESSED_BY_DESIGN,
                null,
                String.valueOf(alarm.maskedBy()),
                null,
                null,
                false,
                alarm.id(),
                null);
    }

    /** Somebody works on a sensor. */
    static Aside of(PlanView plan, SensorView sensor, Maintenance work) {
        return new Aside(
                plan.world(),
                plan.site(),
                null,
                sensor.id(),
                Kind.MAINTENANCE,
                null,
                work.note(),
                work.from(),
                work.to(),
                false,
                null,
                plan.version());
    }

    private static @Nullable AlarmId alarm(SiteDesk desk, String condition) {
        return desk.alarms().stream()
                .filter(alarm -> alarm.condition().equals(condition))
                .map(Alarm::id)
                .findFirst()
                .orElse(null);
    }
}
