package berm.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import berm.launcher.CenterLogIn;
import berm.launcher.embedded.FreePorts;
import berm.testkit.MarkdownPage;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.jar.JarInputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user downloads runs where it is unpacked, and says truly what is in it. */
@Timeout(600)
class DistributionIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir private static Path directory;
    private static Distribution distribution;

    private final AtomicInteger screens = new AtomicInteger();

    @BeforeAll
    static void unpack() throws Exception {
        distribution = Distribution.unpack(Files.createDirectory(directory.resolve("a folder")));
    }

    private Launcher berm(Map<String, String> environment, String... arguments) throws IOException {
        return distribution.run(distribution.resolve("bin/berm"), screen(), environment, arguments);
    }

    private Path screen() {
        return directory.resolve("screen-" + System.nanoTime() + "-" + screens.incrementAndGet());
    }

    @Test
    void saysItsVersionAndWhatItCanDo() throws Exception {
        try (Launcher version = berm(Map.of(), "--version");
                Launcher help = berm(Map.of(), "--help")) {
            assertThat(version.exitCode()).as(version.screen()).isZero();
            assertThat("berm-" + version.screen().strip().replace("berm ", ""))
                    .isEqualTo(distribution.home().getFileName().toString());
            assertThat(help.exitCode()).isZero();
            assertThat(help.screen()).contains("Usage: berm", "up", "watch");
        }
    }

    @Test
    void findsItsHomeThroughLinks() throws Exception {
        Path links = Files.createDirectory(directory.resolve("links"));
        Path first = Files.createSymbolicLink(links.resolve("first"), distribution.home());
        Path second = Files.createSymbolicLink(links.resolve("second"), first.resolve("bin/berm"));
        try (Launcher version = distribution.run(second, screen(), Map.of(), "--version")) {
            assertThat(version.exitCode()).as(version.screen()).isZero();
        }
    }

    @Test
    void saysSoWhenJavaIsMissing() throws Exception {
        Path tools = withoutJava("none");
        try (Launcher version = berm(Map.of("PATH", tools.toString()), "--version")) {
            assertThat(version.exitCode()).isEqualTo(2);
            assertThat(version.screen()).contains("java is missing", "17", "JAVA_HOME");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.8.0_402", "11.0.22", "16"})
    void refusesAJavaThatIsTooOld(String old) throws Exception {
        Path tools = withoutJava(old);
        Path java = tools.resolve("java");
        Files.writeString(
                java, "#!/usr/bin/env bash\necho 'openjdk version \"" + old + "\"' >&2\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        try (Launcher version = berm(Map.of("PATH", tools.toString()), "--version")) {
            assertThat(version.exitCode()).isEqualTo(2);
            assertThat(version.screen()).contains("needs Java 17");
        }
    }

    private static Path withoutJava(String name) throws IOException {
        Path tools = Files.createDirectory(directory.resolve("tools-" + name));
        try (Stream<Path> all = Files.list(distribution.home().resolveSibling("tools"))) {
            for (Path tool : all.filter(tool -> !tool.endsWith("java")).toList()) {
                Files.createSymbolicLink(
                        tools.resolve(tool.getFileName()), Files.readSymbolicLink(tool));
            }
        }
        return tools;
    }

    @Test
    void tellsTheDemonstrationUntilCtrlC() throws Exception {
        int offset = FreePorts.offset();
        Path data = directory.resolve("data of berm");
        Map<String, String> environment = Map.of("BERM_DATA", data.toString());
        try (Launcher up = berm(environment, "up", "--port-offset", "" + offset)) {
            URI console = URI.create("http://127.0.0.1:" + (8080 + offset));
            await().atMost(PATIENCE)
                    .until(() -> !up.isAlive() || up.screen().contains("Console  " + console));
            assertThat(up.isAlive()).as(up.screen()).isTrue();
            Path password = data.resolve("" + offset).resolve("center/first-password");
            CenterLogIn officer = CenterLogIn.first(console, password);
            await().atMost(PATIENCE).until(() -> alarms(officer).contains("pingshan"));
            assertThat(up.interrupt()).as(up.screen()).isEqualTo(130);
        }
    }

    private static String alarms(CenterLogIn officer) throws IOException, InterruptedException {
        var request = officer.request("/api/alarms").timeout(Duration.ofSeconds(20)).build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @ParameterizedTest
    @ValueSource(strings = {"engine", "center", "jobs"})
    void namesEveryLibraryAndNoOther(String folder) throws Exception {
        JsonNode bom =
                new JsonMapper()
                        .readTree(distribution.resolve("sbom/" + folder + ".json").toFile());
        assertThat(bom.path("bomFormat").asText()).isEqualTo("CycloneDX");
        List<String> named = new ArrayList<>(List.of(jar(bom.path("metadata").path("component"))));
        bom.path("components").forEach(component -> named.add(jar(component)));
        assertThat(new TreeSet<>(named)).isEqualTo(distribution.libraries(folder));
    }

    /** As Maven names the file of a component: name, version, and classifier where it has one. */
    private static String jar(JsonNode component) {
        Matcher classifier =
                Pattern.compile("[?&]classifier=([^&]+)").matcher(component.path("purl").asText());
        String suffix = classifier.find() ? "-" + classifier.group(1) : "";
        return "%s-%s%s.jar"
                .formatted(
                        component.path("name").asText(),
                        component.path("version").asText(),
                        suffix);
    }

    @Test
    void itsPagesLeadSomewhereInIt() throws Exception {
        List<MarkdownPage> pages = MarkdownPage.below(distribution.home());
        assertThat(pages).flatExtracting(page -> page.brokenWithin(distribution.home())).isEmpty();
        assertThat(pages).flatExtracting(MarkdownPage::links).hasSizeGreaterThan(100);
    }

    /** {@code deploy} is as the repository where docker-compose and Kubernetes look. */
    @Test
    void whatRunsItInContainersIsInIt() throws Exception {
        for (String name :
                List.of("docker-compose.yml", ".env.example", "src/dist/.dockerignore")) {
            assertSameAsInTheRepository(name);
        }
        for (String folder :
                List.of("src/dist/docker", "src/dist/kubernetes", "src/dist/conf/mosquitto")) {
            try (Stream<Path> files = Files.walk(KnownSettings.ROOT.resolve(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    assertSameAsInTheRepository(KnownSettings.ROOT.relativize(file).toString());
                }
            }
        }
    }

    private static void assertSameAsInTheRepository(String name) {
        Path packed = distribution.resolve("deploy").resolve(name);
        Path source = KnownSettings.ROOT.resolve(name);
        assertThat(packed).hasSameBinaryContentAs(source);
        assertThat(Files.isExecutable(packed)).as(name).isEqualTo(Files.isExecutable(source));
    }

    /**
     * What would make the same sources give other bytes. Whether they do give the same is for
     * {@code src/dist/reproducible.sh}, which takes two builds.
     */
    @Test
    void nothingInItTellsWhenOrByWhomItWasBuilt() throws Exception {
        Process list =
                new ProcessBuilder(
                                "tar",
                                "--utc",
                                "--full-time",
                                "-tvzf",
                                Distribution.packed().toString())
                        .start();
        List<String> entries;
        try (var lines = list.inputReader()) {
            entries = lines.lines().toList();
        }
        assertThat(list.waitFor()).isZero();
        assertThat(entries)
                .hasSizeGreaterThan(200)
                .allSatisfy(
                        entry ->
                                assertThat(entry)
                                        .matches("(-rw-r--r--|-rwxr-xr-x|drwxr-xr-x) .*")
                                        .matches("\\S+ (0/0|root/root) .*")
                                        .contains(" 2026-01-01 00:00:00 "));
        for (String library : distribution.libraries("engine")) {
            if (library.startsWith("berm-")) {
                assertThat(times(distribution.resolve("lib/engine/" + library))).hasSize(1);
            }
        }
    }

    private static Set<Long> times(Path jar) throws IOException {
        var times = new TreeSet<Long>();
        try (var entries = new JarInputStream(new BufferedInputStream(Files.newInputStream(jar)))) {
            ZipEntry entry;
            while ((entry = entries.getNextEntry()) != null) {
                times.add(entry.getTime());
            }
        }
        return times;
    }
}
