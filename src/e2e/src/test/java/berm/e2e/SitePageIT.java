package berm.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import berm.domain.Quality;
import berm.domain.StoredReading;
import berm.history.History;
import berm.history.HistorySettings;
import berm.launcher.embedded.EmbeddedHistory;
import berm.launcher.embedded.FreePorts;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pages of a place in a real browser, before a real centre, Kafka and history: the dam in
 * section, the tanks, the map, and a trend of more readings than it has points.
 *
 * <p>The screens are kept in {@code target/screenshots}, to be looked at.
 */
@Timeout(900)
class SitePageIT {
    private static final int MINUTES = 6_000;
    private static final long MINUTE = 60_000;
    private static final double PEAK = 101.95;

    @TempDir private Path directory;

    private final Set<String> hosts = new ConcurrentSkipListSet<>();
    private final long now = System.currentTimeMillis() / MINUTE * MINUTE;

    @Test
    void showsADamItsTanksNeighboursAndTheirPastOnThreeScreens() throws Exception {
        try (EmbeddedHistory store =
                        EmbeddedHistory.start(
                                directory.resolve("history"), FreePorts.next("the history"));
                Console console = Console.start(directory, store.url().toString(), Map.of())) {
            var pond = new ShippedSite("pingshan", console.pond().log());
            var farm = new ShippedSite("tank-farm", console.pond().log());
            write(pond, store.url().toString());
            pond.plan();
            farm.plan();
            console.awaitUp();
            tell(pond, farm);
            Chromium chromium = console.chromium();
            console.page()
                    .onRequest(request -> hosts.add(URI.create(request.url()).getAuthority()));
            console.enter();

            drawsTheDam(chromium);
            drawsTheTanks(chromium);
            showsWhereTheyAre(chromium);
            keepsThePeakAndTheAddress(chromium, console.center());
            assertThat(hosts).containsExactly(console.host());
            assertThat(console.errors()).isEmpty();
        }
    }

    /**
     * Four days of minutes: a peak of one, a suspect one, and an hour in which nothing was read.
     */
    private void write(ShippedSite pond, String history) throws Exception {
        List<StoredReading> readings = new ArrayList<>();
        for (int minute = 0; minute < MINUTES; minute++) {
            double value = minute == 1_234 ? PEAK : 100.8 + minute / 60_000.0;
            Quality quality = minute == 4_321 ? Quality.SUSPECT : Quality.GOOD;
            if (minute < 2_000 || minute >= 2_060) {
                long at = now - (MINUTES - minute) * MINUTE;
                readings.add(pond.reading("level", value, at, quality));
            }
        }
        try (History store =
                History.open(HistorySettings.from(Map.of("BERM_HISTORY_URL", history)))) {
            assertThat(store.write(readings).refused()).isEmpty();
        }
    }

    /** P3 has not been heard for an hour. */
    private void tell(ShippedSite pond, ShippedSite farm) throws Exception {
        pond.reads("level", 101.8, now);
        pond.reads("freeboard", 1.2, now);
        pond.reads("beach", 120, now);
        pond.reads("P1", 12.4, now);
        pond.reads("P2", 8.05, now);
        pond.reads("P3", 9.3, now - 60 * MINUTE);
        farm.reads("t101-level", 12.8, now);
    }

    private void drawsTheDam(Chromium chromium) {
        Page page = chromium.page();
        page.locator("#sites a.name", new Page.LocatorOptions().setHasText("平山")).click();
        assertThat(page.locator(".dam svg.section title").first()).containsText("101.80 m");
        assertThat(page.locator(".dam svg.section desc")).containsText("埋深 8.05 m");
        assertThat(page.locator(".dam svg.section .tube")).hasCount(3);
        assertThat(page.locator(".dam svg.section .tube.old, .dam svg.section .mark-old"))
                .hasCount(2);
        assertThat(page.locator(".dam svg.section path.envelope")).hasCount(4);
        assertThat(page.locator(".dam svg.gauge title").last()).containsText("120.00 m");
        assertThat(page.locator(".call a[href='tel:00000000001']")).hasCount(1);
        assertThat(page.locator("#page .subject")).containsText("头顶库");
        chromium.keepOnThreeScreens("site-pond");
    }

    private void drawsTheTanks(Chromium chromium) {
        Page page = chromium.page();
        page.locator(".brand").click();
        page.locator("#sites a.name", new Page.LocatorOptions().setHasText("储罐区")).click();
        assertThat(page.locator(".farm svg.mimic title")).containsText("12.80 m · 85 %");
        assertThat(page.locator(".farm svg.mimic .limit-line.hollow")).hasCount(2);
        assertThat(page.locator(".call .people li")).hasCount(3);
        chromium.keepOnThreeScreens("site-tanks");
    }

    private void showsWhereTheyAre(Chromium chromium) {
        Page page = chromium.page();
        page.locator("#page nav a[href='#/map']").click();
        assertThat(page.locator(".places li")).hasCount(2);
        assertThat(page.locator(".site-pin .pin")).hasCount(2);
        assertThat(page.locator(".map p.soft")).containsText("未从外部取数");
        chromium.keepOnThreeScreens("map");
    }

    private void keepsThePeakAndTheAddress(Chromium chromium, Service center) {
        Page page = chromium.page();
        page.evaluate("location.hash = '#/trend/live/pingshan?sensors=level,P2&range=7 d'");
        assertThat(page.locator(".summary tbody tr")).hasCount(2);
        assertThat(page.locator(".summary tbody tr").first()).containsText("101.95米");
        assertThat(page.locator(".summary tbody tr").first().locator("td").nth(4)).hasText("1");
        assertThat(page.locator(".summary tbody tr").first().locator("td").nth(5)).hasText("1");
        assertThat(page.locator(".trend canvas")).hasCount(1);
        chromium.keepOnThreeScreens("trend");
        page.locator(".trend .plot").focus();
        page.keyboard().press("ArrowLeft");
        assertThat(page).hasURL(Pattern.compile(".*sensors=level,P2&from=.*&to=.*"));
        String address = page.url();
        page.reload();
        assertThat(page.locator(".summary tbody tr")).hasCount(2);
        assertThat(page.url()).isEqualTo(address);
        String file = page.locator("a[download]").getAttribute("href");
        assertThat(center.get("/" + file)).startsWith("200 time,sensor,value,unit");
        page.locator("#language").click();
        assertThat(page.locator(".trend .note")).containsText("points");
        chromium.keep("trend-en");
    }
}
