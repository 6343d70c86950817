package berm.messages;

import berm.messages.PackUse.Given;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The sensors of a site with what packs give them, and those that packs add. */
final class PackSensors {
    private static final String AS = "as";

    private final List<PackUse> uses;
    private final Problems problems;
    private final Set<String> told = new HashSet<>();
    private final ObjectNode sensors = Json.object();
    private long length;

    PackSensors(List<PackUse> uses, Problems problems) {
        this.uses = uses;
        this.problems = problems;
    }

    ObjectNode sensors() {
        return sensors;
    }

    /** A sensor of the site file. */
    void declared(String id, JsonNode declared) {
        String path = "sensors." + id;
        PackExpansion.refuse(declared, PackExpansion.ORIGIN, path + ".", problems);
        if (!declared.has(AS)) {
            sensors.set(id, declared);
            return;
        }
        JsonNode as = declared.get(AS);
        String role = as.isObject() ? as.path("role").asText() : as.asText();
        PackUse use = useOf(role, path + "." + AS);
        if (use == null || length > PlanJson.MAX_BYTES) {
            return;
        }
        PackPart part = use.pack().role(role.substring(role.indexOf('/') + 1));
        String other = part.many() ? null : use.sensors().putIfAbsent(part.name(), id);
        if (other != null) {
            problems.add(
                    path + "." + AS,
                    "only one sensor may be " + part.name() + ", and " + other + " is");
        }
        ObjectNode own = declared.deepCopy();
        own.remove(AS);
        if (!put(id, part, use, nearer(use, as, path), own) && problems.none()) {
            String why = use.without().get(use.without().size() - 1);
            problems.add(path + "." + AS, "would never be measured: " + why);
        }
    }

    private Map<String, Given> nearer(PackUse use, JsonNode as, String path) {
        if (!as.isObject()) {
            return Map.of();
        }
        var fields = new Fields(as, path + "." + AS, problems);
        fields.text("role", true);
        return PackUse.given(use.pack(), fields, problems);
    }

    /** The use of the pack that has the role, or null with the problem added. */
    private @Nullable PackUse useOf(String role, String path) {
        int slash = role.indexOf('/');
        String name = role.substring(slash + 1);
        List<PackUse> having =
                uses.stream()
                        .filter(use -> use.pack().roles().containsKey(name))
                        .filter(use -> slash < 0 || role.startsWith(use.pack().name() + "/"))
                        .toList();
        if (having.size() == 1) {
            return having.get(0);
        }
        List<String> names = having.stream().map(use -> use.pack().name() + "/" + name).toList();
        problems.add(
                path, having.isEmpty() ? unknown(role) : "'" + role + "' must be one of " + names);
        return null;
    }

    private String unknown(String role) {
        if (uses.isEmpty()) {
            return "'" + role + "', but the site uses no pack";
        }
        List<String> roles =
                uses.stream().flatMap(use -> use.pack().roles().keySet().stream()).toList();
        return "'" + role + "' must be one of " + roles;
    }

    /** Whether it is there now. */
    private boolean put(
            String id, PackPart part, PackUse use, Map<String, Given> nearer, JsonNode own) {
        String path = "sensors." + id;
        ObjectNode made =
                new PackGift(use, part, path, problems)
                        .with(use.saysOf(part.name()), use.path() + ".roles." + part.name())
                        .with(own, path)
                        .fields(nearer, told);
        if (made != null) {
            bound(made);
            sensors.set(id, made);
        }
        return made != null;
    }

    /** Many sensors of a large role must not fill the memory. */
    private void bound(ObjectNode made) {
        boolean fitted = length <= PlanJson.MAX_BYTES;
        length += made.toString().length();
        if (fitted && length > PlanJson.MAX_BYTES) {
            problems.add("", "is longer than " + PlanJson.MAX_BYTES + " bytes with its packs");
        }
    }

    /** Adds what follows from the sensors that are there. */
    void derived() {
        for (PackUse use : uses) {
            for (PackPart part : use.pack().roles().values()) {
                Set<String> roles = use.sensors().keySet();
                if (part.isDerived() && !roles.contains(part.name()) && part.fits(roles)) {
                    derived(use, part);
                }
            }
        }
    }

    private void derived(PackUse use, PackPart part) {
        String name = part.name();
        if (use.refuses(name)) {
            use.without().add(part.place() + ": the site file says none");
        } else if (sensors.has(name)) {
            problems.add(
                    "sensors." + name,
                    "%s adds a sensor of this name: give this one 'as: %s' or another name, or say '%s.roles.%s: none'"
                            .formatted(use.pack().name(), name, use.path(), name));
        } else {
            if (put(name, part, use, Map.of(), Json.object())) {
                use.sensors().put(name, name);
            }
        }
    }
}
