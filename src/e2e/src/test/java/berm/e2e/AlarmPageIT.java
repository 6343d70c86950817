package berm.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import berm.domain.Colour;
import berm.domain.EventKind;
import berm.domain.World;
import berm.messages.Topics;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A flood of alarms, what is put aside, the page of an alarm on screen and on paper, the stations
 * on the map and a forecast for a county, in a real browser.
 *
 * <p>The screens are kept in {@code target/screenshots}, to be looked at.
 */
@Timeout(600)
class AlarmPageIT {
    private static final int PONDS = 14;

    @TempDir private Path directory;

    @Test
    void anOfficerSeesTheFloodWhatIsPutAsideAndAllAboutAnAlarm() throws Exception {
        Map<String, String> settings = Map.of("BERM_STATIONS", stations());
        try (Console console = Console.start(directory, "http://127.0.0.1:1", settings)) {
            PondStory ponds = console.pond();
            raw(console.kafka());
            var pond = new ShippedSite("pingshan", ponds.log());
            pond.plan(AlarmPageIT::withMaintenance);
            console.enter();

            Chromium chromium = console.chromium();
            Service center = console.center();
            tellsThatItIsAFlood(chromium, ponds);
            listsTheFlood(chromium);
            listsWhatIsPutAside(chromium, center);
            tellsAllAboutAnAlarm(chromium, pond);
            chromium.printOnOnePage("alarm");
            triesAgain(chromium);
            showsWhoComes(chromium, center);
            tellsACounty(chromium, console.kafka());
            assertThat(console.errors()).isEmpty();
        }
    }

    private static String stations() {
        return Launcher.home().resolve("conf/stations.yaml").toString();
    }

    /** What people tell sites. */
    private static void raw(String kafka) throws Exception {
        Map<String, Object> client = Map.of("bootstrap.servers", kafka);
        try (Admin admin = Admin.create(client)) {
            var raw = new NewTopic(Topics.raw(World.LIVE), 2, (short) 1);
            admin.createTopics(List.of(raw)).all().get();
        }
    }

    /** Somebody cleans the gauge of the outflow. */
    private static String withMaintenance(String file) {
        Instant now = Instant.now();
        return file.replace(
                "    unit: m3/s\n    interval: 1 min\n",
                "    unit: m3/s\n    interval: 1 min\n    maintenance:\n"
                        + "      - {from: %s, to: %s, note: \"李工清淤\"}\n"
                                .formatted(now.minusSeconds(3_600), now.plusSeconds(3_600)));
    }

    private static void tellsThatItIsAFlood(Chromium chromium, PondStory ponds) throws Exception {
        Page page = chromium.page();
        assertThat(page.locator("body:not(.cut) #flood")).isHidden();
        for (int number = 0; number < PONDS; number++) {
            String site = "pond-" + number;
            Colour colour = number == 3 ? Colour.RED : Colour.BLUE;
            ponds.raise(site, "level.limit", colour, Map.of());
        }
        ponds.raise("gas-1", "gas.limit", Colour.ORANGE, Map.of("guardsPeople", 1.0));
        ponds.raise("pond-3", "P1.limit", Colour.YELLOW, Map.of());
        assertThat(page.locator("#flood")).containsText("报警泛滥，自");
        assertThat(page.locator("#flood")).containsText("近10分钟 16 条");
        assertThat(page.locator("#folded")).containsText("已归并");
        Locator rows = page.locator("#events > li");
        assertThat(rows).hasCount(12);
        assertThat(rows.nth(0)).containsText("pond-3");
        assertThat(rows.nth(1)).containsText("gas-1");
        chromium.keepOnThreeScreens("alarm-flood-zh");
        go(page, "#/desk/open");
        assertThat(page.locator("#flood")).isVisible();
        Locator alarms = page.locator(".rows .alarm");
        assertThat(alarms.nth(0)).containsText("pond-3");
        assertThat(alarms.nth(1)).containsText("gas-1");
        assertThat(alarms.nth(0)).hasAttribute("data-colour", "RED");
        page.locator("#language").click();
        assertThat(page.locator("#flood")).containsText("last 10 minutes: 16 alarms");
        chromium.keepOnThreeScreens("alarm-flood-desk-en");
        assertThat(chromium.barriers()).isEmpty();
        page.locator("#language").click();
    }

    private static void listsTheFlood(Chromium chromium) {
        Page page = chromium.page();
        page.locator("#flood a").click();
        Locator floods = page.locator("#page section").last().locator("tbody tr");
        assertThat(floods).hasCount(1);
        assertThat(floods).containsText("尚未结束");
        assertThat(floods).containsText("16");
        floods.locator("button").click();
        assertThat(page.locator("#page section:nth-of-type(2) tbody tr")).hasCount(16);
        chromium.keepOnThreeScreens("alarm-flood-journal-zh");
        assertThat(chromium.barriers()).isEmpty();
    }

    private static void listsWhatIsPutAside(Chromium chromium, Service center) {
        Page page = chromium.page();
        String service = "/api/actions/live/pingshan/service";
        String out =
                "{\"kind\":\"TAKE_OUT_OF_SERVICE\",\"condition\":\"rain.silence\",\"note\":\"换雨量计\"}";
        assertThat(center.post(service, out)).startsWith("200");
        String until = Long.toString(System.currentTimeMillis() + 1_800_000);
        String shelve =
                "{\"kind\":\"SHELVE\",\"condition\":\"level.limit\",\"until\":%s,\"note\":\"校表\"}";
        assertThat(center.post("/api/actions/live/pond-5/shelve", shelve.formatted(until)))
                .startsWith("200");
        page.reload();
        go(page, "#/desk/MAINTENANCE");
        Locator row = page.locator(".rows .alarm");
        assertThat(row).hasCount(1);
        assertThat(row).containsText("排洪流量");
        assertThat(row.locator(".over")).containsText("李工清淤");
        assertThat(page.locator("#pages a[href='#/desk/MAINTENANCE']")).containsText("1");
        chromium.keepOnThreeScreens("alarm-aside-maintenance-zh");
        go(page, "#/desk/OUT_OF_SERVICE");
        assertThat(row).containsText("累计雨量");
        assertThat(row.locator(".over")).containsText("admin · 换雨量计");
        go(page, "#/desk/SHELVED");
        assertThat(row).containsText("pond-5");
        assertThat(row.locator(".over")).containsText("admin · 校表");
        chromium.keepOnThreeScreens("alarm-aside-shelved-zh");
        assertThat(chromium.barriers()).isEmpty();
    }

    private static void tellsAllAboutAnAlarm(Chromium chromium, ShippedSite pond) throws Exception {
        Page page = chromium.page();
        long now = System.currentTimeMillis();
        pond.level(1, EventKind.RAISED, Colour.YELLOW, 101.45, 101.4);
        pond.level(2, EventKind.CLEARED, null, 101.2, 101.4);
        pond.level(3, EventKind.RAISED, Colour.YELLOW, 101.46, 101.4);
        pond.reads("level", 101.46, now);
        pond.reads("freeboard", 1.54, now);
        pond.reads("P1", 12.4, now);
        pond.reads("P2", 8.05, now);
        pond.reads("P3", 9.3, now - 3_600_000);
        go(page, "#/alarm/live/pingshan/1");
        assertThat(page.locator("#page .sentence")).containsText("平山尾矿库");
        Locator beside = page.locator(".neighbours tbody tr");
        assertThat(beside).hasCount(5);
        assertThat(page.locator(".neighbours tr.stale")).hasCount(2);
        assertThat(page.locator(".neighbours")).containsText("8.05 m");
        assertThat(page.locator(".past")).containsText("此前没有发生过");
        Locator submit = page.locator("#answer button[type=submit]");
        page.locator("#page button.acknowledge").click();
        submit.click();
        pond.level(4, EventKind.CLEARED, null, 101.2, 101.4);
        pond.level(5, EventKind.RAISED, Colour.ORANGE, 101.75, 101.7);
        go(page, "#/alarm/live/pingshan/2");
        assertThat(page.locator(".past tbody tr")).hasCount(1);
        assertThat(page.locator(".past tbody tr")).containsText("admin");
        assertThat(page.locator(".past tbody a[href='#/alarm/live/pingshan/1']")).hasCount(1);
        chromium.keepOnThreeScreens("alarm-alarm-page-zh");
        page.locator("#language").click();
        assertThat(page.locator(".neighbours")).containsText("Neighbours");
        chromium.keepOnThreeScreens("alarm-alarm-page-en");
        assertThat(chromium.barriers()).isEmpty();
        page.locator("#language").click();
    }

    private static void triesAgain(Chromium chromium) {
        Page page = chromium.page();
        String detail = "**/api/alarms/live/pingshan/1";
        page.route(detail, Route::abort);
        go(page, "#/alarm/live/pingshan/1");
        Locator problem = page.locator("#page .problem").last();
        assertThat(problem).containsText("未能加载");
        page.unroute(detail);
        problem.locator("button").click();
        assertThat(page.locator("#page .problem")).hasCount(0);
        assertThat(page.locator("#page > section").last().locator("li").first()).isVisible();
    }

    private static void showsWhoComes(Chromium chromium, Service center) {
        Page page = chromium.page();
        String cut = "/api/sites/live/pingshan/stations/demo-town/cut";
        assertThat(center.post(cut, "{\"reason\":\"塌方\"}")).startsWith("200");
        go(page, "#/map");
        assertThat(page.locator(".reach li.out")).containsText("塌方");
        assertThat(page.locator(".station-mark.near").first()).isVisible();
        assertThat(page.locator(".station-mark.near.out")).containsText("11");
        assertThat(page.locator(".reach")).containsText("14");
        chromium.keepOnThreeScreens("alarm-map-stations-zh");
        assertThat(chromium.barriers()).isEmpty();
    }

    private static void tellsACounty(Chromium chromium, String kafka) {
        Page page = chromium.page();
        go(page, "#/tell/live/pingshan");
        Locator form =
                page.locator("form", new Page.LocatorOptions().setHas(page.locator(".sites")));
        form.locator("input[name=totalRain]").fill("300");
        form.locator("input[name=issuer]").fill("市气象台");
        form.locator(".sites select").selectOption("330683");
        form.locator("button[type=submit]").click();
        assertThat(form.locator("output")).containsText("1 ");
        List<String> told =
                new KafkaLog(kafka)
                                .read(
                                        Pattern.compile(Pattern.quote(Topics.raw(World.LIVE))),
                                        Map.of())
                                .stream()
                                .map(record -> new String(record.key(), UTF_8))
                                .toList();
        assertThat(told).containsExactly("pingshan");
        chromium.keepOnThreeScreens("alarm-tell-county-zh");
        assertThat(chromium.barriers()).isEmpty();
    }

    private static void go(Page page, String place) {
        page.navigate(page.url().replaceAll("#.*", "") + place);
    }
}
