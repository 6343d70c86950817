package berm.benchmarks;

import berm.messages.PlanJson;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The plans of {@link Mix}. Each sensor, at least every 20 s, has eight rules: four colours at 70,
 * 80, 90 and 100, cleared 2 below, held 20 s to raise and 30 s to clear; a rate above 5 400/h; a
 * slope over 10 min above 108/h, cleared below 72; a sum over 10 min from 3 600 yellow, from 4 200
 * orange, cleared 200 below; silence. Limits lie between two values of three decimals.
 *
 * <p>A pond has two pairs, the vote of colours over items of eight points, and the silence of half
 * of it; a source has two of three, a pair of pressure and temperature, and the silence.
 */
final class MixPlan {
    static final List<String> COLOURS = List.of("blue", "yellow", "orange", "red");
    static final int ITEM = 8;
    private static final List<String> QUANTITIES =
            List.of("PRESSURE", "TEMPERATURE", "CONCENTRATION");
    private static final List<String> UNITS = List.of("kPa", "°C", "mg/m3");

    private MixPlan() {}

    /** By threes: three pressures, three temperatures, three concentrations. */
    static String unit(int number) {
        return UNITS.get(number / 3 % 3);
    }

    static byte[] document(String name, int site) {
        ObjectNode declared = CorePlan.declared(name);
        declared.put("kind", Mix.isPond(site) ? "tailings-pond" : "hazard-source");
        ObjectNode sensors = declared.putObject("sensors");
        for (int number = 0; number < Mix.size(site); number++) {
            ObjectNode sensor = sensors.putObject(Core.sensorId(number));
            sensor(sensor, number);
            if (Mix.isPond(site)) {
                sensor.put("item", "item-" + number / ITEM);
            }
        }
        ObjectNode conditions = declared.putObject("conditions");
        if (Mix.isPond(site)) {
            pond(conditions);
        } else {
            source(conditions);
        }
        ObjectNode blind = condition(conditions, "blind", "yellow");
        blind.putObject("massSilence").put("within", "5 min").put("share", "50 %");
        return PlanJson.encode(declared, 1, null, false);
    }

    private static void sensor(ObjectNode sensor, int number) {
        String unit = unit(number);
        CorePlan.name(sensor, "mix");
        sensor.put("quantity", QUANTITIES.get(number / 3 % 3)).put("unit", unit);
        sensor.put("interval", "20 s");
        ObjectNode limits = high(sensor.putObject("limits"), "2.001 " + unit);
        for (int colour = 0; colour < COLOURS.size(); colour++) {
            level(limits, COLOURS.get(colour), 70 + 10 * colour + ".0005 " + unit)
                    .put("onDelay", "20 s")
                    .put("offDelay", "30 s");
        }
        ObjectNode rules = sensor.putObject("rules");
        ObjectNode jump = rules.putObject("jump").put("measure", "rate");
        level(high(jump, "1000.05 " + unit + "/h"), "orange", "5400.1 " + unit + "/h");
        ObjectNode rise = rules.putObject("rise").put("measure", "slope").put("window", "10 min");
        level(high(rise.put("least", 30), "36 " + unit + "/h"), "yellow", "108 " + unit + "/h");
        ObjectNode dose = rules.putObject("dose").put("measure", "sum").put("window", "10 min");
        level(high(dose, "200 " + unit), "yellow", "3600.0005 " + unit);
        level(dose, "orange", "4200.0005 " + unit);
    }

    private static ObjectNode high(ObjectNode ladder, String deadband) {
        return ladder.put("direction", "high").put("deadband", deadband);
    }

    private static ObjectNode level(ObjectNode ladder, String colour, String at) {
        ObjectNode level = ladder.withObjectProperty("levels").putObject(colour);
        return level.put("at", at).put("approvedBy", "bench");
    }

    private static void pond(ObjectNode conditions) {
        ObjectNode tight = condition(conditions, "tight", "orange").put("onDelay", "30 s");
        tight.putObject("when").putArray("all").add("s00 >= 85 kPa").add("s03 >= 85 °C");
        ObjectNode wet = condition(conditions, "wet", "yellow").put("onDelay", "4 min");
        var pair = wet.putObject("when").putArray("all").add("s02.limit >= yellow");
        pair.addObject().put("not", "s03.silence");
        ObjectNode vote = conditions.putObject("colour").put("approvedBy", "bench");
        CorePlan.name(vote, "colour");
        vote.putObject("vote").put("blue", 4).put("yellow", 3).put("orange", 2);
    }

    private static void source(ObjectNode conditions) {
        ObjectNode two = condition(conditions, "two-of-three", "red").put("onDelay", "20 s");
        two.putObject("when")
                .put("atLeast", 2)
                .putArray("of")
                .add("s00.limit >= orange")
                .add("s01.limit >= orange")
                .add("s02.limit >= orange");
        ObjectNode hot = condition(conditions, "hot", "orange").put("offDelay", "30 s");
        hot.putObject("when").putArray("all").add("s00 >= 85 kPa").add("s03 >= 85 °C");
    }

    private static ObjectNode condition(ObjectNode conditions, String name, String colour) {
        ObjectNode condition = conditions.putObject(name).put("colour", colour);
        CorePlan.name(condition, name);
        return condition.put("approvedBy", "bench");
    }
}
