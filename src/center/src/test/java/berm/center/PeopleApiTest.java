package berm.center;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import berm.center.access.Caller;
import berm.center.access.Grant;
import berm.center.access.Role;
import berm.center.access.Scope;
import berm.domain.SiteKey;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who answers for sites, as their plans have it, and what is amiss with it. */
@Timeout(120)
@OnEveryDatabase
class PeopleApiTest {
    private final Databases databases;
    private Center center;

    PeopleApiTest(Databases databases) {
        this.databases = databases;
    }

    @BeforeEach
    void start() {
        center = new Center(databases.fresh(), "127.0.0.1:1");
    }

    @AfterEach
    void stop() {
        center.close();
    }

    private void plan(String site, int version, long known, String... people) {
        String document =
                """
                {"v":1,"site":"%s","version":%d,"declared":{"site":"%s",
                 "name":{"zh":"库","en":"Pond"},"kind":"tailings-pond","people":[%s],
                 "sensors":{"level":{"name":{"zh":"库水位","en":"Pond level"},"quantity":"LEVEL",
                  "unit":"m","interval":"5 min"}}}}
                """
                        .formatted(site, version, site, String.join(",", people));
        var plan = new PlanStore.Version(SiteKey.parse("live/" + site), version);
        var fate = center.part(PlanStore.class).keep(plan, document.getBytes(UTF_8), known);
        assertThat(fate).isEqualTo(Counters.Fate.ACCEPTED);
    }

    private JsonNode people() throws Exception {
        return JsonMapper.shared().readTree(center.read("/api/people").body());
    }

    private static List<String> texts(JsonNode list, String pointer) {
        return list.valueStream().map(each -> each.at(pointer).asString("")).toList();
    }

    private static String person(String name, String role, String phone) {
        return "{\"name\":\"%s\",\"role\":\"%s\",\"phone\":\"%s\"}".formatted(name, role, phone);
    }

    @Test
    void everybodyStandsSinceTheVersionThatBroughtThemSo() throws Exception {
        String wang = person("王", "owner", "139-0000 0001");
        plan("pingshan", 1, 1_000, wang, person("李", "county", "1111"));
        plan("pingshan", 2, 2_000, wang, person("赵", "county", "2222"));
        plan("pingshan", 3, 3_000, person("赵", "county", "3333"), wang);
        plan("pingshan", 4, 4_000, wang, person("赵", "county", "3333"));

        JsonNode site = people().get(0);
        assertThat(texts(site.path("people"), "/sinceVersion")).containsExactly("1", "3");
        assertThat(texts(site.path("people"), "/since")).containsExactly("1000", "3000");
        assertThat(texts(site.path("missing"), "")).containsExactly("CITY");
        assertThat(site.path("version").asInt()).isEqualTo(4);
    }

    @Test
    void whereMostIsAmissStandsFirst() throws Exception {
        String city = person("孙", "city", "119");
        String county = person("李", "county", "1111");
        plan("whole", 1, 1_000, person("王", "owner", "139-0000 0001"), county, city);
        plan("bare", 1, 1_000, county);
        plan("refused", 1, 1_000, person("赵", "owner", "139 0000 0002"), county, city);
        call("13900000001", "SENT");
        call("13900000002", "REFUSED");

        JsonNode sites = people();
        assertThat(texts(sites, "/site")).containsExactly("bare", "refused", "whole");
        assertThat(texts(sites.get(1).path("people"), "/failed/reason"))
                .containsExactly("no such number", "", "");
        assertThat(texts(sites.get(2).path("people"), "/failed/reason")).containsOnly("");
        Caller ofOne =
                Caller.person(
                        center, "one", new Grant(Role.OPERATOR, Scope.parse("site:live/whole")));
        assertThat(ofOne.read("/api/people").body()).contains("whole").doesNotContain("bare");
    }

    /** What a channel for short messages leaves behind of a number. */
    private void call(String number, String state) {
        JdbcClient database = center.part(JdbcClient.class);
        int unused =
                database.sql(
                                "insert into notice (id, kind, colour, drill, world, site, subject,"
                                        + " zh, en, link, noticed) values (?, 'RAISED', 'RED', false,"
                                        + " 'live', 'whole', 's', 'z', 'e', '', 0)")
                        .param(number)
                        .update();
        unused =
                database.sql(
                                "insert into delivery (id, notice, channel, address_kind, address,"
                                        + " state, urgency, attempts, due, created, changed, reason)"
                                        + " values (?, ?, 'sms', 'PHONE', ?, ?, 0, 1, 0, 0, 5,"
                                        + " 'no such number')")
                        .params(number, number, number, state)
                        .update();
        unused =
                database.sql("insert into last_call (channel, address, delivery) values (?, ?, ?)")
                        .params("sms", number, number)
                        .update();
    }
}
