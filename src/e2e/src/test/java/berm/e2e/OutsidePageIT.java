package berm.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import berm.domain.Colour;
import berm.domain.EventKind;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Telling outside in a real browser, by keyboard alone: drafted, let out by a click that is meant,
 * prompted for when the event turns.
 */
@Timeout(600)
class OutsidePageIT {
    @TempDir private Path directory;
    private final List<String> told = new CopyOnWriteArrayList<>();

    @Test
    void anOfficialDraftsReadsAndLetsOut() throws Exception {
        HttpServer city =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        city.createContext(
                "/",
                exchange -> {
                    try (exchange) {
                        told.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
                        exchange.sendResponseHeaders(200, -1);
                    }
                });
        city.start();
        try (Console console =
                Console.start(
                        directory, "http://127.0.0.1:1", channels(city.getAddress().getPort()))) {
            console.awaitUp();
            mayApprove(console.center());
            PondStory pond = console.pond();
            pond.plan();
            pond.level(EventKind.RAISED, Colour.ORANGE, 101.71, 101.7, "Wang");
            console.enter();

            drafts(console.chromium());
            letsOut(console.chromium());
            isPrompted(console.chromium(), pond);
            assertThat(console.errors()).isEmpty();
        } finally {
            city.stop(0);
        }
    }

    private Map<String, String> channels(int port) throws Exception {
        Path file = directory.resolve("channels.yaml");
        Files.writeString(
                file,
                """
                channels:
                  city: {kind: cap, url: "http://127.0.0.1:%d/cap", unit: "33068141800000",
                    sender: duty@county.example, senderName: 应急管理局, area: 平山村}
                  sirens: {kind: siren, broker: "127.0.0.1:1"}
                """
                        .formatted(port));
        return Map.of("BERM_CHANNELS", file.toString());
    }

    /** The first officer administers, and so gives itself the right to let something out. */
    private static void mayApprove(Service center) throws Exception {
        assertThat(center.session()).isNotEmpty();
        Matcher id = Pattern.compile("\"id\":(\\d+)").matcher(center.get("/api/users"));
        assertThat(id.find()).isTrue();
        String grant = "{\"role\":\"%s\",\"scope\":\"all\"}";
        String grants =
                "{\"grants\":[%s,%s,%s]}"
                        .formatted(
                                grant.formatted("ADMINISTRATOR"),
                                grant.formatted("OPERATOR"),
                                grant.formatted("APPROVER"));
        assertThat(center.send("PUT", "/api/users/" + id.group(1) + "/grants", grants))
                .startsWith("20");
    }

    private void drafts(Chromium chromium) {
        Page page = chromium.page();
        page.locator("#events > li a.name").first().click();
        Locator outside = page.locator(".told-outside");
        assertThat(outside).containsText("尚未拟稿");
        press(page, "拟预警稿");
        assertThat(page.locator("#answer input[name='zh.headline']")).hasValue("平山尾矿库橙色预警");
        page.locator("#answer input[name='zh.headline']").fill("平山尾矿库橙色预警，请注意");
        chromium.keep("outside-draft");
        page.locator("#submit").press("Enter");

        assertThat(outside).containsText("平山尾矿库橙色预警，请注意");
        assertThat(outside).containsText("首发 Alert · Actual");
        outside.locator("summary").press("Enter");
        assertThat(outside.locator("pre")).containsText("<status>Draft</status>");
        assertThat(told).isEmpty();
    }

    /** A button of the section, by keyboard. */
    private static void press(Page page, String text) {
        page.locator(".told-outside button", new Page.LocatorOptions().setHasText(text))
                .press("Enter");
        assertThat(page.locator("#answer")).isVisible();
    }

    private void letsOut(Chromium chromium) {
        Page page = chromium.page();
        press(page, "对外发布");
        assertThat(page.locator("#cancel")).isFocused();
        chromium.keep("outside-click");
        page.locator("#submit").press("Enter");
        assertThat(page.locator("#answer")).isVisible();
        assertThat(told).isEmpty();
        page.locator("#answer label.tick input").last().press("Space");
        page.locator("#submit").press("Enter");

        Locator outside = page.locator(".told-outside");
        assertThat(outside).containsText("city: 已送达");
        assertThat(outside).containsText("预警有效中");
        assertThat(told).singleElement().asString().contains("Actual", "请注意", "released by admin");
        chromium.keep("outside-told");
    }

    private static void isPrompted(Chromium chromium, PondStory pond) throws Exception {
        pond.level(EventKind.LEVEL_CHANGED, Colour.RED, 102.01, 102, "Wang");
        Page page = chromium.page();
        Locator outside = page.locator(".told-outside");
        assertThat(outside).containsText("对外预警尚未更新");
        assertThat(outside).containsText("请重看并重新拟稿");
        page.locator("#language").click();
        assertThat(outside).containsText("the warning outside has not");
        page.navigate(page.url().replaceAll("#.*", "#/"));
        assertThat(page.locator("#standing")).containsText("Pingshan pond");
        chromium.keep("outside-standing");
        page.locator("#standing a").press("Enter");
        press(page, "Draft a warning");
        page.locator("#submit").press("Enter");
        assertThat(outside).containsText("Update · Actual");
        press(page, "Sound the sirens");
        assertThat(page.locator("#cancel")).isFocused();
        page.locator("#answer input[pattern]").fill("sound");
        page.locator("#submit").press("Enter");
        assertThat(page.locator("#answer")).isVisible();
        chromium.keep("outside-sirens");
        page.locator("#cancel").press("Enter");
    }
}
