package berm.center;

import static berm.center.Events.level;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import berm.center.Contract.Promise;
import berm.center.access.AccessSettings;
import berm.center.access.Caller;
import berm.center.access.Operation;
import berm.center.channel.DeclaredChannels;
import berm.center.duty.Register;
import berm.center.rescue.Place;
import berm.center.rescue.Station;
import berm.center.told.InMemoryTeller;
import berm.domain.Colour;
import berm.domain.EventKind;
import berm.domain.SiteKey;
import berm.history.HistorySettings;
import berm.messages.SiteName;
import berm.service.SettingsReader;
import berm.testkit.InMemoryHistory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The document of the API and the centre: neither says what the other does not. */
@Timeout(120)
@OnEveryDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern COOKIE = Pattern.compile("berm-session=([^;]+)");
    private static final String TYPE = "application/json";
    private static final String PLACE = "POST /api/actions/{world}/{site}/";
    private static final String SITE = "POST /api/sites/{world}/{site}/";
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1, 2, 3};

    @Parameter Databases databases;
    private final Map<String, String> values = new HashMap<>(Map.of("site", "pingshan"));
    private final Set<String> called = new TreeSet<>();
    private Center center;
    private Caller duty;
    private Map<String, Promise> promises;

    @BeforeParameterizedClassInvocation
    void start() throws IOException {
        center = new Center(settings(databases.fresh()), Map.of(), OpenApiTest::parts);
        duty = center.duty();
        promises =
                center.contract().promises().stream()
                        .collect(Collectors.toMap(Promise::toString, Function.identity()));
        var version = new PlanStore.Version(SiteKey.parse("live/pingshan"), 1);
        assertThat(center.part(PlanStore.class).keep(version, plan(), 0L))
                .isEqualTo(Counters.Fate.ACCEPTED);
        center.says(level(1, EventKind.RAISED, Colour.ORANGE));
    }

    @AfterParameterizedClassInvocation
    void stop() {
        center.close();
    }

    private static void parts(GenericApplicationContext context) {
        InMemoryTeller.register(context);
        context.registerBean(
                "inMemoryHistory",
                InMemoryHistory.class,
                InMemoryHistory::new,
                bean -> bean.setPrimary(true));
    }

    private static CenterSettings settings(DatabaseSettings database) throws IOException {
        Path folder = Files.createTempDirectory("berm-document");
        Path channels =
                Files.writeString(
                        folder.resolve("channels.yaml"),
                        """
                        channels:
                          cap: {kind: cap, url: "http://127.0.0.1:1/", unit: "33068141800000",
                           sender: duty@x, senderName: 局, area: 村}
                        """);
        var told = Map.of("BERM_CHANNELS", channels.toString());
        var name = new SiteName("站", "Station");
        Station station = new Station("1", name, new Place(30, 120), "119", true, Map.of());
        var pond = new Register.Pond(name, "III", "Xinchang", "");
        return new CenterSettings(
                "127.0.0.1",
                0,
                "127.0.0.1:1",
                database,
                HistorySettings.from(Map.of()),
                new AccessSettings(folder.resolve("first"), Optional.empty(), Optional.empty()),
                new MapSettings(null, "{\"type\":\"FeatureCollection\",\"features\":[]}"),
                new DutyFiles(List.of(station), new Register(List.of(pond))),
                DeclaredChannels.read(new SettingsReader(told), told).orElseThrow());
    }

    private static byte[] plan() {
        return """
        {"v":1,"site":"pingshan","version":1,"demonstration":true,"declared":{"site":"pingshan",
         "name":{"zh":"库","en":"Pond"},"kind":"tailings-pond","class":"II",
         "place":{"latitude":29.5,"longitude":120.2,"county":"330683"},
         "consequence":{"headPond":true,"peopleDownstream":320},
         "people":[{"name":"王","role":"owner","phone":"0575-83120001"}],
         "section":{"ground":[[-100,110],[0,50],[200,20]],"dam":[[0,103],[180,21]],
          "beachSlope":"1 %","level":"level"},
         "sensors":{"level":{"name":{"zh":"库水位","en":"Level"},"quantity":"LEVEL","unit":"m",
          "interval":"5 min","limits":{"direction":"high","deadband":"0.02 m","levels":{"orange":
           {"at":"101.7 m","approvedBy":"demonstration"}}}}}}}
        """
                .getBytes(UTF_8);
    }

    @Test
    void hasEveryOperationAndNoOther() {
        assertThat(promises.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Endpoint.all(center).stream().map(Endpoint::toString).toList());
    }

    @Test
    void saysOfEveryOperationWhatItDoesAndWhatItNeeds() {
        for (Endpoint endpoint : Endpoint.all(center)) {
            JsonNode said = promises.get(endpoint.toString()).described();
            assertThat(said.path("summary").asString()).as("%s", endpoint).endsWith(".");
            assertThat(said.path("security").path(0).path("session").path(0).asString(""))
                    .as("%s", endpoint)
                    .isEqualTo(endpoint.right().map(Enum::name).orElse(""));
            boolean program = said.path("security").toString().contains("token");
            assertThat(program)
                    .as("%s", endpoint)
                    .isEqualTo(endpoint.right().filter(Operation::isForPrograms).isPresent());
        }
    }

    @Test
    void itsSchemasAreSchemas() {
        var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        var schema =
                registry.getSchema(
                        SchemaLocation.of(
                                "https://json-schema.org/draft/2020-12/schema"));
        JsonNode document = JSON.readTree(duty.document());
        assertThat(document.path("components").path("schemas")).hasSizeGreaterThan(60);
        for (JsonNode each : document.path("components").path("schemas")) {
            assertThat(schema.validate(each)).as("%s", each).isEmpty();
        }
    }

    @Test
    void everyOperationAnswersAsItSays() throws Exception {
        handles();
        tells();
        looksAfter();
        administers();
        issues();
        reads();
        assertThat(called).containsExactlyInAnyOrderElementsOf(promises.keySet());
    }

    private void handles() throws Exception {
        does(
                PLACE + "acknowledge",
                """
                {"kind":"ACKNOWLEDGE","note":"看过","alarms":[{"alarm":1,"raising":1}]}
                """);
        does(
                PLACE + "handle",
                """
                {"kind":"CALL","event":1,"person":"王","call":"MISSED","note":"again"}
                """);
        does(
                PLACE + "handle",
                """
                {"kind":"VERIFY","event":1,"real":true,"note":"seen"}
                """);
        does(
                PLACE + "release",
                """
                {"kind":"DOWNGRADE","event":1,"colour":"YELLOW","note":"falls"}
                """);
        does(
                PLACE + "shelve",
                """
                {"kind":"SHELVE","condition":"rain.limit","until":%d,"oneShot":true,"note":"works"}
                """
                        .formatted(System.currentTimeMillis() + 600_000));
        does(
                PLACE + "service",
                """
                {"kind":"TAKE_OUT_OF_SERVICE","condition":"wind.limit","note":"broken"}
                """);
    }

    private void tells() throws Exception {
        String forecast =
                """
                {"sites":["pingshan"],"total":"30 mm","over":"3 h","even":true,"issuer":"Office",
                 "issued":"2020-08-04T07:40:00+08:00","begins":"2020-08-04T08:00:00+08:00"}
                """;
        does("POST /api/sites/{world}/forecast", forecast);
        does(SITE + "forecast", forecast);
        does(
                SITE + "forecast",
                """
                {"hourly":[6,8.5],"issuer":"Office"}
                """);
        does(
                SITE + "response",
                """
                {"level":"IV","note":"typhoon"}
                """);
        does(
                SITE + "readings",
                """
                {"sensor":"level","value":"101.41 m","at":"2020-08-04T17:05:00+08:00",
                 "reader":"Li","note":"gauge"}
                """);
        does(
                SITE + "patrol",
                """
                {"at":"%s","note":"雨","items":[
                 {"item":"CREST_AND_SLOPE","finding":"ABNORMAL","note":"裂缝"}]}
                """
                        .formatted(Instant.ofEpochMilli(Events.DAWN)));
        does(
                SITE + "stations/{station}/cut",
                """
                {"reason":"slip"}
                """);
        does(SITE + "stations/{station}/open", null);
        does(
                "POST /api/daily/{world}/{site}/{date}",
                """
                {"kind":"REMARKS","content":"闸门已修"}
                """);
    }

    private void looksAfter() throws Exception {
        does(
                "POST /api/shifts",
                """
                {"soundHeard":true,"note":"雨夜","calls":[
                 {"person":"李","phone":"138","outcome":"REACHED","note":""}]}
                """);
        does(
                "POST /api/dangers",
                """
                {"world":"live","site":"pingshan","alarm":"17","title":"裂缝","grade":"MAJOR",
                 "owner":"李","deadline":"%s","note":"on the crest"}
                """
                        .formatted(LocalDate.now(ZoneOffset.UTC).plusDays(9)));
        does(
                "POST /api/dangers/{id}/steps",
                """
                {"step":"RECTIFY","note":"grouted"}
                """);
        String photos = Samples.path("/api/dangers/{id}/photos", values);
        assertThat(duty.send(photos, "image/jpeg", JPEG).statusCode()).isEqualTo(200);
        called.add("POST /api/dangers/{id}/photos");
    }

    private void administers() throws Exception {
        String grants = "\"grants\":[{\"role\":\"OPERATOR\",\"scope\":\"all\"}]";
        String made = does("POST /api/users", "{\"name\":\"li\"," + grants + "}");
        Map<String, String> before = Map.copyOf(values);
        values.put("id", JSON.readTree(made).path("id").toString());
        becomes(JSON.readTree(made).path("oneTimePassword").asString());
        does("PUT /api/users/{id}/grants", "{" + grants + "}");
        does("PUT /api/users/{id}/lock", "{\"locked\":true}");
        does("POST /api/users/{id}/reset", null);
        does("DELETE /api/users/{id}/sessions", null);
        values.keySet().retainAll(before.keySet());
        does("POST /api/tokens", "{\"name\":\"map\",\"days\":3," + grants + "}");
        does("DELETE /api/tokens/{id}", null);
    }

    /** Logs in as somebody new, changes the password, logs out. */
    private void becomes(String password) throws Exception {
        Caller nobody = Caller.nobody(center);
        String form = "{\"name\":\"li\",\"password\":\"%s\"}".formatted(password);
        HttpResponse<String> in = does(nobody, "POST /api/login", form);
        Matcher cookie = COOKIE.matcher(in.headers().allValues("Set-Cookie").toString());
        assertThat(cookie.find()).isTrue();
        Caller li = Caller.session(center, cookie.group(1));
        var unused =
                does(
                        li,
                        "POST /api/password",
                        "{\"current\":\"%s\",\"fresh\":\"glass river nine\"}".formatted(password));
        unused = does(li, "POST /api/logout", null);
    }

    private void issues() throws Exception {
        values.put("name", "cap");
        does("POST /api/channels/{name}/test", "{\"to\":null}");
        Pattern issued = Pattern.compile("/api/cap/(\\w+)");
        await().until(() -> issued.matcher(duty.read("/api/cap").body()).find());
        Matcher one = issued.matcher(duty.read("/api/cap").body());
        assertThat(one.find()).isTrue();
        values.put("identifier", one.group(1));
    }

    private void reads() throws Exception {
        for (Promise promise : promises.values()) {
            if (promise.method().equals("GET")) {
                read(promise);
            }
        }
    }

    private void read(Promise promise) throws Exception {
        String path = Samples.path(promise.path(), values);
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

    /** What it must be asked, and one thing more. */
    private static String query(Promise promise, String more, String value) {
        StringBuilder query = new StringBuilder("?").append(more).append('=').append(value);
        for (JsonNode parameter : promise.described().path("parameters")) {
            String name = parameter.path("name").asString();
            boolean asked = parameter.path("in").asString().equals("query");
            if (asked && parameter.path("required").asBoolean() && !name.equals(more)) {
                query.append('&').append(name).append('=').append(Samples.of(name));
            }
        }
        return query.toString();
    }

    private String does(String operation, @Nullable String form)
            throws Exception {
        return does(duty, operation, form).body();
    }

    /** Sends a valid form, after every way to spoil it; it is answered as the document says. */
    private HttpResponse<String> does(
            Caller caller, String operation, @Nullable String form)
            throws Exception {
        Promise promise = promises.get(operation);
        String path = Samples.path(promise.path(), values);
        if (form != null) {
            refusesWhatIsSpoilt(caller, promise, path, JSON.readTree(form));
        }
        String body = form == null ? "" : form;
        HttpResponse<String> answer = caller.send(promise.method(), path, TYPE, body);
        assertThat(answer.statusCode()).as("%s: %s", promise, answer.body()).isBetween(200, 299);
        called.add(operation);
        return answer;
    }

    private void refusesWhatIsSpoilt(Caller caller, Promise promise, String path, JsonNode form)
            throws Exception {
        JsonNode schema =
                promise.described()
                        .path("requestBody")
                        .path("content")
                        .path(TYPE)
                        .path("schema");
        for (Spoilt spoilt : Spoilt.of(center.contract(), schema, form)) {
            var answer = caller.send(promise.method(), path, TYPE, spoilt.form().toString());
            assertThat(answer.statusCode())
                    .as("%s: %s: %s", promise, spoilt.what(), answer.body())
                    .isEqualTo(400);
        }
    }
}
