package berm.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The packed distribution, unpacked into a folder, where no Maven is to be found. */
final class Distribution {
    /** What the script may use, besides Java. */
    private static final List<String> TOOLS = List.of("bash", "dirname", "readlink", "env");

    private final Path home;
    private final Path tools;

    private Distribution(Path home, Path tools) {
        this.home = home;
        this.tools = tools;
    }

    /** The packed file, as the build made it. */
    static Path packed() {
        Path file = Path.of(Objects.requireNonNull(System.getProperty("berm.distribution")));
        assertThat(file).as("the distribution: build src/dist first").isRegularFile();
        return file;
    }

    /** Unpacks it into the folder, which must exist. */
    static Distribution unpack(Path folder) throws IOException, InterruptedException {
        run(folder, "tar", "-xzf", packed().toString());
        return in(folder);
    }

    /** Copies what it is packed from into the folder, which must exist: no documents, no lists. */
    static Distribution laidOut(Path folder) throws IOException, InterruptedException {
        run(folder, "cp", "-r", Launcher.home().toString(), folder.resolve("berm-here").toString());
        return in(folder);
    }

    private static Distribution in(Path folder) throws IOException {
        Path tools = Files.createDirectory(folder.resolve("tools"));
        for (String tool : TOOLS) {
            Files.createSymbolicLink(tools.resolve(tool), onPath(tool));
        }
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Files.createSymbolicLink(tools.resolve("java"), java);
        try (Stream<Path> roots = Files.list(folder)) {
            Path home =
                    roots.filter(root -> root.getFileName().toString().startsWith("berm-"))
                            .findFirst()
                            .orElseThrow();
            return new Distribution(home, tools);
        }
    }

    private static Path onPath(String tool) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError(tool + " is not installed"));
    }

    private static void run(Path folder, String... command)
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
    }

    Path home() {
        return home;
    }

    /** A folder of the distribution. */
    Path resolve(String name) {
        return home.resolve(name);
    }

    /** The names of the libraries in a folder of lib. */
    Set<String> libraries(String folder) throws IOException {
        try (Stream<Path> jars = Files.list(home.resolve("lib").resolve(folder))) {
            return jars.map(jar -> jar.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** Runs a command of it by this script, with nothing on the PATH but what it needs. */
    Launcher run(Path script, Path screen, Map<String, String> environment, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        Map<String, String> all = new HashMap<>(environment);
        all.putIfAbsent("PATH", tools.toString());
        all.put("JAVA_HOME", "");
        return Launcher.start(screen, command, all);
    }
}
