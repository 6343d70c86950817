package berm.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import berm.domain.Colour;
import berm.domain.EventKind;
import berm.domain.World;
import berm.launcher.embedded.EmbeddedKafka;
import berm.launcher.embedded.FreePorts;
import berm.messages.Topics;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
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

    /** What is wider than the window, if anything makes the page so. */
    private static final String TOO_WIDE =
            """
            document.documentElement.scrollWidth <= innerWidth ? '' : [...document.body.querySelectorAll('*')]
              .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
              .map((one) => `${one.tagName}.${one.className}#${one.id}`).slice(0, 9).join(' ')
            """;

    private static final Set<String> SERIOUS = Set.of("serious", "critical");
    private static final Path SHEET = Path.of("target", "screenshots", "alarm.pdf");

    @TempDir private Path directory;

    @Test
    void anOfficerSeesTheFloodWhatIsPutAsideAndAllAboutAnAlarm() throws Exception {
        PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
        int port = FreePorts.next("centre").number();
        try (Chromium chromium = Chromium.start();
                EmbeddedKafka kafka =
                        EmbeddedKafka.start(
                                directory.resolve("kafka"),
                                FreePorts.next("Kafka"),
                                FreePorts.next("controller"));
                PondStory ponds = new PondStory(kafka.bootstrap());
                KafkaProducer<byte[], byte[]> log = log(kafka.bootstrap());
                Service center =
                        Service.center(
                                kafka.bootstrap(),
                                "http://127.0.0.1:1",
                                port,
                                directory,
                                Map.of("BERM_STATIONS", stations()))) {
            center.start();
            var pond = new ShippedSite("pingshan", log);
            pond.plan(AlarmPageIT::withMaintenance);
            await().atMost(Duration.ofMinutes(3)).until(center::isUp);
            chromium.enter(center, port);

            tellsThatItIsAFlood(chromium, ponds);
            listsTheFlood(chromium);
            listsWhatIsPutAside(chromium, center);
            tellsAllAboutAnAlarm(chromium, pond);
            fitsOneSheetOfPaper(chromium);
            triesAgain(chromium);
            showsWhoComes(chromium, center);
            tellsACounty(chromium, kafka.bootstrap());
            assertThat(chromium.errors()).isEmpty();
        }
    }

    private static String stations() {
        return Launcher.home().resolve("conf/stations.yaml").toString();
    }

    private static KafkaProducer<byte[], byte[]> log(String kafka) throws Exception {
        Map<String, Object> client = Map.of("bootstrap.servers", kafka);
        try (Admin admin = Admin.create(client)) {
            var raw = new NewTopic(Topics.raw(World.LIVE), 2, (short) 1);
            admin.createTopics(List.of(raw)).all().get();
        }
        return new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer());
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
        onScreens(chromium, "flood-zh");
        go(page, "#/desk/open");
        assertThat(page.locator("#flood")).isVisible();
        Locator alarms = page.locator(".rows .alarm");
        assertThat(alarms.nth(0)).containsText("pond-3");
        assertThat(alarms.nth(1)).containsText("gas-1");
        assertThat(alarms.nth(0)).hasAttribute("data-colour", "RED");
        page.locator("#language").click();
        assertThat(page.locator("#flood")).containsText("last 10 minutes: 16 alarms");
        onScreens(chromium, "flood-desk-en");
        hasNoSeriousBarrier(page);
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
        onScreens(chromium, "flood-journal-zh");
        hasNoSeriousBarrier(page);
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
        onScreens(chromium, "aside-maintenance-zh");
        go(page, "#/desk/OUT_OF_SERVICE");
        assertThat(row).containsText("累计雨量");
        assertThat(row.locator(".over")).containsText("admin · 换雨量计");
        go(page, "#/desk/SHELVED");
        assertThat(row).containsText("pond-5");
        assertThat(row.locator(".over")).containsText("admin · 校表");
        onScreens(chromium, "aside-shelved-zh");
        hasNoSeriousBarrier(page);
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
        onScreens(chromium, "alarm-page-zh");
        page.locator("#language").click();
        assertThat(page.locator(".neighbours")).containsText("Neighbours");
        onScreens(chromium, "alarm-page-en");
        hasNoSeriousBarrier(page);
        page.locator("#language").click();
    }

    private static void fitsOneSheetOfPaper(Chromium chromium) throws Exception {
        Page page = chromium.page();
        byte[] sheet =
                page.pdf(
                        new Page.PdfOptions()
                                .setPreferCSSPageSize(true)
                                .setPrintBackground(true)
                                .setPath(SHEET));
        String pdf = new String(sheet, StandardCharsets.ISO_8859_1);
        assertThat(Pattern.compile("/Type\\s*/Page[^s]").matcher(pdf).results()).hasSize(1);
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
        onScreens(chromium, "map-stations-zh");
        hasNoSeriousBarrier(page);
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
        onScreens(chromium, "tell-county-zh");
        hasNoSeriousBarrier(page);
    }

    private static void go(Page page, String place) {
        page.navigate(page.url().replaceAll("#.*", "") + place);
    }

    /** By axe-core. */
    private static void hasNoSeriousBarrier(Page page) {
        List<String> barriers =
                new AxeBuilder(page)
                        .analyze().getViolations().stream()
                                .filter(rule -> SERIOUS.contains(rule.getImpact()))
                                .map(rule -> rule.getId() + rule.getNodes().get(0).getHtml())
                                .toList();
        assertThat(barriers).as(page.url()).isEmpty();
    }

    /** As wide as a wall and as narrow as a telephone; neither is wider than its window. */
    private static void onScreens(Chromium chromium, String name) {
        Page page = chromium.page();
        for (int width : List.of(390, 1_920)) {
            page.setViewportSize(width, width == 390 ? 844 : 1_080);
            await().atMost(Duration.ofSeconds(5))
                    .untilAsserted(() -> assertThat(page.evaluate(TOO_WIDE)).isEqualTo(""));
            chromium.keep("alarm-" + name + "-" + width);
        }
    }
}
