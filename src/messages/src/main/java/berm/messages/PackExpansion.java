package berm.messages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes of a site file that uses packs the one its writer would have written without them: every
 * number stands in it, with where it comes from.
 */
final class PackExpansion {
    private static final String PACK = "pack";
    private static final String SENSORS = "sensors";
    private static final String CONDITIONS = "conditions";

    /** What the expansion writes beside what a person would. */
    static final String PACKS = "packs";

    static final String ORIGIN = "origin";

    private final JsonNode site;
    private final Packs packs;
    private final Problems problems;
    private final List<PackUse> uses = new ArrayList<>();

    PackExpansion(JsonNode site, Packs packs, Problems problems) {
        this.site = site;
        this.packs = packs;
        this.problems = problems;
    }

    /** The site; null when there are problems. */
    @Nullable JsonNode site() {
        refuse(site, PACKS, "", problems);
        refuseFrom(site, "");
        var fields = new Fields(site, "", problems);
        uses(fields);
        if (fields.has(PACK)) {
            fields.object(SENSORS, false);
            fields.object(CONDITIONS, false);
        }
        var sensors = new PackSensors(uses, problems);
        site.path(SENSORS)
                .properties()
                .forEach(each -> sensors.declared(each.getKey(), each.getValue()));
        sensors.derived();
        var conditions = new PackConditions(uses, site.path(CONDITIONS), problems);
        conditions.give();
        return problems.none() ? whole(sensors.sensors(), conditions.conditions()) : null;
    }

    /** What only the expansion writes must not stand in a file. */
    static void refuse(JsonNode of, String field, String path, Problems problems) {
        if (of.has(field)) {
            problems.add(path + field, "is written by Berm alone");
        }
    }

    /** No limit below says where it comes from. */
    private void refuseFrom(JsonNode node, String path) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String below = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
            if (path.endsWith(".levels")) {
                refuse(field.getValue(), PackLevel.FROM, below + ".", problems);
            }
            refuseFrom(field.getValue(), below);
        }
        for (int at = 0; node.isArray() && at < node.size(); at++) {
            refuseFrom(node.get(at), path + "[" + at + "]");
        }
    }

    private void uses(Fields fields) {
        JsonNode declared = site.path(PACK);
        if (declared.isArray()) {
            for (int at = 0; at < declared.size(); at++) {
                use(declared.get(at), PACK + "[" + at + "]", fields);
            }
        } else if (declared.isObject()) {
            use(declared, PACK, fields);
        } else if (fields.has(PACK)) {
            problems.add(PACK, "must be {use: NAME, ...} or a list of such");
        }
    }

    private void use(JsonNode declared, String path, Fields fields) {
        PackUse use = PackUse.read(declared, path, packs, fields, problems);
        if (use == null) {
            return;
        }
        if (uses.stream().anyMatch(other -> other.pack().name().equals(use.pack().name()))) {
            problems.add(path + ".use", use.pack().name() + " is used already");
        } else {
            uses.add(use);
        }
    }

    private JsonNode whole(ObjectNode sensors, ObjectNode conditions) {
        if (uses.isEmpty()) {
            return site;
        }
        ObjectNode whole = Json.object();
        for (Map.Entry<String, JsonNode> field : site.properties()) {
            if (!Set.of(PACK, SENSORS, CONDITIONS).contains(field.getKey())) {
                whole.set(field.getKey(), field.getValue());
            }
        }
        ArrayNode records = whole.putArray(PACKS);
        uses.forEach(use -> records.add(use.record()));
        whole.set(SENSORS, sensors);
        if (!conditions.isEmpty()) {
            whole.set(CONDITIONS, conditions);
        }
        return whole;
    }
}
