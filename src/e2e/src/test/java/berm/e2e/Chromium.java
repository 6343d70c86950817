package berm.e2e;

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
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** The Chromium of this machine, without a window, in Chinese and in China's time. */
final class Chromium implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final double PATIENCE_MILLIS = 120_000;

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

    @Override
    public void close() {
        playwright.close();
    }
}
