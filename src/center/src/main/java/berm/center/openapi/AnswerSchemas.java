package berm.center.openapi;

import berm.center.asked.Most;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.BeanPropertyDefinition;
import tools.jackson.databind.json.JsonMapper;

/** Schemas of what is answered: the properties are those that the mapper writes. */
final class AnswerSchemas extends Schemas {
    private final JsonMapper mapper;

    AnswerSchemas(JsonMapper mapper, Components components) {
        super(mapper, components);
        this.mapper = mapper;
    }

    @Override
    Map<String, Object> composed(Class<?> type) {
        BeanDescription described = described(type);
        AnnotatedMember value = described.findJsonValueAccessor();
        return value != null
                ? of(typeOf(value.getMember()))
                : components().reference(type, "answer " + type, schema -> fill(schema, described));
    }

    private BeanDescription described(Class<?> type) {
        JavaType known = mapper.constructType(type);
        SerializationConfig config = mapper.serializationConfig();
        var introspector = config.classIntrospectorInstance();
        return introspector.introspectForSerialization(
                known, introspector.introspectClassAnnotations(known));
    }

    private void fill(Map<String, Object> schema, BeanDescription described) {
        Map<String, Object> properties = new LinkedHashMap<>();
        Set<String> required = new LinkedHashSet<>();
        add(described, properties, required);
        object(schema, properties, List.copyOf(required));
    }

    private void add(
            BeanDescription described, Map<String, Object> properties, Set<String> required) {
        for (BeanPropertyDefinition property : written(described)) {
            AnnotatedMember accessor = property.getAccessor();
            if (accessor.hasAnnotation(JsonUnwrapped.class)) {
                add(described(accessor.getRawType()), properties, required);
                continue;
            }
            Map<String, Object> whole = of(typeOf(accessor.getMember()));
            Most most = accessor.getAnnotation(Most.class);
            properties.put(property.getName(), Constraints.with(whole, most));
            if (!accessor.hasAnnotation(JsonInclude.class)) {
                required.add(property.getName());
            }
        }
    }

    private static List<BeanPropertyDefinition> written(BeanDescription described) {
        return described.findProperties().stream()
                .filter(BeanPropertyDefinition::couldSerialize)
                .toList();
    }

    private static AnnotatedType typeOf(Member member) {
        if (member instanceof Method method) {
            return method.getAnnotatedReturnType();
        } else if (member instanceof Field field) {
            return field.getAnnotatedType();
        }
        throw new IllegalStateException("neither a field nor a method: " + member);
    }
}
