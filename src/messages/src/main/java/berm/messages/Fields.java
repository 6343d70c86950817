package berm.messages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of one object of a declared document: asked for by name, unknown ones a problem. */
final class Fields {
    private final JsonNode json;
    private final String path;
    private final Problems problems;
    private final Set<String> asked = new HashSet<>();

    Fields(JsonNode json, String path, Problems problems) {
        this.json = json;
        this.path = path;
        this.problems = problems;
        if (!json.isObject()) {
            problems.add(path, "must be a set of fields");
        }
    }

    String path(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    void wrong(String name, String what) {
        problems.add(path(name), what);
    }

    boolean has(String name) {
        return !json.path(name).isMissingNode() && !json.path(name).isNull();
    }

    /**
     * The text of the field (numbers are text too), or null, which is a problem when it is needed.
     */
    @Nullable String text(String name, boolean needed) {
        asked.add(name);
        JsonNode value = json.path(name);
        if (value.isTextual() || value.isNumber()) {
            return value.asText();
        }
        if (needed || has(name)) {
            wrong(name, has(name) ? "must be a text" : "is missing");
        }
        return null;
    }

    @Nullable Fields object(String name, boolean needed) {
        asked.add(name);
        if (has(name)) {
            return new Fields(json.path(name), path(name), problems);
        }
        if (needed) {
            wrong(name, "is missing");
        }
        return null;
    }

    /** The fields of an object whose names are up to the writer, in the order written. */
    List<Map.Entry<String, Fields>> entries() {
        List<Map.Entry<String, Fields>> entries = new ArrayList<>();
        json.properties()
                .forEach(
                        field -> {
                            asked.add(field.getKey());
                            var fields =
                                    new Fields(field.getValue(), path(field.getKey()), problems);
                            entries.add(Map.entry(field.getKey(), fields));
                        });
        return entries;
    }

    /** Every field nobody asked for is a problem. */
    void done() {
        json.fieldNames()
                .forEachRemaining(
                        name -> {
                            if (!asked.contains(name)) {
                                wrong(name, "is not known here");
                            }
                        });
    }
}
