package berm.messages;

import berm.domain.Quantity;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tanks of a farm, as people declare them. */
final class DeclaredTanks {
    private static final int MOST_TANKS = 100;
    private static final int MOST_DETECTORS = 50;
    private static final double LEAST_SIZE = 0.1;
    private static final double MOST_SIZE = 200;

    private DeclaredTanks() {}

    static List<SiteTank> of(Fields site, KnownSensors sensors) {
        return site.list("tanks", 1, MOST_TANKS, each -> tank(each, sensors));
    }

    private static @Nullable SiteTank tank(Fields fields, KnownSensors sensors) {
        SiteName name = SiteName.read(fields.object("name", true), DeclaredFacts.NAME);
        String level = sensors.named(fields, "level", true, Quantity.LEVEL);
        Double height = fields.metres("height", LEAST_SIZE, MOST_SIZE);
        Double diameter = fields.metres("diameter", LEAST_SIZE, MOST_SIZE);
        String temperature = sensors.named(fields, "temperature", false, Quantity.TEMPERATURE);
        String pressure = sensors.named(fields, "pressure", false, Quantity.PRESSURE);
        List<String> gas = gas(fields, sensors);
        fields.done();
        return name == null || level == null || height == null || diameter == null
                ? null
                : new SiteTank(name, level, height, diameter, temperature, pressure, gas);
    }

    private static List<String> gas(Fields fields, KnownSensors sensors) {
        List<String> gas = new ArrayList<>();
        JsonNode list = fields.value("gas");
        if (list == null) {
            return gas;
        }
        if (!list.isArray() || list.size() > MOST_DETECTORS) {
            fields.wrong("gas", "must be a list of at most " + MOST_DETECTORS + " sensors");
            return gas;
        }
        for (int at = 0; at < list.size(); at++) {
            String name = list.get(at).asText();
            if (sensors.isOne(
                    fields, "gas[" + at + "]", name, Quantity.CONCENTRATION, Quantity.RATIO)) {
                gas.add(name);
            }
        }
        return gas;
    }
}
