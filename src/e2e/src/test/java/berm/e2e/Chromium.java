package berm.e2e;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The Chromium of this machine, without a window, in Chinese and in China's time. */
final class Chromium implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final double PATIENCE_MILLIS = 120_000;

    private static final int TELEPHONE = 390;
    private static final Pattern PDF_PAGE = Pattern.compile("/Type\\s*/Page\\b");

    /** What is wider than the window, if anything makes the page so. */
    private static final String TOO_WIDE =
            """
            document.documentElement.scrollWidth <= innerWidth ? '' : [...document.body.querySelectorAll('*')]
              .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
              .map((one) => `${one.tagName}.${one.className}#${one.id}`).slice(0, 9).join(' ')
            """;

    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    private final Playwright playwright;
    private final Page page;
    private final List<String> errors = new CopyOnWriteArrayList<>();

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        BrowserContext context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setLocale("zh-CN")
                                // axe-core is put into the page from outside.
                                .setBypassCSP(true)
                                .setTimezoneId("Asia/Shanghai")
                                .setViewportSize(1_400, 1_000));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        this.page = context.newPage();
        page.onPageError(errors::add);
    }

    /** Another person's browser: the same language and zone, no cookies. */
    Page another() {
        Page other =
                page.context()
                        .browser()
                        .newContext(
                                new Browser.NewContextOptions()
                                        .setLocale("zh-CN")
                                        .setTimezoneId("Asia/Shanghai"))
                        .newPage();
        other.onPageError(errors::add);
        return other;
    }

    /** As the officer of that centre, who has logged in. */
    void enter(Service center, int port) throws IOException, InterruptedException {
        var cookie = new Cookie("berm-session", center.session());
        page.context().addCookies(List.of(cookie.setUrl("http://127.0.0.1:" + port)));
        page.navigate("http://127.0.0.1:" + port + "/");
    }

    static Chromium start() {
        Path program = program();
        Playwright playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(program)
                                        .setArgs(List.of("--no-sandbox")));
        return new Chromium(playwright, browser);
    }

    private static Path program() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(
                        name ->
                                Stream.of(path.split(File.pathSeparator, -1))
                                        .map(f -> Path.of(f, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("no Chromium here: apt-get install chromium"));
    }

    Page page() {
        return page;
    }

    /** What went wrong in the page's own program. */
    List<String> errors() {
        return errors;
    }

    /** Keeps the screen as {@code target/screenshots/<name>.png}. */
    void keep(String name) {
        byte[] unused =
                page.screenshot(
                        new Page.ScreenshotOptions()
                                .setFullPage(true)
                                .setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    /** Keeps it on a wide, a narrow and a telephone's screen. */
    void keepOnThreeScreens(String name) {
        for (int width : List.of(1_920, 1_366, TELEPHONE)) {
            keepAt(width, name);
        }
        page.setViewportSize(1_366, 1_080);
    }

    /** Keeps it as a telephone shows it, and goes back to a screen. */
    void keepOnTelephone(String name) {
        keepAt(TELEPHONE, name);
        page.setViewportSize(1_366, 1_080);
    }

    /** No page is wider than its window. */
    private void keepAt(int width, String name) {
        page.setViewportSize(width, width == TELEPHONE ? 844 : 1_080);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(page.evaluate(TOO_WIDE)).as("%s", width).isEqualTo(""));
        keep(name + "-" + width);
    }

    /**
     * Prints it as {@code target/screenshots/<name>.pdf}: one page of A4, which is 595 by 842
     * points of 1/72 inch.
     */
    void printOnOnePage(String name) {
        byte[] pdf =
                page.pdf(
                        new Page.PdfOptions()
                                .setPreferCSSPageSize(true)
                                .setPrintBackground(true)
                                .setPath(SCREENSHOTS.resolve(name + ".pdf")));
        String text = new String(pdf, ISO_8859_1);
        assertThat(PDF_PAGE.matcher(text).results()).as(name).hasSize(1);
        assertThat(text).containsPattern("/MediaBox\\s*\\[0 0 59[45][.\\d]* 84[12][.\\d]*]");
    }

    /** What axe-core finds seriously wrong with the page for people who do not see or point. */
    List<String> barriers() {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> SERIOUS.contains(rule.getImpact()))
                        .map(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
                        .toList();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
