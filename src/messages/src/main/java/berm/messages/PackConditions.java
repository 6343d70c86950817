package berm.messages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The conditions of a site: those that packs give, and its own. */
final class PackConditions {
    private final List<PackUse> uses;
    private final JsonNode declared;
    private final Problems problems;
    private final Set<String> told = new HashSet<>();
    private final Map<String, PackUse> givers = new HashMap<>();
    private final ObjectNode conditions = Json.object();

    PackConditions(List<PackUse> uses, JsonNode declared, Problems problems) {
        this.uses = uses;
        this.declared = declared;
        this.problems = problems;
    }

    ObjectNode conditions() {
        return conditions;
    }

    void give() {
        uses.forEach(use -> use.pack().conditions().values().forEach(part -> give(use, part)));
        for (Map.Entry<String, JsonNode> own : declared.properties()) {
            String name = own.getKey();
            String path = path(name) + ".";
            PackExpansion.refuse(own.getValue(), PackExpansion.ORIGIN, path, problems);
            PackExpansion.refuse(own.getValue(), PackLevel.FROM, path, problems);
            if (!givers.containsKey(name)) {
                conditions.set(name, own.getValue());
            }
        }
    }

    private void give(PackUse use, PackPart part) {
        JsonNode said = declared.path(part.name());
        PackUse other = givers.get(part.name());
        if (other != null) {
            requireSame(other, use, part);
        } else if (said.asText().equals(PackMerge.NONE)) {
            givers.put(part.name(), use);
            use.without().add(part.place() + ": the site file says none");
        } else if (part.fits(use.sensors().keySet())) {
            givers.put(part.name(), use);
            put(use, part, said);
        }
    }

    private void requireSame(PackUse first, PackUse second, PackPart part) {
        PackPart given = Objects.requireNonNull(first.pack().conditions().get(part.name()));
        if (!given.tree().equals(part.tree())) {
            problems.add(
                    path(part.name()),
                    "%s and %s give different ones"
                            .formatted(first.pack().name(), second.pack().name()));
        }
    }

    private void put(PackUse use, PackPart part, JsonNode said) {
        String path = path(part.name());
        if (!said.isMissingNode() && !said.isObject()) {
            problems.add(path, "must be a set of fields, or none");
        }
        ObjectNode made =
                new PackGift(use, part, path, problems).with(said, path).fields(Map.of(), told);
        if (made != null) {
            conditions.set(part.name(), made);
        }
    }

    private static String path(String condition) {
        return "conditions." + condition;
    }
}
