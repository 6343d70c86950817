package berm.center.openapi;

import berm.center.asked.Most;
import berm.center.asked.NotDone;
import berm.center.asked.Refuses;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The answers of endpoints by status: what was asked for, and every refusal there can be. */
final class Responses {
    private static final Map<String, Object> TEXT = Map.of("type", "string");
    private static final Map<String, Object> BYTES = Map.of("type", "string", "format", "binary");

    private static final String ENTITY = ResponseEntity.class.getName();

    private final Schemas schemas;

    Responses(Schemas schemas) {
        this.schemas = schemas;
    }

    Map<String, Object> of(Endpoint endpoint, Set<Integer> refusals) {
        Map<String, Object> responses = new TreeMap<>();
        HttpStatus status =
                endpoint.said(ResponseStatus.class)
                        .map(ResponseStatus::value)
                        .orElse(HttpStatus.OK);
        responses.put(text(status), answer(status, content(endpoint)));
        for (int refusal : refusals) {
            responses.put(
                    String.valueOf(refusal), Map.of("$ref", "#/components/responses/" + refusal));
        }
        endpoint.said(Refuses.class)
                .filter(refuses -> refuses.as() != NotDone.Why.class)
                .ifPresent(refuses -> putOthers(responses, refuses));
        return responses;
    }

    private void putOthers(Map<String, Object> responses, Refuses refuses) {
        Map<String, Object> content = json(schemas.of(refuses.as()));
        for (int value : refuses.value()) {
            HttpStatus status = HttpStatus.valueOf(value);
            responses.put(text(status), answer(status, content));
        }
    }

    private static String text(HttpStatus status) {
        return String.valueOf(status.value());
    }

    private static Map<String, Object> answer(HttpStatus status, Map<String, Object> content) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("description", status.getReasonPhrase());
        if (!content.isEmpty()) {
            answer.put("content", content);
        }
        return answer;
    }

    private Map<String, Object> content(Endpoint endpoint) {
        AnnotatedType type = content(endpoint.handler().getMethod().getAnnotatedReturnType());
        List<String> gives = endpoint.gives();
        if (!gives.isEmpty()) {
            return content(gives);
        } else if (type.getType() == void.class) {
            return Map.of();
        }
        return type.getType() == String.class
                ? content(List.of(MediaType.TEXT_PLAIN_VALUE))
                : json(Constraints.with(schemas.of(type), endpoint.said(Most.class).orElse(null)));
    }

    private static AnnotatedType content(AnnotatedType type) {
        return type instanceof AnnotatedParameterizedType container
                        && container.getType().getTypeName().startsWith(ENTITY)
                ? container.getAnnotatedActualTypeArguments()[0]
                : type;
    }

    /** Of what is given as it is: texts and pictures; JSON too, such as GeoJSON. */
    static Map<String, Object> content(List<String> types) {
        Map<String, Object> content = new LinkedHashMap<>();
        for (String type : types) {
            Map<String, Object> schema =
                    type.startsWith("image/")
                            ? BYTES
                            : type.equals(MediaType.APPLICATION_JSON_VALUE) ? Map.of() : TEXT;
            content.put(type, Map.of("schema", schema));
        }
        return content;
    }

    static Map<String, Object> json(Map<String, Object> schema) {
        return Map.of(MediaType.APPLICATION_JSON_VALUE, Map.of("schema", schema));
    }
}
