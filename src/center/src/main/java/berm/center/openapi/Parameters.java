package berm.center.openapi;

import static java.util.Map.entry;

import berm.center.asked.Summary;
import berm.center.asked.Within;
import berm.domain.SensorId;
import berm.domain.SiteId;
import berm.domain.World;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;

/** The parameters of endpoints: those of the path, of the query, of the header. */
final class Parameters {
    /** What names mean that stand in more than one endpoint, and their forms. */
    private static final Map<String, String> FORMS =
            Map.of(
                    "world",
                    World.FORM,
                    "site",
                    "~?" + SiteId.FORM,
                    "sensor",
                    SensorId.FORM,
                    "date",
                    "today|[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private static final Map<String, String> MEANINGS =
            Map.ofEntries(
                    entry("world", "The world of the site: live, or a recorded one."),
                    entry("site", "The site; the centre's own places begin with ~."),
                    entry("from", "From this time on, ms since 1970, UTC."),
                    entry("to", "Up to this time, ms since 1970, UTC."),
                    entry("before", "What the page before said is next."),
                    entry("number", "Counted from 1 at each site."),
                    entry("kind", "The kind of site, as tailings-pond."),
                    entry("version", "Counted from 1; 0 is the plan that ships."),
                    entry("date", "A day of China, as 2020-08-04, or today."),
                    entry("sensors", "Names of sensors, joined with commas."),
                    entry("Last-Event-ID", "What was received last, so that nothing is missed."));

    private final Schemas schemas;

    Parameters(Schemas schemas) {
        this.schemas = schemas;
    }

    List<Map<String, Object>> of(Endpoint endpoint) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Parameter parameter : endpoint.handler().getMethod().getParameters()) {
            RequestParam asked = parameter.getAnnotation(RequestParam.class);
            RequestHeader header = parameter.getAnnotation(RequestHeader.class);
            String name = parameter.getName();
            if (parameter.isAnnotationPresent(PathVariable.class)) {
                all.add(said("path", name, true, schema(name, parameter)));
            } else if (asked != null) {
                all.add(asked(asked, parameter));
            } else if (header != null) {
                all.add(said("header", header.name(), header.required(), schema(name, parameter)));
            } else if (parameter.isAnnotationPresent(ModelAttribute.class)) {
                all.addAll(parts(parameter.getType()));
            }
        }
        return all;
    }

    private Map<String, Object> asked(RequestParam asked, Parameter parameter) {
        Map<String, Object> schema = schema(parameter.getName(), parameter);
        boolean hasDefault = !asked.defaultValue().equals(ValueConstants.DEFAULT_NONE);
        if (hasDefault) {
            boolean text = parameter.getType().equals(String.class);
            String value = asked.defaultValue();
            schema.put("default", text ? value : (Object) Long.valueOf(value));
        }
        boolean required = asked.required() && !hasDefault;
        Map<String, Object> whole = said("query", parameter.getName(), required, schema);
        Summary summary = parameter.getAnnotation(Summary.class);
        if (summary != null) {
            whole.put("description", summary.value());
        }
        return whole;
    }

    private List<Map<String, Object>> parts(Class<?> query) {
        return Arrays.stream(query.getRecordComponents())
                .map(
                        part ->
                                said(
                                        "query",
                                        part.getName(),
                                        false,
                                        schema(part.getName(), part.getAnnotatedType(), part)))
                .toList();
    }

    private Map<String, Object> schema(String name, Parameter parameter) {
        return schema(name, parameter.getAnnotatedType(), parameter);
    }

    private Map<String, Object> schema(String name, AnnotatedType type, AnnotatedElement said) {
        Map<String, Object> schema = new LinkedHashMap<>(schemas.notNull(type));
        Constraints.put(schema, said.getAnnotation(Within.class));
        @Nullable String form = FORMS.get(name);
        if (form != null) {
            schema.put("pattern", "^(" + form + ")$");
        }
        return schema;
    }

    private static Map<String, Object> said(
            String in, String name, boolean required, Map<String, Object> schema) {
        Map<String, Object> parameter = new LinkedHashMap<>();
        parameter.put("name", name);
        parameter.put("in", in);
        parameter.put("required", required);
        @Nullable String meaning = MEANINGS.get(name);
        if (meaning != null) {
            parameter.put("description", meaning);
        }
        parameter.put("schema", schema);
        return parameter;
    }
}
