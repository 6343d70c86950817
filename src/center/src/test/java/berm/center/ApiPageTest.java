package berm.center;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import berm.domain.Colour;
import berm.domain.EventKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The commands of the page for who programs against the centre, run as they stand. */
@Timeout(120)
class ApiPageTest {
    private static final Path PAGE = Path.of("../docs/api.md");
    private static final Pattern BLOCK = Pattern.compile("```\n(.*?)```", Pattern.DOTALL);
    private static final Pattern COMMAND =
            Pattern.compile("^curl (?:.*\\\\\n)*.*$", Pattern.MULTILINE);
    private static final Pattern TOKEN = Pattern.compile("berm_[A-Za-z0-9_-]{43}");

    @Test
    void everyCommandDoesWhatThePageSays() throws Exception {
        List<String> commands = commands();
        assertThat(commands).hasSizeGreaterThanOrEqualTo(5);
        try (Center center = new Center("mem:api-page", "127.0.0.1:1")) {
            center.says(Events.level(1, EventKind.RAISED, Colour.RED));
            String token = token(center);
            for (String command : commands) {
                run(command, center, token);
            }
            assertThat(center.read("/api/alarms").body()).contains("\"ACKNOWLEDGED\"", "seen");
        }
    }

    private static List<String> commands() throws IOException {
        return BLOCK.matcher(Files.readString(PAGE))
                .results()
                .flatMap(block -> COMMAND.matcher(block.group(1)).results())
                .map(MatchResult::group)
                .toList();
    }

    private static String token(Center center) throws Exception {
        String form =
                "{\"name\":\"page\",\"days\":9,\"grants\":[{\"role\":\"operator\",\"scope\":\"all\"}]}";
        Matcher token = TOKEN.matcher(center.duty().post("/api/tokens", form).body());
        assertThat(token.find()).isTrue();
        return token.group();
    }

    /** A stream does not end, so its first line is enough. */
    private static void run(String command, Center center, String token) throws Exception {
        var shell = new ProcessBuilder("bash", "-c", command + " --fail --max-time 60");
        shell.environment().put("BERM", center.uri("").toString());
        shell.environment().put("TOKEN", token);
        Process process = shell.redirectErrorStream(true).start();
        try (var output = process.inputReader(UTF_8)) {
            String line = output.readLine();
            assertThat(line)
                    .as(command)
                    .isNotNull()
                    .doesNotStartWith("curl:")
                    .doesNotContain("bash:");
            if (command.contains("/api/events")) {
                assertThat(line).as(command).matches("(event|id|data):.*");
            } else {
                assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
                assertThat(process.exitValue()).as(command + ": " + line).isZero();
            }
        } finally {
            process.destroyForcibly();
        }
    }
}
