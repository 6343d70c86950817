package berm.messages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a pack gives: the sensor of a role, or a condition of the site.
 *
 * @param place in the pack: sensors, derived or conditions, and its name
 * @param many whether several sensors of a site may have the role
 * @param needs the roles without which it is not given
 * @param unless the roles with which it is not given
 * @param tree as a site file would say it
 */
record PackPart(
        String name,
        String place,
        boolean many,
        List<String> needs,
        List<String> unless,
        ObjectNode tree) {
    /** Sections of a pack. */
    static final String SENSORS = "sensors";

    static final String DERIVED = "derived";
    static final String CONDITIONS = "conditions";

    PackPart {
        needs = List.copyOf(needs);
        unless = List.copyOf(unless);
    }

    static PackPart read(String section, String name, Fields fields, JsonNode declared) {
        boolean given = section.equals(SENSORS);
        boolean many = given && fields.truth("many");
        List<String> needs = given ? List.of() : names(fields, "needs");
        List<String> unless = given ? List.of() : names(fields, "unless");
        ObjectNode tree = declared.isObject() ? declared.deepCopy() : Json.object();
        tree.remove(given ? List.of("many") : List.of("needs", "unless"));
        return new PackPart(name, section + "." + name, many, needs, unless, tree);
    }

    private static List<String> names(Fields fields, String name) {
        List<String> names = new ArrayList<>();
        JsonNode declared = fields.value(name);
        if (declared != null) {
            declared.forEach(one -> names.add(one.asText()));
        }
        return names;
    }

    boolean isDerived() {
        return place.startsWith(DERIVED);
    }

    boolean isSensor() {
        return !place.startsWith(CONDITIONS);
    }

    /** Whether a site with these roles gets it. */
    boolean fits(Set<String> roles) {
        return roles.containsAll(needs) && unless.stream().noneMatch(roles::contains);
    }
}
