package berm.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import berm.domain.Colour;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A typhoon night at the desk: sixty alarms at thirty ponds, then ten thousand, and one officer
 * with a keyboard.
 */
@Timeout(900)
class TyphoonIT {
    private static final int HEIGHT = 1_080;
    private static final int PONDS = 30;
    private static final int REDS = 5;
    private static final int ROWS = 12;
    private static final int FLOOD = 10_000;
    private static final List<String> PAGES =
            List.of(
                    "#/",
                    "#/desk",
                    "#/event/live/pond-1/1",
                    "#/alarm/live/pond-1/1",
                    "#/site/live/pond-1",
                    "#/map",
                    "#/shift",
                    "#/coverage",
                    "#/dangers",
                    "#/journal",
                    "#/administration/users");

    @TempDir private Path directory;

    @Test
    void oneOfficerRunsTheNightFromOneDeskByKeyboard() throws Exception {
        try (Console console = Console.start(directory)) {
            Chromium chromium = console.chromium();
            PondStory pond = console.pond();
            storm(pond);
            console.page().setViewportSize(1_920, HEIGHT);
            console.enter();

            showsEveryRedAtOnce(chromium);
            answersByKeyboardAlone(chromium);
            hasNoSeriousBarrier(console);
            staysStillUnderTheHand(chromium, pond);
            staysFluidInAFlood(chromium, pond);
            assertThat(console.errors()).isEmpty();
        }
    }

    /** Sixty alarms: five ponds red, ten with worse than rain, rain and silence at the others. */
    private static void storm(PondStory pond) throws Exception {
        for (int number = 0; number < PONDS; number++) {
            String site = "pond-" + number;
            if (number < 10) {
                Colour colour = number < REDS ? Colour.RED : Colour.ORANGE;
                double at = System.currentTimeMillis() + (number + 1) * 1_800_000.0;
                pond.raise(site, "level.limit", colour, Map.of("routedLimitAt", at));
                pond.raise(site, "P1.limit", Colour.YELLOW, Map.of());
                pond.raise(site, "P2.limit", Colour.YELLOW, Map.of());
                pond.raise(site, "beach.limit", Colour.BLUE, Map.of());
            } else {
                boolean rain = number < 20;
                pond.raise(site, rain ? "rain.sum24" : "level.silence", Colour.YELLOW, Map.of());
            }
        }
    }

    private static void showsEveryRedAtOnce(Chromium chromium) {
        Page page = chromium.page();
        Locator rows = page.locator("#events > li");
        assertThat(page.locator("#waiting")).containsText("60");
        assertThat(rows).hasCount(ROWS);
        Locator reds = page.locator("#events > li[data-colour=RED]");
        assertThat(reds).hasCount(REDS);
        for (int red = 0; red < REDS; red++) {
            BoundingBox box = reds.nth(red).boundingBox();
            assertThat(box.y + box.height).isLessThanOrEqualTo(HEIGHT);
            assertThat(reds.nth(red)).containsText("pond-" + red);
        }
        assertThat(rows.nth(10)).containsText("10 ");
        chromium.keep("typhoon-1-night-zh");
    }

    private static void answersByKeyboardAlone(Chromium chromium) {
        Page page = chromium.page();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("a");
        assertThat(page.locator("#answer")).isVisible();
        page.keyboard().type("已派人查看排水塔");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator("#answer")).isHidden();
        assertThat(page.locator("#events > li.answered")).hasCount(1);
        assertThat(page.locator("#waiting")).containsText("56");
    }

    /** By axe-core, on every page that an officer needs at night and in the morning. */
    private static void hasNoSeriousBarrier(Console console) {
        for (String place : PAGES) {
            console.go(place);
            String shown = place.equals("#/") ? "#big" : "#page > :visible";
            assertThat(console.page().locator(shown).first()).isVisible();
            assertThat(console.chromium().barriers()).as(place).isEmpty();
        }
    }

    private static void staysStillUnderTheHand(Chromium chromium, PondStory pond) throws Exception {
        Page page = chromium.page();
        page.navigate(page.url().replaceAll("#.*", "") + "#/desk");
        page.locator(".rows").focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        Locator chosen = page.locator(".rows .cursor");
        String before = chosen.getAttribute("data-alarm");
        double y = chosen.boundingBox().y;
        for (int number = 0; number < 20; number++) {
            pond.raise("late-" + number, "level.limit", Colour.RED, Map.of());
        }
        assertThat(page.locator(".desk .news")).containsText("20");
        assertThat(chosen).hasAttribute("data-alarm", before);
        assertThat(chosen.boundingBox().y).isEqualTo(y);
        chromium.keep("typhoon-2-desk-zh");
        page.keyboard().press("Escape");
        assertThat(page.locator(".desk .news")).isHidden();
    }

    /** However many there are, only those in sight are elements of the page. */
    private static void staysFluidInAFlood(Chromium chromium, PondStory pond) throws Exception {
        Page page = chromium.page();
        for (int number = 0; number < FLOOD; number++) {
            pond.raise(
                    "flood-" + number % 200, "P" + number / 200 + ".limit", Colour.BLUE, Map.of());
        }
        assertThat(page.locator(".tabs [aria-current]")).containsText("10080");
        page.locator(".rows").focus();
        long began = System.nanoTime();
        page.keyboard().press("End");
        assertThat(page.locator(".rows .cursor")).isVisible();
        long millis = (System.nanoTime() - began) / 1_000_000;
        System.out.println("TyphoonIT: to the last of 10 080 rows by key: " + millis + " ms");
        assertThat(page.locator(".rows li").count()).isLessThan(100);
    }
}
