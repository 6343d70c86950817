package berm.center.openapi;

import berm.center.asked.Most;
import berm.center.asked.Typed;
import berm.center.asked.Within;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is said of how large something may be, in the words of JSON Schema. */
final class Constraints {
    private Constraints() {}

    static void put(Map<String, Object> schema, @Nullable Within within) {
        if (within != null) {
            schema.put("minimum", within.from());
            schema.put("maximum", within.to());
        }
    }

    /** A list that is answered, with the most that it has. */
    static Map<String, Object> with(Map<String, Object> schema, @Nullable Most most) {
        if (most == null) {
            return schema;
        }
        Map<String, Object> bounded = new LinkedHashMap<>(schema);
        bounded.put("maxItems", most.value());
        return bounded;
    }

    static void put(Map<String, Object> schema, Typed typed) {
        if (typed.most() > 0) {
            schema.put("array".equals(schema.get("type")) ? "maxItems" : "maxLength", typed.most());
        }
        if (!typed.format().isEmpty()) {
            schema.put("format", typed.format());
        }
    }
}
