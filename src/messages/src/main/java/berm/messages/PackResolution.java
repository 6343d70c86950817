package berm.messages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes the fields of a pack, with the site file's laid over them, into fields of a site: names get
 * their values, limits say where they come from, and a limit or a rule whose optional parameter
 * nobody gave is left out.
 */
final class PackResolution {
    private static final Pattern LEVEL = Pattern.compile("(?:(.+)\\.)?levels\\.[a-z]+");

    /** Fields that may lack some of theirs and still make sense. */
    private static final Set<String> GROUPS = Set.of("levels", "rules", "quality");

    /** Of a rule, what may be changed without its limits becoming limits of something else. */
    private static final Set<String> HARMLESS =
            Set.of("name", "levels", "deadband", "mark", "document");

    /** The same of a condition of the site. */
    private static final Set<String> HARMLESS_OF_CONDITION =
            Set.of(
                    "name",
                    "onDelay",
                    "offDelay",
                    "approvedBy",
                    "document",
                    "effectiveFrom",
                    "mark");

    private final PackUse use;
    private final PackPart part;
    private final PackMerge merge;
    private final PackValues values;
    private final List<String> left = new ArrayList<>();

    PackResolution(PackUse use, PackPart part, PackMerge merge, PackValues values) {
        this.use = use;
        this.part = part;
        this.merge = merge;
        this.values = values;
    }

    /** The fields, or null when there is nothing left of them. */
    @Nullable ObjectNode fields() {
        if (!part.isSensor()) {
            return (ObjectNode) object(merge.tree(), "");
        }
        ObjectNode made = Json.object();
        for (Map.Entry<String, JsonNode> field : merge.tree().properties()) {
            if (isLeftOut(field.getValue())) {
                continue;
            }
            JsonNode value = resolve(field.getValue(), field.getKey());
            if (value != null) {
                made.set(field.getKey(), value);
            } else if (field.getKey().equals("formula")) {
                return null;
            }
        }
        return made;
    }

    /** What was left out, and why. */
    List<String> left() {
        return List.copyOf(left);
    }

    private @Nullable JsonNode resolve(JsonNode node, String path) {
        if (merge.owns(path)) {
            return node;
        } else if (node.isTextual()) {
            return text(node.asText(), path);
        } else if (node.isArray()) {
            return array(node, path);
        }
        return node.isObject() ? object(node, path) : node;
    }

    private @Nullable JsonNode text(String text, String path) {
        PackText declared = PackText.of(text);
        if (!declared.optional().isEmpty()) {
            String sensor = values.sensor(declared.optional().get(0));
            return sensor == null ? null : Json.tree(sensor);
        }
        for (String name : declared.names()) {
            if (values.isLeftOut(name)) {
                left.add(path + ": " + name + " is not given");
                return null;
            }
        }
        String meant = declared.meant(values);
        return meant == null ? null : Json.tree(meant);
    }

    /** Whether it is a sensor that there need not be, and is not. */
    private boolean isLeftOut(JsonNode node) {
        return node.isTextual()
                && PackText.of(node.asText()).optional().stream()
                        .anyMatch(role -> !use.sensors().containsKey(role));
    }

    private @Nullable JsonNode array(JsonNode node, String path) {
        ArrayNode made = Json.array();
        for (int at = 0; at < node.size(); at++) {
            JsonNode value = resolve(node.get(at), path + "[" + at + "]");
            if (value == null) {
                return null;
            }
            made.add(value);
        }
        return made;
    }

    private @Nullable JsonNode object(JsonNode node, String path) {
        boolean group = GROUPS.contains(last(path));
        ObjectNode made = Json.object();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String below = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
            if (isLeftOut(field.getValue())) {
                continue;
            }
            JsonNode value = resolve(field.getValue(), below);
            if (value != null) {
                made.set(field.getKey(), value);
            } else if (!group) {
                return null;
            }
        }
        if (group && made.isEmpty()) {
            return null;
        }
        Matcher level = LEVEL.matcher(path);
        if (level.matches()) {
            level(made, node, path, level.group(1) == null ? "" : level.group(1));
        } else if (path.isEmpty() && !made.has("levels")) {
            condition(made);
        }
        return made;
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private void level(ObjectNode made, JsonNode declared, String path, String ladder) {
        var level = new PackLevel(values, merge, path);
        if (merge.owns(path + ".at") || isAnother(ladder)) {
            JsonNode instead = at(part.tree(), path + ".at");
            level.ofSite(made, instead.asText() + " of " + owner(path));
        } else {
            level.ofPack(
                    made, declared.path("at").asText(), owner(path), use.pack().effectiveFrom());
        }
    }

    /** Whether the site file made the ladder one of something else than the pack's. */
    private boolean isAnother(String ladder) {
        return merge.owns("quantity") || isTouched(ladder, HARMLESS);
    }

    /** Whether the site file says or takes away a field there that is not harmless. */
    private boolean isTouched(String path, Set<String> harmless) {
        String before = path.isEmpty() ? "" : path + ".";
        Set<String> names = new TreeSet<>();
        at(part.tree(), path).fieldNames().forEachRemaining(names::add);
        at(merge.tree(), path).fieldNames().forEachRemaining(names::add);
        return names.stream()
                .filter(field -> !harmless.contains(field))
                .anyMatch(field -> merge.touches(before + field));
    }

    private void condition(ObjectNode made) {
        var level = new PackLevel(values, merge, "");
        if (isTouched("", HARMLESS_OF_CONDITION)) {
            level.ofSite(made, "what " + owner("") + " asks");
        } else {
            List<String> texts = new ArrayList<>();
            references(merge.tree(), texts);
            String numbers = String.join(", ", texts);
            level.ofPack(made, numbers, owner(""), use.pack().effectiveFrom());
        }
    }

    /** Every text that stands on something else. */
    private static void references(JsonNode node, List<String> texts) {
        if (node.isTextual() && !PackText.of(node.asText()).isPlain()) {
            texts.add(node.asText());
        }
        node.forEach(below -> references(below, texts));
    }

    private static JsonNode at(JsonNode tree, String path) {
        JsonNode here = tree;
        for (String step : path.isEmpty() ? new String[0] : path.split("\\.")) {
            here = here.path(step);
        }
        return here;
    }

    /** The pack, its edition, and the place in it. */
    private String owner(String path) {
        String place = path.isEmpty() ? part.place() : part.place() + "." + path;
        return use.pack().owner(Arrays.asList(place.split("\\."))) + ", " + place;
    }
}
