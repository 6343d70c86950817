package berm.messages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a pack gives with what the site file says laid over it, field by field, and which of the
 * fields are the site file's. A field that says {@code none} takes away the pack's.
 */
final class PackMerge {
    static final String NONE = "none";

    private final ObjectNode tree;
    private final List<String> own = new ArrayList<>();
    private final List<String> without = new ArrayList<>();

    PackMerge(ObjectNode pack) {
        this.tree = pack.deepCopy();
    }

    /**
     * Lays fields over it.
     *
     * @param place of the fields in the site file
     */
    void lay(JsonNode fields, String place, Problems problems) {
        lay(tree, fields, "", place, problems);
    }

    private void lay(ObjectNode below, JsonNode above, String path, String place, Problems told) {
        for (Map.Entry<String, JsonNode> field : above.properties()) {
            String name = field.getKey();
            String at = path.isEmpty() ? name : path + "." + name;
            JsonNode value = field.getValue();
            if (value.isTextual() && value.asText().equals(NONE)) {
                takeAway(below, name, at, place, told);
            } else if (value.isObject() && below.get(name) instanceof ObjectNode under) {
                lay(under, value, at, place, told);
            } else {
                below.set(name, value);
                own.remove(at);
                own.add(at);
            }
        }
    }

    private void takeAway(ObjectNode below, String name, String at, String place, Problems told) {
        if (below.remove(name) == null) {
            told.add(place + "." + at, "there is nothing of the pack that 'none' could take away");
        }
        without.add(at);
    }

    ObjectNode tree() {
        return tree;
    }

    /** What the site file says, in its order. */
    List<String> own() {
        return List.copyOf(own);
    }

    /** What the site file took away. */
    List<String> without() {
        return List.copyOf(without);
    }

    /** Whether what stands there is the site file's. */
    boolean owns(String path) {
        return own.stream().anyMatch(mine -> path.equals(mine) || path.startsWith(mine + "."));
    }

    /** Whether the site file says anything there, or takes anything away. */
    boolean touches(String path) {
        return owns(path)
                || Stream.concat(own.stream(), without.stream())
                        .anyMatch(mine -> mine.equals(path) || mine.startsWith(path + "."));
    }
}
