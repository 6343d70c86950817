package berm.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import berm.domain.Colour;
import berm.domain.Quality;
import berm.domain.StoredReading;
import berm.history.History;
import berm.history.HistorySettings;
import berm.launcher.embedded.EmbeddedHistory;
import berm.launcher.embedded.FreePorts;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * An officer's duty in a real browser: the roster is written, the shift taken over by keyboard, an
 * alarm becomes a hidden danger, a patrol is told, and the day is printed on one page of A4.
 */
@Timeout(600)
class DutyPagesIT {
    private static final long MINUTE = 60_000;
    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    @TempDir private Path directory;

    @Test
    void anOfficerDoesTheDutyOfADay() throws Exception {
        try (EmbeddedHistory store =
                        EmbeddedHistory.start(
                                directory.resolve("history"), FreePorts.next("the history"));
                Console console = Console.start(directory, store.url().toString(), Map.of())) {
            PondStory story = console.pond();
            var pond = new ShippedSite("pingshan", story.log());
            write(pond, store.url().toString());
            pond.plan();
            story.raise("pingshan", "level.limit", Colour.ORANGE, Map.of());
            console.enter();
            assertThat(console.page().locator("#sites .name")).containsText("平山");

            writesTheRoster(console);
            takesOverByKeyboard(console);
            makesAnAlarmAHiddenDanger(console);
            tellsAPatrol(console);
            printsTheDayOnOnePage(console);
            seesWhoAnswersForASite(console);
            assertThat(console.errors()).isEmpty();
        }
    }

    /** Two days of the pond, a reading each five minutes. */
    private static void write(ShippedSite pond, String history) throws Exception {
        List<StoredReading> readings = new ArrayList<>();
        long now = System.currentTimeMillis() / MINUTE * MINUTE;
        for (int back = 2 * 24 * 60; back > 0; back -= 5) {
            long at = now - back * MINUTE;
            readings.add(pond.reading("level", 101.2 + back / 10_000.0, at, Quality.GOOD));
            readings.add(pond.reading("freeboard", 1.8 - back / 10_000.0, at, Quality.GOOD));
            readings.add(pond.reading("P1", 12.4, at, Quality.GOOD));
        }
        try (History store =
                History.open(HistorySettings.from(Map.of("BERM_HISTORY_URL", history)))) {
            assertThat(store.write(readings).refused()).isEmpty();
        }
    }

    private static String hour(int fromNow) {
        return LocalDateTime.now(ZoneId.of("Asia/Shanghai")).plusHours(fromNow).format(TYPED);
    }

    private static void writesTheRoster(Console console) {
        Page page = console.page();
        console.go("#/roster");
        assertThat(page.locator("#page .subject")).containsText("监测中心尚未排班");
        Locator form = page.locator("#page form.entry").first();
        form.locator("[name=person]").fill("admin");
        form.locator("[name=phone]").fill("000-0000 0009");
        form.locator("[name=dutyUntil]").fill(hour(9));
        form.locator("button[type=submit]").click();
        Locator table = page.locator("table.roster");
        assertThat(table).containsText("admin");
        assertThat(page.locator("#page .gaps li").first()).containsText("无人值班");

        String sheet =
                "岗位,姓名,电话,开始,结束\n带班领导,孙局长,,%s,%s\n值班员,admin,,%1$s,%2$s\n"
                        .formatted(hour(1).replace('T', ' '), hour(8).replace('T', ' '));
        byte[] file = sheet.getBytes(Charset.forName("GB18030"));
        Locator importing = page.locator("#page form.entry").last();
        importing
                .locator("input[type=file]")
                .setInputFiles(new FilePayload("roster.csv", "text/csv", file));
        importing.locator("button[type=submit]").press("Enter");
        assertThat(importing.locator("output")).hasText("已收 1 · 原已有 0 · 未收 1 / 2");
        assertThat(importing.locator(".problems li")).containsText("3: admin: is on duty there");
        console.go("#/");
        assertThat(page.locator("#situation")).containsText("值班 admin");
        console.go("#/roster");
        assertThat(table).containsText("孙局长");
        assertThat(page.locator("#page .gaps")).containsText("无带班领导");
        looked(console, "roster");
        table.locator("button", new Locator.LocatorOptions().setHasText("撤下")).press("Enter");
        table.locator("button.main").press("Enter");
        assertThat(table).not().containsText("孙局长");
    }

    /** On a telephone, in the other language, without barriers for whoever does not see it. */
    private static void looked(Console console, String name) {
        Chromium chromium = console.chromium();
        assertThat(chromium.barriers()).as(name).isEmpty();
        chromium.keepOnTelephone(name);
        Locator language = console.page().locator("#language");
        language.click();
        assertThat(language).hasText("中文");
        assertThat(console.page().locator("#page > :visible").nth(1)).isVisible();
        chromium.keep(name + "-en");
        language.click();
        assertThat(language).hasText("English");
    }

    private static void takesOverByKeyboard(Console console) {
        Page page = console.page();
        console.go("#/shift");
        assertThat(page.locator("#page .subject")).containsText("按值班表应在岗: admin");
        page.locator("#page form.entry button").first().focus();
        press(page, "Tab", "Space", "Tab");
        assertThat(page.locator("#page .calls input").first()).isFocused();
        assertThat(page.locator("#page .calls input").first()).hasValue("admin");
        press(page, "Tab", "Tab", "ArrowDown", "Tab");
        page.keyboard().type("声音清楚");
        press(page, "Tab", "Enter");
        press(page, "Tab");
        page.keyboard().type("雨夜，排水塔已派人");
        press(page, "Tab", "Enter");
        assertThat(page.locator("#page form.entry output")).containsText("已保存");
        Locator shifts = page.locator("#page table.list tbody tr");
        assertThat(shifts).hasCount(1);
        assertThat(shifts).containsText("1/1");
        assertThat(shifts).containsText("雨夜，排水塔已派人");
        assertThat(page.locator("#page .subject")).containsText("当班: admin");
        assertThat(page.locator("#page .subject .wrong")).hasCount(0);
        looked(console, "shift");
    }

    private static void press(Page page, String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    private static void makesAnAlarmAHiddenDanger(Console console) {
        Page page = console.page();
        console.go("#/alarm/live/pingshan/1");
        page.locator("#page a[href^='#/dangers/new/']").click();
        Locator form = page.locator("#page form.entry");
        assertThat(form).containsText("来自报警 live/pingshan/1");
        assertThat(form.locator("select[name=sites]")).hasValue("live/pingshan");
        form.locator("[name=title]").fill("排水斜槽盖板缺失");
        form.locator("[name=owner]").fill("王库长");
        form.locator("[name=deadline]").fill(hour(48).substring(0, 10));
        assertThat(console.chromium().barriers()).isEmpty();
        form.locator("button[type=submit]").click();
        assertThat(page.locator("#page .subject")).containsText("排水斜槽盖板缺失");

        Locator step = page.locator("#page form.entry").last();
        step.locator("[name=note]").fill("已补盖板");
        step.locator("button[type=submit]").click();
        assertThat(page.locator("#page .subject")).containsText("待验收");
        step.locator("[name=note]").fill("自己验收");
        step.locator("button[type=submit]").click();
        assertThat(step.locator("output.wrong")).containsText("neither its owner");
        looked(console, "danger");
    }

    private static void tellsAPatrol(Console console) {
        Page page = console.page();
        console.go("#/tell/live/pingshan");
        Locator patrol =
                page.locator("#page form.entry", new Page.LocatorOptions().setHasText("巡查时间"));
        patrol.locator("select").first().selectOption("ABNORMAL");
        patrol.locator("button[type=submit]").click();
        assertThat(patrol.locator("td.long input").first()).isFocused();
        patrol.locator("td.long input").first().fill("坝顶裂缝长2米");
        patrol.locator("button[type=submit]").click();
        assertThat(page.locator("#page .patrols li")).containsText("坝顶裂缝长2米");
        looked(console, "tell");
    }

    private static void printsTheDayOnOnePage(Console console) {
        Page page = console.page();
        console.go("#/daily/live/pingshan/today");
        Locator sheet = page.locator("#page .sheet");
        assertThat(sheet).containsText("坝顶裂缝长2米");
        assertThat(sheet).containsText("排水斜槽盖板缺失");
        assertThat(sheet.locator(".figures tbody tr").first()).containsText("米");
        page.locator("#page form.entry [name=content]").fill("闸门已修");
        page.locator("#page form.entry button[type=submit]").click();
        assertThat(sheet).containsText("闸门已修 (admin");
        looked(console, "daily");
        assertThat(sheet).containsText("闸门已修 (admin");
        console.chromium().printOnOnePage("daily-zh");
        page.locator("#language").click();
        assertThat(sheet).containsText("One site, one day, one table");
        console.chromium().printOnOnePage("daily-en");
        page.locator("#language").click();
    }

    private static void seesWhoAnswersForASite(Console console) {
        Page page = console.page();
        console.go("#/people");
        Locator rows = page.locator("#page table.responsible tbody tr");
        assertThat(rows).hasCount(4);
        assertThat(rows.first()).containsText("演示甲");
        assertThat(rows.first()).containsText("方案 1");
        assertThat(page.locator("#page .subject")).containsText("缺责任人的场所 0 / 1");
        looked(console, "people");
    }
}
