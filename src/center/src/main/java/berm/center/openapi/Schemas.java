package berm.center.openapi;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** JSON Schemas of Java types; how a record is described depends on which way it goes. */
abstract class Schemas {
    private static final Map<Class<?>, Map<String, Object>> PLAIN = new HashMap<>();

    static {
        put(Map.of(), Object.class);
        put(Map.of("type", "string"), String.class);
        put(Map.of("type", "string", "format", "date"), LocalDate.class);
        put(Map.of("type", "boolean"), boolean.class, Boolean.class);
        put(Map.of("type", "integer", "format", "int32"), int.class, Integer.class);
        put(Map.of("type", "integer", "format", "int64"), long.class, Long.class);
        put(Map.of("type", "number", "format", "double"), double.class, Double.class);
    }

    private final JsonMapper mapper;
    private final Components components;

    Schemas(JsonMapper mapper, Components components) {
        this.mapper = mapper;
        this.components = components;
    }

    private static void put(Map<String, Object> schema, Class<?>... types) {
        Arrays.stream(types).forEach(type -> PLAIN.put(type, schema));
    }

    /** Describes a record. */
    abstract Map<String, Object> composed(Class<?> type);

    final Map<String, Object> of(AnnotatedType type) {
        Map<String, Object> schema = notNull(type);
        return type.isAnnotationPresent(Nullable.class) ? orNull(schema) : schema;
    }

    final Map<String, Object> notNull(AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType container) {
            return contained(container);
        } else if (type.getType() instanceof Class<?> plain) {
            return of(plain);
        }
        throw new IllegalStateException("no schema of " + type);
    }

    private Map<String, Object> contained(AnnotatedParameterizedType container) {
        var raw = (Class<?>) ((ParameterizedType) container.getType()).getRawType();
        AnnotatedType[] inner = container.getAnnotatedActualTypeArguments();
        if (Collection.class.isAssignableFrom(raw)) {
            return Map.of("type", "array", "items", of(inner[0]));
        } else if (Map.class.isAssignableFrom(raw)) {
            return Map.of("type", "object", "additionalProperties", of(inner[1]));
        }
        throw new IllegalStateException("no schema of " + container);
    }

    final Map<String, Object> of(Class<?> type) {
        Map<String, Object> plain = PLAIN.get(type);
        if (plain != null) {
            return plain;
        }
        return type.isEnum() ? words(type) : composed(type);
    }

    /** The words of a closed list. */
    final Map<String, Object> words(Class<?> type) {
        List<String> words =
                Arrays.stream(type.getEnumConstants())
                        .map(word -> mapper.convertValue(word, String.class))
                        .toList();
        return components.reference(
                type,
                type,
                schema -> {
                    schema.put("type", "string");
                    schema.put("enum", words);
                });
    }

    static Map<String, Object> orNull(Map<String, Object> schema) {
        Object type = schema.get("type");
        if (schema.isEmpty()) {
            return schema;
        } else if (type == null) {
            return Map.of("anyOf", List.of(schema, Map.of("type", "null")));
        }
        Map<String, Object> wider = new LinkedHashMap<>(schema);
        wider.put("type", List.of(type, "null"));
        return wider;
    }

    final Components components() {
        return components;
    }

    static void object(
            Map<String, Object> schema, Map<String, Object> properties, List<String> required) {
        schema.put("type", "object");
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
    }
}
