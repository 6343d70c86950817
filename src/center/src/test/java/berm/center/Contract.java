package berm.center;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the document of the API promises, to be held against what the centre answers. */
public final class Contract {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    /** An operation as the document describes it. */
    record Promise(String method, String path, JsonNode described) {
        private boolean isOf(String askedMethod, String askedPath) {
            return method.equals(askedMethod)
                    && Pattern.matches(path.replaceAll("\\{[A-Za-z]+}", "[^/]+"), askedPath);
        }

        private long places() {
            return path.chars().filter(each -> each == '{').count();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private final JsonNode document;
    private final List<Promise> promises = new ArrayList<>();
    private final Map<String, Schema> schemas = new HashMap<>();

    Contract(String text) {
        document = JSON.readTree(text);
        assertThat(document.has("openapi")).as(text).isTrue();
        document.path("paths").forEachEntry(this::add);
        promises.sort(Comparator.comparing(Promise::places).thenComparing(Promise::toString));
        document.path("components").path("schemas").forEach(Contract::close);
    }

    private void add(String path, JsonNode methods) {
        methods.forEachEntry(
                (method, described) ->
                        promises.add(
                                new Promise(method.toUpperCase(Locale.ROOT), path, described)));
    }

    /** For the document a property more is none of its business; here it is one that it forgot. */
    private static void close(JsonNode schema) {
        if (schema.has("properties")) {
            ((ObjectNode) schema).put("additionalProperties", false);
        }
    }

    List<Promise> promises() {
        return List.copyOf(promises);
    }

    /** What is promised of a request; empty of one to no endpoint. */
    Optional<Promise> of(String method, String path) {
        return promises.stream().filter(promise -> promise.isOf(method, path)).findFirst();
    }

    /** Holds an answer against it; what is no endpoint of the API promises nothing. */
    public void check(String method, String path, int status, String type, String body) {
        of(method, path).ifPresent(promise -> check(promise, status, type, body));
    }

    private void check(Promise promise, int status, String type, String body) {
        JsonNode answer = answer(promise, status);
        JsonNode content = answer.path("content");
        if (content.isEmpty()) {
            assertThat(body).as("%s %d", promise, status).isEmpty();
            return;
        }
        assertThat(content.propertyNames())
                .as("%s %d", promise, status)
                .anyMatch(known -> plain(known).equals(plain(type)));
        if (plain(type).equals("application/json")) {
            JsonNode schema = content.path("application/json").path("schema");
            assertThat(schema(promise + " " + status, schema).validate(JSON.readTree(body)))
                    .as("%s %d: %s", promise, status, body)
                    .isEmpty();
        }
    }

    private static String plain(String type) {
        return type.replaceFirst(";.*", "");
    }

    /** What it says of that status, which it must. */
    private JsonNode answer(Promise promise, int status) {
        JsonNode answer = promise.described().path("responses").path(String.valueOf(status));
        assertThat(answer.isObject()).as("%s may answer %d", promise, status).isTrue();
        return resolved(answer);
    }

    /** Checks the status alone. */
    public void check(String method, String path, int status) {
        of(method, path).ifPresent(promise -> assertThat(answer(promise, status)).isNotNull());
    }

    /** What a reference leads to. */
    JsonNode resolved(JsonNode node) {
        JsonNode reference = node.path("$ref");
        return reference.isString()
                ? document.at(reference.asString().substring(1).replace("#", ""))
                : node;
    }

    private synchronized Schema schema(String name, JsonNode schema) {
        return schemas.computeIfAbsent(name, unused -> compiled(schema));
    }

    private Schema compiled(JsonNode schema) {
        ObjectNode whole = JSON.createObjectNode();
        whole.set("components", document.path("components"));
        whole.putArray("allOf").add(schema);
        return SCHEMAS.getSchema(whole);
    }
}
