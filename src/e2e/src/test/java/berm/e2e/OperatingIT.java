package berm.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import berm.launcher.CenterLogIn;
import berm.launcher.embedded.FreePorts;
import berm.testkit.Promtool;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What whoever operates Berm relies on: the pages of metrics, and that plans can be saved. */
@Timeout(600)
class OperatingIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Console, engine, bridge, watch, archive, sim. */
    private static final List<Integer> PAGES = List.of(8080, 8090, 8091, 8092, 8093, 8094);

    @TempDir Path directory;

    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger screens = new AtomicInteger();
    private final int offset = FreePorts.offset();

    @Test
    void everyPageIsWellFormedAndShowsWhatTheRulesAskFor() throws Exception {
        try (Launcher up = up("data")) {
            Set<String> wanted = RuleMetrics.ofBerm();
            assertThat(wanted).hasSizeGreaterThan(20);
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(shown()).containsAll(wanted));
            for (int port : PAGES) {
                isWellFormed(page(port));
            }
            assertThat(up.isAlive()).isTrue();
        }
    }

    private static void isWellFormed(String page) throws Exception {
        Promtool.Finding finding = Promtool.checkMetrics(page);
        assertThat(finding.exitCode()).as(finding.said() + page).isZero();
        assertThat(names(page, "# HELP (\\S+) \\S.*")).isEqualTo(names(page, "(\\w+)(\\{.*})? .*"));
        assertThat(names(page, "# TYPE (\\S+) (?:counter|gauge)"))
                .isEqualTo(names(page, "# HELP (\\S+) .*"));
    }

    private Set<String> shown() {
        Set<String> shown = new TreeSet<>();
        PAGES.forEach(port -> shown.addAll(RuleMetrics.on(page(port))));
        return shown;
    }

    private static Set<String> names(String page, String form) {
        Pattern line = Pattern.compile(form);
        return page.lines()
                .map(line::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String page(int port) {
        return get(HttpRequest.newBuilder(at(port).resolve("/metrics")).build());
    }

    @Test
    void plansAreKnownAgainAfterTheLogWasLost() throws Exception {
        Path saved = directory.resolve("control.saved");
        Path sites = hastyTankFarm();
        try (Launcher first = up("first", "--no-sim")) {
            assertThat(first.isAlive()).isTrue();
            does("plan", "apply", sites.toString(), "--demonstration");
            does("log", "save", "control", saved.toString());
            assertThat(first.interrupt()).as(first.screen()).isEqualTo(130);
        }
        Path data = directory.resolve("second");
        try (Launcher second = up("second", "--no-sim")) {
            assertThat(second.isAlive()).isTrue();
            assertThat(does("log", "restore", "--tell-judge", saved.toString()))
                    .contains("live/tank-farm: plan 1");
            CenterLogIn officer =
                    CenterLogIn.first(at(8080), data.resolve("center/first-password"));
            does(
                    "reading",
                    "--site=tank-farm",
                    "--sensor=t101-level",
                    "--value=13.6 m",
                    "--by=Zhang, keeper");
            await().atMost(PATIENCE)
                    .until(() -> get(officer.request("/api/alarms").build()).contains("tank-farm"));
            assertThat(does("journal", "--json")).contains("\"kind\":\"PLAN\"", "\"plan\":1");
        }
    }

    /** The folder with its file, in which nothing waits. */
    private Path hastyTankFarm() throws IOException {
        Path shipped = Launcher.home().resolve("conf/sites/tank-farm.yaml");
        String hasty =
                Files.readString(shipped)
                        .replace("deliveryDelay: 1 min", "deliveryDelay: 1 s")
                        .replace("onDelay: 10 s", "onDelay: 1 s");
        Path sites = Files.createDirectory(directory.resolve("sites"));
        Files.writeString(sites.resolve("tank-farm.yaml"), hasty);
        return sites;
    }

    private String does(String... words) throws Exception {
        String[] all = Arrays.copyOf(words, words.length + 1);
        all[words.length] = "--port-offset=" + offset;
        try (Launcher command = berm(all)) {
            assertThat(command.exitCode()).as(command.screen()).isZero();
            return command.screen();
        }
    }

    private Launcher up(String data, String... options) throws IOException {
        List<String> words = new ArrayList<>(List.of("up", "--port-offset=" + offset, "--data"));
        words.add(directory.resolve(data).toString());
        words.addAll(List.of(options));
        Launcher up = berm(words.toArray(String[]::new));
        String console = "Console  http://127.0.0.1:" + (8080 + offset);
        await().atMost(PATIENCE).until(() -> !up.isAlive() || up.screen().contains(console));
        assertThat(up.isAlive()).as(up.screen()).isTrue();
        return up;
    }

    private Launcher berm(String... words) throws IOException {
        return Launcher.start(directory.resolve("screen-" + screens.incrementAndGet()), words);
    }

    private URI at(int port) {
        return URI.create("http://127.0.0.1:" + (port + offset));
    }

    private String get(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString()).body();
        } catch (IOException away) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
