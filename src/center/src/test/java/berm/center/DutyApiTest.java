package berm.center;

import static berm.center.Events.level;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import berm.center.access.Caller;
import berm.center.duty.Register;
import berm.center.rescue.Place;
import berm.center.rescue.Station;
import berm.domain.Colour;
import berm.domain.ConditionEvent;
import berm.domain.EventKind;
import berm.domain.SiteKey;
import berm.messages.SiteName;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;

/** What an officer does at the console besides answering alarms, over HTTP. */
@Timeout(120)
@OnEveryDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DutyApiTest {
    private static final String SITE = "/api/sites/live/pingshan/";
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1, 2, 3};

    @Parameter Databases databases;
    private Center center;
    private Caller wang;

    @BeforeParameterizedClassInvocation
    void start() {
        var name = new SiteName("近", "Near");
        Station near =
                new Station(
                        "near",
                        name,
                        new Place(30, 120),
                        "119",
                        true,
                        Map.of("pingshan", new Station.Road(9, "driven", LocalDate.EPOCH)));
        var unconnected = new Register.Pond(name, "III", "Xinchang", "");
        center =
                new Center(
                        databases.fresh(),
                        "127.0.0.1:1",
                        new DutyFiles(
                                List.of(near), new Register(List.of(unconnected)), List.of()));
        wang = Caller.withAllRoles(center, "王");
        var fate =
                center.part(PlanStore.class)
                        .keep(new PlanStore.Version(SiteKey.parse("live/pingshan"), 1), plan(), 0L);
        assertThat(fate).isEqualTo(Counters.Fate.ACCEPTED);
    }

    @AfterParameterizedClassInvocation
    void stop() {
        center.close();
    }

    private static byte[] plan() {
        return """
        {"v":1,"site":"pingshan","version":1,"demonstration":true,"declared":{"site":"pingshan",
         "name":{"zh":"平山尾矿库","en":"Pingshan pond"},"kind":"tailings-pond","class":"II",
         "sensors":{"level":{"name":{"zh":"库水位","en":"Pond level"},"quantity":"LEVEL","unit":"m",
          "interval":"5 min"}}}}
        """
                .getBytes(UTF_8);
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return wang.post(path, body);
    }

    private HttpResponse<String> by(String person, String path, String body) throws Exception {
        return Caller.withAllRoles(center, person).post(path, body);
    }

    private static void refused(int status, String because, HttpResponse<String> answer) {
        assertThat(answer.body()).contains(because);
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @Test
    void aPatrolIsKeptAndStandsInTheDailyFacts() throws Exception {
        String path = SITE + "patrol";
        String slope = "{\"item\":\"CREST_AND_SLOPE\",\"finding\":\"%s\",\"note\":\"%s\"}";
        String form = "{\"note\":\"雨\",\"items\":[" + slope + "]}";
        assertThat(post(path, form.formatted("ABNORMAL", "裂缝")).body())
                .contains("\"by\":\"王\"", "\"finding\":\"ABNORMAL\"");
        assertThat(center.read(SITE + "told").body())
                .contains("裂缝", "\"response\":null", "\"DRAIN_INLET\"")
                .doesNotContain("TANKS_AND_BUNDS");

        refused(400, "needs a note", post(path, form.formatted("ABNORMAL", "")));
        refused(400, "nothing was looked at", post(path, "{\"items\":[]}"));
        refused(400, "must be one of", post(path, form.formatted("FINE", "")));
        String twice = "{\"items\":[%1$s,%1$s]}".formatted(slope.formatted("NORMAL", ""));
        refused(400, "there twice", post(path, twice));
        String tank = "{\"items\":[{\"item\":\"TANKS_AND_BUNDS\",\"finding\":\"NORMAL\"}]}";
        refused(400, "none of this kind", post(path, tank));
        String old = "{\"at\":\"2001-01-01T00:00:00Z\"," + form.substring(1);
        refused(400, "last 31 days", post(path, old.formatted("NORMAL", "")));
        refused(404, "has no plan", post("/api/sites/live/none/patrol", "{}"));
        refused(400, "not a name", post("/api/sites/live/Ping/patrol", "{}"));
    }

    @Test
    void whatASiteWasToldIsRememberedOnce() throws Exception {
        for (long seq = 1; seq <= 2; seq++) {
            center.says(response("told", seq, "raw-1/0/7", 4));
        }
        center.says(response("told", 3, "raw-1/0/9", 2));
        var known = center.part(berm.center.told.ToldStore.class);
        var key = SiteKey.parse("live/told");

        assertThat(known.response(key, Long.MAX_VALUE).orElseThrow().amount()).isEqualTo(2);
        assertThat(known.response(key, Events.DAWN + 60_001).orElseThrow().amount()).isEqualTo(4);
        assertThat(known.response(key, Events.DAWN)).isEmpty();
        assertThat(known.forecast(key, Long.MAX_VALUE)).isEmpty();
    }

    private static ConditionEvent response(String site, long seq, String position, double level) {
        ConditionEvent like = level(seq, EventKind.RESPONSE, null);
        return new ConditionEvent(
                "live",
                site,
                like.life(),
                seq,
                EventKind.RESPONSE,
                "response",
                null,
                null,
                null,
                Events.DAWN + (position.endsWith("7") ? 60_000 : 120_000),
                null,
                level,
                null,
                null,
                1,
                "Wang",
                null,
                false,
                false,
                List.of("IV", "typhoon"),
                Map.of(),
                position);
    }

    @Test
    void aRoadIsCutByAPersonAndOpenedAgain() throws Exception {
        assertThat(center.read("/api/stations").body())
                .contains("\"id\":\"near\"", "\"place\":", "\"inUse\":true");
        String near = SITE + "stations/near/";
        assertThat(center.read(SITE + "stations").body())
                .contains("\"minutes\":9", "\"source\":\"driven\"", "\"cut\":null");
        refused(400, "reason: missing", post(near + "cut", "{}"));
        String slip = "{\"reason\":\"slip\"}";
        assertThat(post(near + "cut", slip).body()).contains("\"by\":\"王\"", "\"reason\":\"slip\"");
        refused(409, "cut already", post(near + "cut", slip));
        assertThat(post(near + "open", "{}").body()).contains("\"cut\":null");
        refused(409, "not said to be cut", post(near + "open", "{}"));
        refused(404, "no such station", post(SITE + "stations/x/cut", slip));
    }

    @Test
    void aHiddenDangerIsAcceptedBySomebodyElse() throws Exception {
        String form =
                """
                {"world":"live","site":"pingshan","alarm":"17","title":"裂缝","grade":"MAJOR",
                 "owner":"李","deadline":"%s"}
                """;
        LocalDate today = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
        refused(
                400,
                "deadline: from today",
                post("/api/dangers", form.formatted(today.minusDays(1))));
        HttpResponse<String> opened = post("/api/dangers", form.formatted(today));
        assertThat(opened.body()).contains("\"state\":\"OPENED\"", "\"overdue\":false");
        String one = "/api/dangers/" + opened.body().replaceAll(".*?\"id\":(\\d+).*", "$1");
        String steps = one + "/steps";
        String step = "{\"step\":\"%s\",\"note\":\"grouted\"}";

        refused(409, "not possible", post(steps, step.formatted("ACCEPT")));
        refused(400, "note: missing", post(steps, "{\"step\":\"RECTIFY\"}"));
        assertThat(post(steps, step.formatted("RECTIFY")).body()).contains("RECTIFIED");
        refused(409, "put it right", post(steps, step.formatted("ACCEPT")));
        refused(409, "its owner", by("李", steps, step.formatted("ACCEPT")));
        assertThat(by("Zhao", steps, step.formatted("REOPEN")).body()).contains("OPENED");
        assertThat(post(steps, step.formatted("RECTIFY")).body()).contains("RECTIFIED");
        assertThat(by("Zhao", steps, step.formatted("ACCEPT")).body()).contains("ACCEPTED");
        refused(409, "not possible", by("Zhao", steps, step.formatted("REOPEN")));
        assertThat(center.read("/api/dangers").body()).contains("\"overdue\":0", "裂缝");
        takesPhotographs(one);
    }

    private void takesPhotographs(String one) throws Exception {
        String photos = one + "/photos";
        assertThat(wang.send(photos, "image/jpeg", JPEG).statusCode()).isEqualTo(200);
        byte[] page = "<script>alert(1)</script>".getBytes(UTF_8);
        refused(400, "neither JPEG", wang.send(photos, "image/png", page));
        assertThat(wang.send(photos, "text/html", JPEG).statusCode()).isEqualTo(415);
        byte[] large = new byte[1_000_001];
        assertThat(wang.send(photos, "image/jpeg", large).statusCode()).isEqualTo(413);
        HttpResponse<String> photo = center.read(photos + "/1");
        assertThat(photo.headers().map())
                .containsEntry("content-type", List.of("image/jpeg"))
                .containsEntry("x-content-type-options", List.of("nosniff"));
        assertThat(photo.headers().firstValue("content-disposition").orElseThrow())
                .startsWith("attachment");
        for (int number = 2; number <= 12; number++) {
            assertThat(wang.send(photos, "image/jpeg", JPEG).statusCode()).isEqualTo(200);
        }
        refused(409, "12 already", wang.send(photos, "image/jpeg", JPEG));
        assertThat(center.read(photos + "/99").statusCode()).isEqualTo(404);
    }

    @Test
    void theDutyIsTakenOverWithHowThingsStand() throws Exception {
        assertThat(center.read("/api/coverage").body())
                .contains("\"covered\":0", "\"item\":\"RAIN\"", "\"county\":\"Xinchang\"");
        String form =
                """
                {"soundHeard":true,"note":"雨夜","calls":[
                 {"person":"李","phone":"138","outcome":"ANSWERED"},
                 {"person":"赵","phone":"139","outcome":"MISSED","note":"关机"},
                 {"person":"钱","phone":"137"}]}
                """;
        assertThat(post("/api/shifts", form).body())
                .contains("\"takenFrom\":\"\"", "\"ponds\":2", "\"pondsCovered\":0", "关机")
                .contains("\"phone\":\"138\",\"outcome\":\"ANSWERED\"")
                .contains("\"phone\":\"137\",\"outcome\":null");
        assertThat(by("Zhao", "/api/shifts", "{}").body()).contains("\"takenFrom\":\"王\"");
        assertThat(center.read("/api/shifts/check").body())
                .contains("\"officer\":\"Zhao\"", "\"blind\":[\"pingshan\"]", "DOWN");
        assertThat(center.read("/api/shifts").body()).contains("雨夜");
        String lost = "{\"calls\":[{\"person\":\"李\",\"outcome\":\"REACHED\"}]}";
        refused(400, "must be one of", post("/api/shifts", lost));
    }

    @Test
    void theJournalIsFilteredPagedAndExported() throws Exception {
        for (int number = 0; number < 102; number++) {
            ConditionEvent event =
                    level("many-" + number, "raw-1/17/90213", 1, EventKind.RAISED, Colour.ORANGE);
            center.says(event);
        }
        String first = center.read("/api/journal?colour=ORANGE&world=live").body();
        assertThat(first.split("\"condition\"", -1)).hasSize(101);
        String next = first.replaceAll(".*\"next\":\"([^\"]+)\".*", "$1");
        assertThat(center.read("/api/journal?colour=ORANGE&before=" + next).body())
                .contains("\"site\":\"many-0\"", "\"next\":null");
        assertThat(center.read("/api/journal?site=many-7").body())
                .contains("many-7")
                .doesNotContain("many-70");
        assertThat(center.read("/api/journal?colour=RED").body()).contains("\"alarms\":[]");
        assertThat(center.read("/api/journal?colour=PINK").statusCode()).isEqualTo(400);
        assertThat(center.read("/api/journal?=").body()).contains("the query cannot be read");
        assertThat(center.read("/api/journal.csv?site=many-7").body())
                .startsWith("\ufeffid,world,site")
                .contains("\"many-7\",\"level.limit\",\"ORANGE\"");
        assertThat(JournalApi.cell("=1+1")).isEqualTo("\"'=1+1\"");
        assertThat(JournalApi.cell("a\"b")).isEqualTo("\"a\"\"b\"");
    }

    @Test
    void aDailyTableWithoutTheHistoryIsRefusedAndWhatIsTypedIsKept() throws Exception {
        String daily = "/api/daily/live/pingshan/";
        refused(503, "", center.read(daily + "2020-08-04"));
        refused(400, "no date such as", center.read(daily + "yesterday"));
        refused(404, "has no plan", center.read("/api/daily/live/none/2020-08-04"));
        String remark = "{\"kind\":\"REMARKS\",\"content\":\"闸门已修\"}";
        assertThat(post(daily + "2020-08-04", remark).body()).contains("闸门已修", "\"by\":\"王\"");
        refused(400, "has not begun", post(daily + "2199-01-01", remark));
        refused(400, "must be one of", post(daily + "2020-08-04", "{}"));
    }
}
