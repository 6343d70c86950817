package berm.center.duty;

import berm.center.PlanView;
import berm.center.PlanView.SensorView;
import java.util.List;

/**
 * What a wet pond must have measured on line: GB 39496-2020, 5.5.2 (sourced [S1]), as far as it is
 * a number; its video is not judged here, nor slides of the basin, which not each pond has.
 */
enum RequiredItem {
    LEVEL("level"),
    BEACH("beach"),
    DISPLACEMENT("displacement"),
    PHREATIC("phreatic"),
    RAIN("rain");

    private final String item;

    RequiredItem(String item) {
        this.item = item;
    }

    /** The sensors of a pond that measure it. */
    List<SensorView> sensors(PlanView plan) {
        return plan.sensors().stream().filter(this::isOf).toList();
    }

    /** By what the plan calls it, or else by its name: {@code level}, {@code rain}. */
    private boolean isOf(SensorView sensor) {
        String named = sensor.item();
        return named == null ? sensor.id().equals(item) : named.equals(item);
    }
}
