package berm.center.openapi;

import berm.center.access.AccessSettings;
import berm.center.access.Needs;
import java.lang.reflect.Parameter;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestBody;
import tools.jackson.databind.json.JsonMapper;

/** The document of the API, of OpenAPI 3.1. */
final class Document {
    private static final String ABOUT =
            "The API of Berm's monitoring centre. Beside each way to log in stands the right that an"
                    + " endpoint needs; where a world and a site are named, it is needed there."
                    + " Times are ms since 1970, UTC, unless a format says otherwise.";

    private final Components components = new Components();
    private final Schemas answers;
    private final Schemas forms;
    private final Set<String> ids = new HashSet<>();

    private Document(JsonMapper mapper) {
        answers = new AnswerSchemas(mapper, components);
        forms = new FormSchemas(mapper, components);
    }

    /** Describes the endpoints. */
    static Map<String, Object> of(
            List<Endpoint> endpoints, AccessSettings settings, JsonMapper mapper) {
        return new Document(mapper).describe(endpoints, settings);
    }

    private Map<String, Object> describe(List<Endpoint> endpoints, AccessSettings settings) {
        Map<String, Map<String, Object>> paths = new TreeMap<>();
        for (Endpoint endpoint : endpoints) {
            paths.computeIfAbsent(endpoint.path(), path -> new TreeMap<>())
                    .put(endpoint.method().toLowerCase(Locale.ROOT), describe(endpoint));
        }
        Map<String, Object> shared = new LinkedHashMap<>();
        shared.put("securitySchemes", Security.schemes(settings));
        shared.put("responses", Refusals.components(answers));
        shared.put("schemas", components.all());
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put("info", Map.of("title", "Berm", "version", "1", "description", ABOUT));
        document.put("paths", paths);
        document.put("components", shared);
        return document;
    }

    private Map<String, Object> describe(Endpoint endpoint) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("operationId", id(endpoint));
        described.put("tags", List.of(endpoint.subject()));
        described.put("summary", endpoint.summary());
        if (endpoint.said(Needs.class).filter(Needs::everywhere).isPresent()) {
            described.put("description", "The right is needed at every site.");
        }
        described.put("security", Security.of(endpoint));
        List<Map<String, Object>> parameters = new Parameters(forms).of(endpoint);
        if (!parameters.isEmpty()) {
            described.put("parameters", parameters);
        }
        if (endpoint.hasBody()) {
            described.put("requestBody", body(endpoint));
        }
        Set<String> places =
                parameters.stream()
                        .map(parameter -> String.valueOf(parameter.get("in")))
                        .collect(Collectors.toSet());
        Set<Integer> refusals = Refusals.of(endpoint, places);
        described.put("responses", new Responses(answers).of(endpoint, refusals));
        return described;
    }

    private String id(Endpoint endpoint) {
        String id = endpoint.subject() + "_" + endpoint.handler().getMethod().getName();
        if (!ids.add(id)) {
            throw new IllegalStateException("there are two of " + id);
        }
        return id;
    }

    private Map<String, Object> body(Endpoint endpoint) {
        Class<?> type =
                Stream.of(endpoint.handler().getMethod().getParameters())
                        .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                        .map(Parameter::getType)
                        .findFirst()
                        .orElseThrow();
        Map<String, Object> content =
                type == byte[].class
                        ? Responses.content(endpoint.takes())
                        : Responses.json(forms.of(type));
        return Map.of("required", true, "content", content);
    }
}
