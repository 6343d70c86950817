package berm.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import berm.launcher.embedded.FreePorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

@Timeout(60)
class BermTest {
    @TempDir Path directory;

    static Stream<List<String>> everyCommand() {
        List<List<String>> commands = new ArrayList<>();
        collect(List.of(), Berm.commandLine(Map.of()), commands);
        return commands.stream();
    }

    private static void collect(
            List<String> path, CommandLine command, List<List<String>> commands) {
        commands.add(path);
        command.getSubcommands()
                .forEach(
                        (name, below) -> {
                            List<String> longer = new ArrayList<>(path);
                            longer.add(name);
                            collect(longer, below, commands);
                        });
    }

    @ParameterizedTest
    @MethodSource("everyCommand")
    void everyCommandExplainsItself(List<String> command) {
        List<String> words = new ArrayList<>(command);
        words.add("--help");
        Invocation help = Invocation.of(words.toArray(String[]::new));
        assertThat(help.exitCode()).isZero();
        assertThat(help.out()).contains("Usage: berm").contains("--help");
        assertThat(help.err()).isEmpty();
    }

    @Test
    void theTrialRefusesToBeProduction() {
        Invocation up = Invocation.of(Map.of("BERM_PRODUCTION", "true"), "up");
        assertThat(up.exitCode()).isEqualTo(2);
        assertThat(up.err()).contains("'up' is the trial").hasLineCount(1);
        Invocation misspelt = Invocation.of(Map.of("BERM_PRODUCTION", "yes"), "up");
        assertThat(misspelt.exitCode()).isEqualTo(2);
        assertThat(misspelt.err()).contains("BERM_PRODUCTION is 'yes', expected true or false");
    }

    @Test
    void withoutACommandItSaysWhatThereIs() {
        assertThat(Invocation.of().out()).contains("journal", "check", "plan", "bridge");
        assertThat(Invocation.of("--version").out()).startsWith("berm ");
    }

    @Test
    void theExitCodesItTellsAreThoseOfTheReadme() throws IOException {
        String codes =
                "0 done, 1 something failed or was found wrong, 2 asked wrongly, or settings or"
                        + " site files are not valid.";
        String help = Invocation.of("--help").out();
        String readme = Files.readString(Path.of("../../README.md"));
        assertThat(help).containsIgnoringWhitespaces("Exit codes: " + codes);
        assertThat(readme).containsIgnoringWhitespaces("Exit codes: " + codes);
    }

    @Test
    void anUnknownCommandAndAnUnknownOptionAreAskedWrongly() {
        Invocation command = Invocation.of("fly");
        assertThat(command.exitCode()).isEqualTo(2);
        assertThat(command.err()).contains("fly").contains("berm --help");
        Invocation option = Invocation.of("journal", "--colour", "RED");
        assertThat(option.exitCode()).isEqualTo(2);
        assertThat(option.err()).contains("--colour").contains("berm journal --help");
    }

    @Test
    void aWrongValueIsNamedWithWhatWouldBeRight() {
        Invocation world = Invocation.of("journal", "--world", "Demo!");
        assertThat(world.exitCode()).isEqualTo(2);
        assertThat(world.err()).contains("--world").contains("'Demo!'").contains("a-z");
        Invocation time = Invocation.of("journal", "--from", "yesterday");
        assertThat(time.exitCode()).isEqualTo(2);
        assertThat(time.err()).contains("--from").contains("2020-08-04T17:05:00Z");
        assertThat(Invocation.of("journal", "--port-offset", "-1").exitCode()).isEqualTo(2);
    }

    @Test
    void kafkaThatIsAwayIsOneSentence() {
        String address = FreePorts.next("Kafka").address();
        Invocation away = Invocation.of(Map.of("BERM_KAFKA", address), "journal");
        assertThat(away.exitCode()).isEqualTo(1);
        assertThat(away.err().lines()).hasSize(1);
        assertThat(away.err()).contains(address, "BERM_KAFKA", "--port-offset");
    }

    @Test
    void aRoleSaysAllThatIsWrongWithItsSettings() throws IOException {
        Path file = Files.writeString(directory.resolve("x.properties"), "BERM_PARTITIONS=many\n");
        Map<String, String> environment = Map.of("BERM_MAX_PAYLOAD", "0");
        Invocation role = Invocation.of(environment, "bridge", "--config", file.toString());
        assertThat(role.exitCode()).isEqualTo(2);
    }
}
