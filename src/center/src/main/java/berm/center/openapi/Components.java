package berm.center.openapi;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The schemas that have names: each stands once in the document, however often it is meant. */
final class Components {
    private final Map<String, Map<String, Object>> schemas = new TreeMap<>();
    private final Map<String, Object> owners = new HashMap<>();

    /**
     * A reference to the schema of a type.
     *
     * @param fill describes it, when it is meant for the first time
     * @throws IllegalStateException if the name is taken by something else
     */
    Map<String, Object> reference(Class<?> type, Object owner, Consumer<Map<String, Object>> fill) {
        String name = name(type);
        Object before = owners.putIfAbsent(name, owner);
        if (before == null) {
            Map<String, Object> schema = new LinkedHashMap<>();
            schemas.put(name, schema);
            fill.accept(schema);
        } else if (!before.equals(owner)) {
            throw new IllegalStateException(name + " is " + before + " and " + owner);
        }
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    /** With the name of what it is part of: many are called Page. */
    private static String name(Class<?> type) {
        Class<?> around = type.getEnclosingClass();
        String own = type.getSimpleName();
        return around == null ? own : name(around).replaceFirst("Api$", "") + "." + own;
    }

    /** All of them, by name. */
    Map<String, Map<String, Object>> all() {
        return schemas;
    }
}
