package berm.center.openapi;

import berm.center.asked.Typed;
import berm.center.asked.Within;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Schemas of what people and programs send: what {@link Typed} and {@link Within} say is needed and
 * how large it may be. What is not needed may be absent or null.
 */
final class FormSchemas extends Schemas {

    FormSchemas(JsonMapper mapper, Components components) {
        super(mapper, components);
    }

    @Override
    Map<String, Object> composed(Class<?> type) {
        return components().reference(type, "form " + type, schema -> fill(schema, type));
    }

    private void fill(Map<String, Object> schema, Class<?> type) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent part : type.getRecordComponents()) {
            properties.put(part.getName(), part(part));
            if (isNeeded(part)) {
                required.add(part.getName());
            }
        }
        object(schema, properties, required);
    }

    private static boolean isNeeded(RecordComponent part) {
        Typed typed = part.getAnnotation(Typed.class);
        boolean given = !part.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return given || (typed != null && typed.needed());
    }

    private Map<String, Object> part(RecordComponent part) {
        Typed typed = part.getAnnotation(Typed.class);
        Map<String, Object> schema =
                typed != null && typed.word() != Typed.Any.class
                        ? words(typed.word())
                        : new LinkedHashMap<>(notNull(part.getAnnotatedType()));
        Constraints.put(schema, part.getAnnotation(Within.class));
        if (typed != null) {
            Constraints.put(schema, typed);
        }
        return isNeeded(part) ? schema : orNull(schema);
    }
}
