package berm.center;

import static berm.center.Events.level;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import berm.center.access.Caller;
import berm.center.access.Grant;
import berm.center.access.Role;
import berm.center.access.Scope;
import berm.center.duty.Register;
import berm.center.response.ResponseStore;
import berm.domain.Colour;
import berm.domain.EventKind;
import berm.domain.SiteKey;
import berm.messages.ConditionEventJson;
import berm.messages.DeclaredResponse;
import berm.messages.Topics;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Response plans over HTTP: written, approved by another, in force, and the same when replayed. */
@Timeout(120)
@OnEveryDatabase
class ResponseApiTest {

    private static final String NOWHERE = "127.0.0.1:1";
    private static final String POND = "/api/response-plans/kind/tailings-pond";
    private static final String OWN = "/api/response-plans/site/live/pingshan";

    private final Databases databases;
    private Center center;
    private Caller engineer;
    private Caller approver;
    private String shipped;

    ResponseApiTest(Databases databases) {
        this.databases = databases;
    }

    @BeforeEach
    void start() throws Exception {
        shipped =
                DeclaredResponse.documents(
                                Files.readString(Path.of("../dist/conf/response-plans.yaml")))
                        .get(0);
        var proposed = List.of(new ProposedResponse("tailings-pond", shipped));
        center =
                new Center(
                        databases.fresh(),
                        NOWHERE,
                        new DutyFiles(List.of(), new Register(List.of()), proposed));
        engineer = Caller.person(center, "工", Grant.everywhere(Role.ENGINEER));
        approver = Caller.person(center, "批", Grant.everywhere(Role.APPROVER));
        plan("pingshan");
    }

    @AfterEach
    void stop() {
        center.close();
    }

    @Test
    void whatAnotherPersonApprovedHoldsAtOnceAndIsTheSameWhenReplayed() throws Exception {
        center.says(level(1, EventKind.RAISED, Colour.YELLOW));
        long before = event().path("due").asLong();
        draft(POND, faster());
        assertThat(center.part(ResponseStore.class).book("tailings-pond").versions()).hasSize(1);

        ok(approver.post(POND + "/versions/1/approval", "{\"note\":\"同意\"}"));
        assertThat(event().path("due").asLong()).isEqualTo(before);
        ok(center.acts("pingshan", acknowledge(1)));
        assertThat(event().path("due").asLong() - answered()).isEqualTo(40 * 60_000L);
        assertThat(event().path("responsePlan").toString())
                .contains("\"version\":1", "\"approvedBy\":\"批\"");

        center.says(level(2, EventKind.LEVEL_CHANGED, Colour.RED));
        assertThat(json(center.read("/api/alarms")).toString()).contains("\"approvedBy\":\"批\"");
        isTheSameWhenReplayed();
    }

    private void isTheSameWhenReplayed() {
        try (Center empty = new Center(databases.fresh(), NOWHERE)) {
            for (var record : center.part(InMemoryAlarmLog.class).all()) {
                empty.part(InMemoryAlarmLog.class).read(List.of(record));
            }
            for (String table : List.of("alarm", "site_event", "desk", "response_version")) {
                assertThat(rows(empty, table))
                        .as(table)
                        .isNotEmpty()
                        .containsExactlyInAnyOrderElementsOf(rows(center, table));
            }
        }
    }

    @Test
    void fourEyes() throws Exception {
        Caller both =
                Caller.person(
                        center,
                        "双",
                        Grant.everywhere(Role.ENGINEER),
                        Grant.everywhere(Role.APPROVER));
        ok(both.post(POND + "/drafts", body(shipped, "first")));

        refused(409, "another person must", both.post(approval(1), "{\"note\":\"同意\"}"));
        refused(403, "", engineer.post(approval(1), "{\"note\":\"同意\"}"));
        refused(403, "", approver.post(POND + "/drafts", body(shipped, "mine")));
        refused(400, "note", approver.post(approval(1), "{\"note\":\"\"}"));
        refused(404, "no version 2", approver.post(approval(2), "{\"note\":\"同意\"}"));
        assertThat(inForce(POND)).isEqualTo("null");

        ok(approver.post(approval(1), "{\"note\":\"同意\"}"));
        refused(409, "approved already", approver.post(approval(1), "{\"note\":\"同意\"}"));
        assertThat(inForce(POND)).contains("\"approvedBy\":\"批\"");
        assertThat(center.read("/api/audit?count=50").body())
                .contains("tailings-pond v1", "APPROVE_PLANS", "EDIT_PLANS");
    }

    @Test
    void oneMayWriteForTheSitesThatOneHas() throws Exception {
        Caller local =
                Caller.person(
                        center, "本地", new Grant(Role.ENGINEER, Scope.parse("site:live/pingshan")));

        ok(local.post(OWN + "/drafts", body(shipped, "ours")));
        refused(403, "", local.post(POND + "/drafts", body(shipped, "for all")));
        refused(
                404,
                "",
                local.post("/api/response-plans/site/live/dabu/drafts", body(shipped, "yours")));
        assertThat(json(local.read(OWN)).path("mayDraft").asBoolean()).isTrue();
        assertThat(json(local.read(POND)).path("mayDraft").asBoolean()).isFalse();
        Caller other =
                Caller.person(center, "外地", new Grant(Role.VIEWER, Scope.parse("site:live/dabu")));
        assertThat(other.read("/api/response-plans").body()).doesNotContain("pingshan");
    }

    @Test
    void garbageIsRefusedWithAllThatIsWrong() throws Exception {
        String wrong = shipped.replace("2 min", "2 moons").replace("told: county", "told: king");
        refused(
                400,
                "colours.yellow.told: 'king' must be one of",
                engineer.post(POND + "/drafts", body(wrong, "")));
        assertThat(engineer.post(POND + "/drafts", body(wrong, "")).body())
                .contains("2 moons", "note: say why");
        refused(400, "must be a set", engineer.post(POND + "/drafts", body("[]", "x")));
        refused(400, "is not YAML", engineer.post(POND + "/drafts", body("{", "x")));
        refused(400, "longer than", engineer.post(POND + "/drafts", body("#".repeat(70_000), "x")));
        refused(413, "", engineer.post(POND + "/drafts", body("#".repeat(170_000), "x")));
        refused(400, "", engineer.post(POND + "/drafts", "{"));
        String many = "kind: tailings-pond\n" + "x%d: 1\n".repeat(3_000);
        HttpResponse<String> told = engineer.post(POND + "/drafts", body(numbered(many), "x"));
        assertThat(told.body()).contains("more").hasSizeLessThan(20_000);
        refused(
                400,
                "kind: is hazard-source",
                engineer.post(OWN + "/drafts", body(ofHazard(), "wrong kind")));
        refused(404, "kind", engineer.post("/api/response-plans/kind/moon/drafts", "{}"));
        assertThat(center.part(ResponseStore.class).all()).isEmpty();
    }

    @Test
    void thePlanOfASiteComesBeforeThatOfItsKind() throws Exception {
        plan("dabu");
        draft(OWN, faster());
        ok(approver.post(OWN + "/versions/1/approval", "{\"note\":\"同意\"}"));
        draft(POND, shipped);
        ok(approver.post(approval(1), "{\"note\":\"同意\"}"));

        assertThat(agreed("pingshan")).isEqualTo("live/pingshan");
        assertThat(agreed("dabu")).isEqualTo("tailings-pond");
    }

    @Test
    void aPlanHoldsFromItsTimeOnAndNotBefore() throws Exception {
        draft(POND, faster());
        String tomorrow = Instant.now().plusSeconds(86_400).toString();
        String approval = "{\"note\":\"同意\",\"from\":\"%s\"}".formatted(tomorrow);

        ok(approver.post(approval(1), approval));

        assertThat(inForce(POND)).isEqualTo("null");
        refused(400, "is no time", approver.post(approval(1), "{\"from\":\"soon\"}"));
    }

    @Test
    void whatShipsHoldsAsProposedUntilSomebodyApprovesIt() throws Exception {
        center.part(JournalRead.class).finish();
        center.part(ProposedResponses.class).look();
        center.part(Agreements.class).look();
        center.part(ProposedResponses.class).look();
        assertThat(center.part(ResponseStore.class).book("tailings-pond").versions()).hasSize(1);
        center.says(level(1, EventKind.RAISED, Colour.ORANGE));

        JsonNode plan = json(center.read("/api/site-events/live/pingshan/1")).path("plan");
        assertThat(plan.path("version").path("approvedBy").isNull()).isTrue();
        assertThat(plan.path("tasks").toString()).contains("stop-deposition", "COUNTY");

        ok(approver.post(approval(1), "{\"note\":\"同意\"}"));
        assertThat(json(center.read("/api/site-events/live/pingshan/1")).path("plan").toString())
                .contains("\"approvedBy\":\"批\"");
    }

    @Test
    void aTaskIsTickedOffAndAnEventThatIsToBeSignedIsNotReleasedByAProgram() throws Exception {
        draft(POND, faster());
        ok(approver.post(approval(1), "{\"note\":\"同意\"}"));
        center.says(level(1, EventKind.RAISED, Colour.ORANGE));
        String tick =
                "{\"kind\":\"TASK\",\"event\":1,\"task\":\"stop-deposition\",\"note\":\"照片 17\"}";

        ok(center.acts("pingshan", tick));
        refused(409, "ticked off", center.acts("pingshan", tick));
        refused(404, "no such task", center.acts("pingshan", tick.replace("stop-", "go-")));
        refused(400, "no such name", center.acts("pingshan", tick.replace("stop", "s".repeat(50))));
        JsonNode detail = json(center.read("/api/site-events/live/pingshan/1"));
        assertThat(detail.path("plan").path("tasks").get(0).path("done").path("note").asString())
                .isEqualTo("照片 17");
        assertThat(detail.path("journal").toString()).contains("stop-deposition: 照片 17");

        ok(center.acts("pingshan", acknowledge(1)));
        ok(
                center.acts(
                        "pingshan",
                        "{\"kind\":\"VERIFY\",\"event\":1,\"real\":false,\"note\":\"鸟\"}"));
        center.says(level(2, EventKind.CLEARED, null));
        Caller program = Caller.program(center, "robot", Grant.everywhere(Role.ENGINEER));
        String release = "{\"kind\":\"RELEASE\",\"event\":1,\"note\":\"over\"}";
        String path = "/api/actions/live/pingshan/release";
        refused(409, "signature", program.post(path, release));
        ok(engineer.post(path, release));
        isTheSameWhenReplayed();
    }

    @Test
    void aSiteThatIsNewHasItsPlanBeforeTheFirstWord() throws Exception {
        draft(POND, faster());
        ok(approver.post(approval(1), "{\"note\":\"同意\"}"));
        plan("dabu");
        var log = center.part(InMemoryAlarmLog.class);
        int known = log.all().size();
        var said = level("dabu", "raw-1/4/1", 1, EventKind.RAISED, Colour.RED);
        var partition = new TopicPartition(Topics.CONDITIONS, 0);
        var record =
                new ConsumerRecord<>(
                        Topics.CONDITIONS,
                        0,
                        0L,
                        "live/dabu".getBytes(UTF_8),
                        ConditionEventJson.encode(said));
        center.part(ConditionTaker.class)
                .take(new ConsumerRecords<>(Map.of(partition, List.of(record)), Map.of()));

        assertThat(agreed("dabu")).isEqualTo("tailings-pond");
        assertThat(log.all().subList(known, known + 2))
                .extracting(each -> new String(each.value(), UTF_8).substring(7, 22))
                .containsExactly("\"kind\":\"AGREED\"", "\"kind\":\"SAID\",\"");
    }

    @Test
    void twoVersionsAreComparedLineByLine() throws Exception {
        draft(POND, shipped);
        draft(POND, faster());

        JsonNode lines = json(center.read(POND + "/difference")).path("lines");
        List<String> differing =
                lines.valueStream()
                        .filter(line -> line.path("differs").asBoolean())
                        .map(JsonNode::toString)
                        .toList();
        assertThat(differing)
                .containsExactly(
                        "{\"colour\":\"YELLOW\",\"task\":null,\"field\":\"verify\","
                                + "\"before\":7200000,\"after\":2400000,\"differs\":true}");
        assertThat(json(center.read(POND + "/difference?from=0&to=1")).path("lines").toString())
                .contains(
                        "\"task\":\"stop-deposition\",\"field\":\"by\",\"before\":null,\"after\":0");
        assertThat(center.read(POND + "/versions/2").body()).contains("40 min", "proposed");
        refused(404, "no version 9", center.read(POND + "/difference?from=0&to=9"));
    }

    private String faster() {
        return shipped.replace("verify: 2 h", "verify: 40 min");
    }

    private static String ofHazard() throws Exception {
        return DeclaredResponse.documents(
                        Files.readString(Path.of("../dist/conf/response-plans.yaml")))
                .get(1);
    }

    private void draft(String path, String document) throws Exception {
        ok(engineer.post(path + "/drafts", body(document, "as discussed")));
    }

    private static String body(String document, String note) {
        return JsonMapper.shared().writeValueAsString(Map.of("document", document, "note", note));
    }

    private static String numbered(String text) {
        StringBuilder numbered = new StringBuilder();
        int number = 0;
        for (String line : text.lines().toList()) {
            numbered.append(line.replace("%d", "" + number++)).append('\n');
        }
        return numbered.toString();
    }

    private static String approval(int version) {
        return POND + "/versions/" + version + "/approval";
    }

    private static String acknowledge(int raising) {
        return "{\"kind\":\"ACKNOWLEDGE\",\"note\":\"看过\",\"alarms\":[{\"alarm\":1,\"raising\":%d}]}"
                .formatted(raising);
    }

    private JsonNode event() throws Exception {
        return json(center.read("/api/site-events/live/pingshan/1")).path("event");
    }

    private long answered() throws Exception {
        return event().path("steps").path("ACKNOWLEDGE").path("at").asLong();
    }

    private String inForce(String path) throws Exception {
        return json(center.read(path)).path("inForce").toString();
    }

    private String agreed(String site) {
        var version = center.part(Desks.class).agreement("live", site).agreement().version();
        return version == null ? "" : version.book();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static void ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static void refused(int status, String because, HttpResponse<String> answer) {
        assertThat(answer.body()).contains(because);
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    private static List<Map<String, Object>> rows(Center of, String table) {
        return of.part(JdbcClient.class).sql("select * from " + table).query().listOfRows();
    }

    private void plan(String site) {
        byte[] document =
                """
                {"v":1,"site":"%s","version":1,"declared":{"site":"%s",
                 "name":{"zh":"库","en":"Pond"},"kind":"tailings-pond",
                 "sensors":{"level":{"name":{"zh":"库水位","en":"Pond level"},"quantity":"LEVEL",
                  "unit":"m","interval":"5 min"}}}}
                """
                        .formatted(site, site)
                        .getBytes(UTF_8);
        var key = SiteKey.parse("live/" + site);
        var unused = center.part(PlanStore.class).keep(new PlanStore.Version(key, 1), document, 0L);
    }
}
