package berm.benchmarks;

import berm.messages.PlanJson;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The plan of each site of {@link Core}: above 80 for 30 s raises, below 78 clears (values have
 * three decimals, so the limits lie between two of them); a slope over 10 min above 108 kPa/h,
 * which is 0.03 a second, raises and below 72 clears; silent after 60 s.
 */
final class CorePlan {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private CorePlan() {}

    static byte[] document(int site) {
        ObjectNode declared = declared(Core.siteId(site).value());
        ObjectNode sensors = declared.putObject("sensors");
        for (int number = 0; number < Core.SITE; number++) {
            sensor(sensors.putObject(Core.sensorId(number)));
        }
        return PlanJson.encode(declared, 1, null, false);
    }

    /** A site file's head, for sites that exist for measuring only. */
    static ObjectNode declared(String site) {
        ObjectNode declared = MAPPER.createObjectNode().put("site", site);
        name(declared, site);
        return declared.put("kind", "hazard-source");
    }

    /** The same with a sensor that nobody hears of. */
    static ObjectNode unheard(String site) {
        ObjectNode declared = declared(site);
        ObjectNode sensor = declared.putObject("sensors").putObject("none");
        name(sensor, "none");
        sensor.put("quantity", "COUNT").put("unit", "1").put("interval", "1 h");
        return declared;
    }

    static void name(ObjectNode of, String name) {
        of.putObject("name").put("zh", name).put("en", name);
    }

    private static void sensor(ObjectNode sensor) {
        name(sensor, "core");
        sensor.put("quantity", "PRESSURE").put("unit", "kPa").put("interval", "20 s");
        ObjectNode limits = sensor.putObject("limits");
        limits.put("direction", "high").put("deadband", "2.001 kPa");
        limits.putObject("levels")
                .putObject("red")
                .put("at", "80.0005 kPa")
                .put("onDelay", "30 s")
                .put("approvedBy", "bench");
        rise(sensor.putObject("rules").putObject("rise"));
    }

    private static void rise(ObjectNode rise) {
        rise.put("measure", "slope").put("window", "10 min").put("least", 30);
        rise.put("direction", "high").put("deadband", "36 kPa/h");
        rise.putObject("levels")
                .putObject("orange")
                .put("at", "108 kPa/h")
                .put("approvedBy", "bench");
    }
}
