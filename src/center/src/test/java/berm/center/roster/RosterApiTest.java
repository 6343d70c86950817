package berm.center.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import berm.center.Beijing;
import berm.center.Center;
import berm.center.Databases;
import berm.center.OnEveryDatabase;
import berm.center.access.Caller;
import berm.center.access.Grant;
import berm.center.access.Role;
import berm.center.access.Scope;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The roster over HTTP: who may write and read it, and what is refused. */
@Timeout(120)
@OnEveryDatabase
class RosterApiTest {
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Databases databases;
    private Center center;

    RosterApiTest(Databases databases) {
        this.databases = databases;
    }

    @BeforeEach
    void start() {
        center = new Center(databases.fresh(), "127.0.0.1:1");
        plan("pingshan", "330106");
        plan("elsewhere", "320102");
    }

    @AfterEach
    void stop() {
        center.close();
    }

    private void plan(String site, String county) {
        String document =
                """
                {"v":1,"site":"%s","version":1,"declared":{"site":"%s",
                 "name":{"zh":"库","en":"Pond"},"kind":"tailings-pond",
                 "place":{"latitude":30.0,"longitude":120.5,"county":"%s"},
                 "sensors":{"level":{"name":{"zh":"库水位","en":"Pond level"},"quantity":"LEVEL",
                  "unit":"m","interval":"5 min"}}}}
                """
                        .formatted(site, site, county);
        int unused =
                center.part(JdbcClient.class)
                        .sql(
                                "insert into plan (world, site, version, document) values (?, ?, ?, ?)")
                        .params("live", site, 1, document.getBytes(UTF_8))
                        .update();
    }

    private Caller person(String name, Role role, String scope) {
        return Caller.person(center, name, new Grant(role, Scope.parse(scope)));
    }

    /** As somebody types it, so many hours from now. */
    private static String hour(int from) {
        return LocalDateTime.now(Beijing.ZONE).plusHours(from).format(TYPED);
    }

    private static String entry(String scope, String role, String person, int from, int until) {
        return """
        {"scope":"%s","role":"%s","person":"%s","phone":"139 0000 0001","from":"%s","until":"%s"}
        """
                .formatted(scope, role, person, hour(from), hour(until));
    }

    private static void refused(int status, String because, HttpResponse<String> answer) {
        assertThat(answer.body()).contains(because);
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    private static HttpResponse<String> write(Caller by, String entry) throws Exception {
        return by.post("/api/roster", entry);
    }

    @Test
    void whatIsWrittenAheadIsReadWithItsGaps() throws Exception {
        assertThat(center.read("/api/roster/now").body())
                .contains("\"kept\":false", "\"onDuty\":[]");
        Caller wang = center.duty();
        assertThat(write(wang, entry("all", "OFFICER", "李", 1, 12)).statusCode()).isEqualTo(204);
        assertThat(write(wang, entry("all", "LEADER", "赵", 2, 12)).statusCode()).isEqualTo(204);
        String now =
                "{\"scope\":\"all\",\"role\":\"OFFICER\",\"person\":\"孙\",\"until\":\"%s\"}"
                        .formatted(hour(1));
        assertThat(write(wang, now).statusCode()).isEqualTo(204);

        assertThat(center.read("/api/roster/now").body())
                .contains("\"kept\":true", "\"onDuty\":[{", "\"person\":\"孙\"", "\"gaps\":[{");
        String week = center.read("/api/roster").body();
        assertThat(week)
                .contains("\"scope\":\"all\"", "\"mayEdit\":true", "139 0000 0001")
                .contains("\"writable\":[\"all\",\"county:320102\",\"county:330106\",\"site:live/");
        assertThat(center.read("/api/roster?date=2020-08-04&days=3").body())
                .contains("\"entries\":[]", "\"gaps\":[{");
        refused(400, "days: from 1 to 31", center.read("/api/roster?days=32"));
        refused(400, "is no date", center.read("/api/roster?date=now"));
    }

    @Test
    void whatCannotStandIsRefusedWithItsReason() throws Exception {
        Caller wang = center.duty();
        assertThat(write(wang, entry("all", "LEADER", "李", 1, 12)).statusCode()).isEqualTo(204);
        refused(409, "on duty there already", write(wang, entry("all", "OFFICER", "李", 11, 13)));
        refused(409, "李 leads then", write(wang, entry("all", "LEADER", "赵", 11, 13)));
        refused(400, "from: has passed", write(wang, entry("all", "OFFICER", "赵", -1, 3)));
        refused(404, "has no plan", write(wang, entry("site:live/none", "OFFICER", "赵", 1, 3)));
        refused(400, "live world", write(wang, entry("site:storm/a", "OFFICER", "赵", 1, 3)));
        refused(400, "scope: must be all", write(wang, "{}"));
        String other = entry("site:live/pingshan", "LEADER", "李", 1, 12);
        assertThat(write(wang, other).statusCode()).isEqualTo(204);
    }

    @Test
    void aRosterIsWrittenByThoseOfItsWholePlaceAndReadWithoutNumbersByOthers() throws Exception {
        Caller engineer = person("engineer", Role.ENGINEER, "county:330106");
        assertThat(write(engineer, entry("county:330106", "OFFICER", "李", 1, 9)).statusCode())
                .isEqualTo(204);
        assertThat(write(engineer, entry("site:live/pingshan", "OFFICER", "孙", 1, 9)).statusCode())
                .isEqualTo(204);
        String center330100 = entry("county:330100", "OFFICER", "李", 1, 9);
        assertThat(write(engineer, center330100).statusCode()).isEqualTo(403);
        assertThat(write(engineer, entry("all", "OFFICER", "李", 1, 9)).statusCode()).isEqualTo(403);
        String elsewhere = entry("site:live/elsewhere", "OFFICER", "李", 1, 9);
        assertThat(write(engineer, elsewhere).statusCode()).isEqualTo(404);

        Caller viewer = person("viewer", Role.VIEWER, "site:live/pingshan");
        assertThat(viewer.read("/api/roster").body())
                .contains("李", "孙", "\"mayEdit\":false", "\"writable\":[]")
                .doesNotContain("139 0000");
        Caller stranger = person("stranger", Role.OPERATOR, "site:live/elsewhere");
        assertThat(stranger.read("/api/roster").body()).doesNotContain("李", "孙");
        Caller operator = person("operator", Role.OPERATOR, "site:live/pingshan");
        assertThat(operator.read("/api/roster").body()).contains("139 0000 0001");
        assertThat(write(operator, elsewhere).statusCode()).isEqualTo(403);
    }

    @Test
    void anEntryEndsBeforeItsTimeAndIsNeverTakenAway() throws Exception {
        Caller wang = center.duty();
        assertThat(write(wang, entry("all", "OFFICER", "李", 0, 12)).statusCode()).isEqualTo(204);
        assertThat(write(wang, entry("all", "OFFICER", "赵", 12, 24)).statusCode()).isEqualTo(204);
        Caller viewer = person("viewer", Role.ENGINEER, "site:live/pingshan");
        assertThat(end(viewer, 1)).isEqualTo(403);
        assertThat(end(wang, 99)).isEqualTo(404);
        assertThat(end(wang, 1)).isEqualTo(204);
        assertThat(end(wang, 1)).isEqualTo(409);
        assertThat(end(wang, 2)).isEqualTo(204);

        assertThat(center.read("/api/roster/now").body())
                .contains("\"kept\":true", "\"onDuty\":[]", "\"next\":[]");
        assertThat(center.read("/api/roster").body()).contains("李").doesNotContain("赵");
        assertThat(write(wang, entry("all", "OFFICER", "赵", 12, 24)).statusCode()).isEqualTo(204);
        long rows =
                center.part(JdbcClient.class)
                        .sql("select count(*) from roster_entry where until > ended")
                        .query(Long.class)
                        .single();
        assertThat(rows).isEqualTo(2);
        assertThat(center.read("/api/audit").body()).contains("all OFFICER 李", "EDIT_PEOPLE");
    }

    private static int end(Caller by, long id) throws Exception {
        return by.post("/api/roster/" + id + "/end", "{}").statusCode();
    }

    @Test
    void ofAFileTheGoodRowsAreTakenOnceAndTheOthersRefusedEach() throws Exception {
        String file =
                "范围,姓名,岗位,电话,开始,结束\n"
                        + line("", "李", "值班员", 1, 9)
                        + line("", "李", "值班员", 2, 10)
                        + line("", "赵", "站长", 1, 9)
                        + line("site:live/elsewhere", "赵", "值班员", 1, 9)
                        + line("site:live/pingshan", "赵", "值班员", 1, 9)
                        + line("", "李", "值班员", 1, 9);
        Caller engineer = person("engineer", Role.ENGINEER, "county:330106");
        String path = "/api/roster/csv?scope=county:330106";
        assertThat(engineer.send("POST", path, "text/csv", file).body())
                .contains("\"rows\":6,\"taken\":2,\"known\":1")
                .contains("{\"line\":3,\"problems\":[\"李: is on duty there already")
                .contains("{\"line\":4,\"problems\":[\"role: must be")
                .contains("{\"line\":5,\"problems\":[\"scope: you may not write");
        assertThat(engineer.send("POST", path, "text/csv", file).body())
                .contains("\"taken\":0,\"known\":3");
        refused(400, "names no column", engineer.send("POST", path, "text/csv", "a,b"));
        byte[] large = new byte[RosterCsv.MOST_BYTES + 1];
        assertThat(engineer.send(path, "text/csv", large).statusCode()).isEqualTo(413);
        assertThat(center.read("/api/audit").body()).contains("2 of 6 rows taken");
    }

    private static String line(String scope, String person, String role, int from, int until) {
        return String.join(",", scope, person, role, "", hour(from), hour(until)) + "\n";
    }

    @Test
    void whoIsOnDutyForASiteIsAtItInItsCountyOrAtTheCentre() throws Exception {
        Caller wang = center.duty();
        for (String scope :
                new String[] {"all", "county:330100", "site:live/pingshan", "county:320102"}) {
            String entry = entry(scope, "OFFICER", "of " + scope, 0, 9);
            assertThat(write(wang, entry).statusCode()).isEqualTo(204);
        }
        long at = Instant.now().plusSeconds(60).toEpochMilli();
        OnDuty onDuty = center.part(OnDuty.class);
        assertThat(onDuty.at("live", "pingshan", at))
                .extracting(RosterEntry::person)
                .containsExactly("of all", "of county:330100", "of site:live/pingshan");
        assertThat(onDuty.at("live", "pingshan", at + 10 * 3_600_000)).isEmpty();
    }
}
