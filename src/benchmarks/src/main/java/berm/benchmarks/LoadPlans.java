package berm.benchmarks;

import berm.bridge.PlanLog;
import berm.domain.World;
import berm.service.log.KafkaAccess;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The plans of a {@link Load}'s sites: one high limit each sensor, no delay. */
final class LoadPlans {
    private LoadPlans() {}

    static void apply(String kafka, Load load) {
        try (PlanLog plans = PlanLog.connect(KafkaAccess.open(kafka))) {
            for (int site = 0; site < Load.SITES; site++) {
                var unused = plans.apply(World.LIVE, declared(load.site(site)), null, false);
            }
        }
    }

    private static ObjectNode declared(String site) {
        ObjectNode declared = CorePlan.declared(site);
        ObjectNode sensors = declared.putObject("sensors");
        for (int number = 0; number < Load.SENSORS; number++) {
            ObjectNode sensor = sensors.putObject(Core.sensorId(number));
            CorePlan.name(sensor, "load");
            sensor.put("quantity", "PRESSURE").put("unit", "kPa").put("interval", "1 h");
            ObjectNode limits = sensor.putObject("limits");
            limits.put("direction", "high").put("deadband", "1 kPa");
            limits.putObject("levels")
                    .putObject("red")
                    .put("at", (int) Gateway.LIMIT + " kPa")
                    .put("approvedBy", "bench");
        }
        return declared;
    }
}
