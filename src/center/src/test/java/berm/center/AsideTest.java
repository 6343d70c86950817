package berm.center;

import static berm.center.Events.level;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import berm.center.access.Caller;
import berm.center.access.Grant;
import berm.center.access.Role;
import berm.center.access.Scope;
import berm.domain.Colour;
import berm.domain.EventKind;
import berm.domain.SiteKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** All that is put aside is in one list, with who, why and until when. */
@Timeout(120)
class AsideTest {

    private static final String NOWHERE = "127.0.0.1:1";
    private static final long HOUR = 3_600_000;

    @Test
    void whatPeoplePutAsideIsListedWithAnAlarmAndWithoutOne() throws Exception {
        try (Center center = new Center("mem:aside", NOWHERE)) {
            center.says(level(1, EventKind.RAISED, Colour.YELLOW));
            assertThat(center.read("/api/aside").body()).isEqualTo("{\"aside\":[],\"more\":0}");
            long until = System.currentTimeMillis() + HOUR;
            does(center, "SHELVE", "\"condition\":\"level.limit\",\"until\":" + until);
            does(center, "TAKE_OUT_OF_SERVICE", "\"condition\":\"rain.limit\"");

            String all = center.read("/api/aside?world=live").body();

            assertThat(all)
                    .contains(
                            "\"condition\":\"level.limit\",\"sensor\":null,\"kind\":\"SHELVED\","
                                    + "\"by\":\"张\",\"reason\":\"换表\"",
                            "\"until\":%d,\"oneShot\":false,\"alarm\":\"live/pingshan/1\""
                                    .formatted(until),
                            "\"condition\":\"rain.limit\",\"sensor\":null,\"kind\":\"OUT_OF_SERVICE\","
                                    + "\"by\":\"张\",\"reason\":\"换表\"",
                            "\"until\":null,\"oneShot\":false,\"alarm\":null",
                            "\"more\":0");
            assertThat(center.read("/api/aside?world=storm").body()).contains("\"aside\":[]");
            assertThat(center.read("/api/aside?world=STORM").statusCode()).isEqualTo(400);
            assertThat(viewerOf(center, "site:live/elsewhere").read("/api/aside").body())
                    .contains("\"aside\":[]");
        }
    }

    @Test
    void whatLogicHidesIsListedWithWhatHidesIt() throws Exception {
        try (Center center = new Center("mem:hidden", NOWHERE)) {
            center.says(
                    Found.of("blind", Colour.ORANGE)
                            .because("p1.silence YELLOW", "p2.silence YELLOW")
                            .event());
            center.says(Found.of("p1.silence", Colour.YELLOW).seq(2).event());

            assertThat(center.read("/api/aside").body())
                    .contains(
                            "\"condition\":\"p1.silence\",\"sensor\":null,"
                                    + "\"kind\":\"SUPPRESSED_BY_DESIGN\",\"by\":null,"
                                    + "\"reason\":\"blind\"");
        }
    }

    @Test
    void aSensorThatSomebodyWorksOnIsListedWhileHeDoes() throws Exception {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        try (Center center = new Center("mem:maintenance", NOWHERE)) {
            plan(center, "live", now);
            plan(center, "storm", now);

            String all = center.read("/api/aside").body();

            assertThat(all)
                    .contains(
                            "\"site\":\"pond\",\"condition\":null,\"sensor\":\"level\","
                                    + "\"kind\":\"MAINTENANCE\",\"by\":null,"
                                    + "\"reason\":\"Li cleans it\"",
                            "\"until\":%d".formatted(now.plusSeconds(3_600).toEpochMilli()),
                            "\"plan\":1")
                    .doesNotContain("before", "later", "storm");
            assertThat(center.read("/api/plans").body()).doesNotContain("Li cleans");
        }
    }

    /** In the recorded world the clock of the site stands before the work begins. */
    private static void plan(Center center, String world, Instant now) {
        String document =
                """
                {"v":1,"site":"pond","version":1,"declared":{"site":"pond",
                 "name":{"zh":"库","en":"Pond"},"kind":"tailings-pond",
                 "sensors":{"level":{"name":{"zh":"库水位","en":"Level"},"quantity":"LEVEL",
                  "unit":"m","interval":"5 min","maintenance":[
                   {"from":"%s","to":"%s","note":"before"},
                   {"from":"%s","to":"%s","note":"Li cleans it"},
                   {"from":"%s","to":"%s","note":"later"}]}}}}
                """
                        .formatted(
                                now.minusSeconds(7_200),
                                now.minusSeconds(3_600),
                                now.minusSeconds(3_600),
                                now.plusSeconds(3_600),
                                now.plusSeconds(3_600),
                                now.plusSeconds(7_200));
        var version = new PlanStore.Version(SiteKey.parse(world + "/pond"), 1);
        assertThat(center.part(PlanStore.class).keep(version, document.getBytes(UTF_8), 0L))
                .isEqualTo(Counters.Fate.ACCEPTED);
        long clock = now.minusSeconds(86_400).toEpochMilli();
        center.part(SiteStore.class).hear(new SiteStore.Heard(world, "pond", clock, 1, clock));
    }

    private static void does(Center center, String kind, String more) throws Exception {
        String action = "{\"note\":\"换表\",\"kind\":\"%s\",%s}".formatted(kind, more);
        var answer = center.acts("pingshan", action);
        assertThat(answer.statusCode()).as(kind + " " + answer.body()).isEqualTo(200);
    }

    private static Caller viewerOf(Center center, String scope) {
        return Caller.person(center, "viewer", new Grant(Role.VIEWER, Scope.parse(scope)));
    }
}
