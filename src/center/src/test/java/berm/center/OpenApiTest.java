package berm.center;

import static berm.center.Events.level;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import berm.center.Contract.Promise;
import berm.center.access.Caller;
import berm.center.access.Operation;
import berm.domain.Colour;
import berm.domain.EventKind;
import berm.domain.SiteKey;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The document of the API and the centre: neither says what the other does not. */
@Timeout(120)
@OnEveryDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern COOKIE = Pattern.compile("berm-session=([^;]+)");
    private static final Pattern ISSUED = Pattern.compile("/api/cap/(\\w+)");
    private static final Pattern EACH = Pattern.compile("\\b[Ee]ach\\b");
    private static final String TYPE = "application/json";
    private static final String ROSTER = "role,person,from,until\nOFFICER,Li,8:00,20:00\n";
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1, 2, 3};

    @Parameter Databases databases;
    private final Set<String> called = new TreeSet<>();
    private Center center;
    private Caller duty;

    @BeforeParameterizedClassInvocation
    void start() throws IOException {
        center = TestingParts.center(databases.fresh());
        duty = center.duty();
        var version = new PlanStore.Version(SiteKey.parse("live/pingshan"), 1);
        assertThat(center.part(PlanStore.class).keep(version, TestingParts.PLAN, 0L))
                .isEqualTo(Counters.Fate.ACCEPTED);
        center.says(level(1, EventKind.RAISED, Colour.ORANGE));
        center.says(level("dabu", "raw-1/4/1", 1, EventKind.RAISED, Colour.ORANGE));
        center.says(level("dabu", "raw-1/4/1", 2, EventKind.CLEARED, null));
        center.says(level("hongshan", "raw-1/4/1", 1, EventKind.RAISED, Colour.RED));
        for (String book : List.of("tailings-pond", "live/pingshan")) {
            var desk = center.part(ResponseDesk.class);
            assertThat(desk.draft("李", book, "first", Samples.plan())).isNull();
        }
    }

    @AfterParameterizedClassInvocation
    void stop() {
        center.close();
    }

    @Test
    void hasEveryOperationAndNoOther() {
        assertThat(names())
                .containsExactlyInAnyOrderElementsOf(
                        Endpoint.all(center).stream().map(Endpoint::toString).toList());
    }

    private List<String> names() {
        return center.contract().promises().stream().map(Promise::toString).toList();
    }

    @Test
    void saysOfEveryOperationWhatItDoesAndWhatItNeeds() {
        for (Endpoint endpoint : Endpoint.all(center)) {
            Promise promise =
                    center.contract().of(endpoint.method(), endpoint.path()).orElseThrow();
            assertThat(promise.described().path("summary").asString()).endsWith(".");
            JsonNode security = promise.described().path("security");
            assertThat(security.path(0).path("session").path(0).asString(""))
                    .as("%s", endpoint)
                    .isEqualTo(endpoint.right().map(Operation::name).orElse(""));
            assertThat(security.toString().contains("token"))
                    .as("%s", endpoint)
                    .isEqualTo(endpoint.right().filter(Operation::isForPrograms).isPresent());
        }
    }

    @Test
    void whatItSaysIsATimeInMsIsALong() {
        int times = 0;
        for (Promise promise : center.contract().promises()) {
            for (JsonNode parameter : promise.described().path("parameters")) {
                if (parameter.path("description").asString("").contains("ms since 1970")) {
                    times++;
                    assertThat(parameter.path("schema").path("format").asString())
                            .as("%s: %s", promise, parameter)
                            .isEqualTo("int64");
                }
            }
        }
        assertThat(times).isGreaterThan(5);
    }

    @Test
    void itsSchemasAreSchemas() {
        var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        var schema =
                registry.getSchema(
                        SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        JsonNode document = JSON.readTree(duty.document());
        assertThat(document.path("components").path("schemas")).hasSizeGreaterThan(60);
        for (JsonNode each : document.path("components").path("schemas")) {
            assertThat(schema.validate(each)).as("%s", each).isEmpty();
        }
    }

    @Test
    void itIsADocumentOfOpenApi() {
        assertThat(new OpenAPIV3Parser().readContents(duty.document()).getMessages()).isEmpty();
    }

    @Test
    void everyListSaysHowLongItIsOrForEachOfWhatItHasOne() {
        List<String> boundless = new ArrayList<>();
        int lists = 0;
        for (Promise promise : center.contract().promises()) {
            String summary = promise.described().path("summary").asString();
            for (JsonNode list : lists(promise)) {
                lists++;
                if (!EACH.matcher(summary).find() && !list.has("maxItems")) {
                    boundless.add(promise + ": " + summary);
                }
            }
        }
        assertThat(boundless).isEmpty();
        assertThat(lists).isGreaterThan(12);
    }

    /** The answer, if that is a list, or the lists of a page. */
    private List<JsonNode> lists(Promise promise) {
        JsonNode content = promise.described().path("responses").path("200").path("content");
        JsonNode schema = content.path(TYPE).path("schema");
        boolean page = schema.path("$ref").asString("").endsWith(".Page");
        return Stream.concat(
                        Stream.of(schema),
                        center.contract()
                                .resolved(schema)
                                .path("properties")
                                .valueStream()
                                .filter(part -> page))
                .filter(part -> part.has("items"))
                .toList();
    }

    @Test
    void everyOperationAnswersAsItSays() throws Exception {
        String answer = "";
        for (Samples.Request request : Samples.requests()) {
            answer = does(duty, request).body();
        }
        becomes(JSON.readTree(answer).path("oneTimePassword").asString());
        assertThat(duty.send("/api/dangers/1/photos", "image/jpeg", JPEG).statusCode())
                .isEqualTo(200);
        called.add("POST /api/dangers/{id}/photos");
        assertThat(duty.send("POST", "/api/roster/csv", "text/csv", ROSTER).statusCode())
                .isEqualTo(200);
        called.add("POST /api/roster/csv");
        Map<String, String> known = Map.of("site", "pingshan", "identifier", identifier());
        for (Promise promise : center.contract().promises()) {
            if (promise.method().equals("GET")) {
                read(promise, Samples.path(promise.path(), known));
            }
        }
        assertThat(called).containsExactlyInAnyOrderElementsOf(names());
    }

    /** Sends what is valid, after every way to spoil it; it is answered as the document says. */
    private HttpResponse<String> does(Caller caller, Samples.Request request) throws Exception {
        Promise promise = center.contract().of(request.method(), request.path()).orElseThrow();
        if (!request.form().isEmpty()) {
            refusesWhatIsSpoilt(caller, promise, request);
        }
        HttpResponse<String> answer =
                caller.send(request.method(), request.path(), TYPE, request.form());
        assertThat(answer.statusCode()).as("%s: %s", request, answer.body()).isBetween(200, 299);
        called.add(promise.toString());
        return answer;
    }

    private void refusesWhatIsSpoilt(Caller caller, Promise promise, Samples.Request request)
            throws Exception {
        JsonNode content = promise.described().path("requestBody").path("content");
        JsonNode schema = content.path(TYPE).path("schema");
        for (Spoilt spoilt : Spoilt.of(center.contract(), schema, JSON.readTree(request.form()))) {
            String form = spoilt.form().toString();
            var answer = caller.send(request.method(), request.path(), TYPE, form);
            assertThat(answer.statusCode())
                    .as("%s: %s: %s", request, spoilt.what(), answer.body())
                    .isEqualTo(400);
        }
    }

    /** Logs in as the person with the new password, changes it, logs out. */
    private void becomes(String password) throws Exception {
        String form = "{\"name\":\"li\",\"password\":\"%s\"}".formatted(password);
        HttpResponse<String> in =
                does(Caller.nobody(center), new Samples.Request("POST", "/api/login", form));
        Matcher cookie = COOKIE.matcher(in.headers().allValues("Set-Cookie").toString());
        assertThat(cookie.find()).isTrue();
        Caller li = Caller.session(center, cookie.group(1));
        String change = "{\"current\":\"%s\",\"fresh\":\"glass river nine\"}".formatted(password);
        var unused = does(li, new Samples.Request("POST", "/api/password", change));
        unused = does(li, new Samples.Request("POST", "/api/logout", ""));
    }

    private void read(Promise promise, String path) throws Exception {
        refusesNumbersOutOfBounds(promise, path);
        boolean stream = promise.path().equals("/api/events");
        String asked = path + query(promise, "", "");
        int status = stream ? duty.status("GET", asked) : duty.read(asked).statusCode();
        // Without Kafka the centre is not well, and says so.
        assertThat(status)
                .as("%s", promise)
                .isEqualTo(promise.path().equals("/health") ? 503 : 200);
        called.add(promise.toString());
    }

    /** Of the message that the test of the channel issued. */
    private String identifier() throws Exception {
        await().until(() -> ISSUED.matcher(duty.read("/api/cap").body()).find());
        Matcher issued = ISSUED.matcher(duty.read("/api/cap").body());
        assertThat(issued.find()).isTrue();
        return issued.group(1);
    }

    private void refusesNumbersOutOfBounds(Promise promise, String path) throws Exception {
        for (JsonNode parameter : promise.described().path("parameters")) {
            JsonNode schema = parameter.path("schema");
            String name = parameter.path("name").asString();
            for (String bound : List.of("minimum", "maximum")) {
                if (schema.has(bound)) {
                    long out = schema.path(bound).asLong() + (bound.equals("minimum") ? -1 : 1);
                    String asked = path + query(promise, name, String.valueOf(out));
                    assertThat(duty.read(asked).statusCode()).as(asked).isEqualTo(400);
                }
            }
        }
    }

    /** What it must be asked, and one thing more, which may be "". */
    private static String query(Promise promise, String more, String value) {
        List<String> asked = new ArrayList<>();
        for (JsonNode parameter : promise.described().path("parameters")) {
            String name = parameter.path("name").asString();
            boolean inQuery = parameter.path("in").asString().equals("query");
            if (inQuery && parameter.path("required").asBoolean() && !name.equals(more)) {
                asked.add(name + "=" + Samples.of(name));
            }
        }
        if (!more.isEmpty()) {
            asked.add(more + "=" + value);
        }
        return asked.isEmpty() ? "" : "?" + String.join("&", asked);
    }
}
