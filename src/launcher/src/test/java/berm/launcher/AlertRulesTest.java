package berm.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import berm.domain.alarm.Incidents;
import berm.testkit.Promtool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The example for Prometheus, its alerts, and the page that says what to do about them. */
@Timeout(60)
class AlertRulesTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().resolve("../..").normalize();
    private static final Path FOLDER = ROOT.resolve("src/dist/conf/prometheus");
    private static final Path RULES = FOLDER.resolve("berm-rules.yml");
    private static final Path CASES = Path.of("src/test/resources/berm-rules-test.yml");

    /** Headings of the runbook that are no alert of Prometheus. */
    private static final Set<String> OWN =
            Set.of(Incidents.DEAF, Incidents.IDENTITY, "channel.NAME");

    @Test
    void prometheusTakesTheExampleAndTheRules() throws Exception {
        accepts("check", "config", FOLDER.resolve("prometheus.yml").toString());
        accepts("check", "rules", "--lint-fatal", RULES.toString());
    }

    @Test
    void eachAlertFiresWhenItShouldAndNotWhenItShouldNot() throws Exception {
        accepts("test", "rules", CASES.toAbsolutePath().toString());
        String cases = Files.readString(CASES);
        for (String alert : alerts()) {
            assertThat(cases).contains("'" + alert + " fires: ", "'" + alert + " is quiet: ");
        }
    }

    private static void accepts(String... arguments) throws Exception {
        Promtool.Finding finding = Promtool.run(arguments);
        assertThat(finding.exitCode()).as(finding.said()).isZero();
    }

    @Test
    void eachAlertSaysHowBadItIsWhatItIsAndWhereToReadOn() throws IOException {
        for (Map<?, ?> rule : rules()) {
            String alert = String.valueOf(rule.get("alert"));
            assertThat(part(rule, "labels").get("severity")).isIn("critical", "warning");
            Map<?, ?> annotations = part(rule, "annotations");
            assertThat(String.valueOf(annotations.get("summary"))).as(alert).isNotBlank();
            assertThat(String.valueOf(annotations.get("description"))).as(alert).isNotBlank();
            assertThat(annotations.get("runbook"))
                    .isEqualTo("runbook.md#" + alert.toLowerCase(Locale.ROOT));
        }
    }

    @Test
    void theRunbookHasASectionForEachAlertAndEachAlarmOfBermAndNoOther() throws IOException {
        Set<String> wanted = new TreeSet<>(OWN);
        wanted.addAll(alerts());
        assertThat(sections().keySet()).isEqualTo(wanted);
        sections()
                .forEach(
                        (name, text) ->
                                assertThat(text)
                                        .as(name)
                                        .contains("**Means.**", "**Check.**", "**Act.**"));
    }

    /** Heading → text, of the third level. */
    private static Map<String, String> sections() throws IOException {
        String page = Files.readString(ROOT.resolve("src/docs/runbook.md"));
        return Pattern.compile("(?ms)^### (\\S+)\\n(.*?)(?=^#|\\z)")
                .matcher(page)
                .results()
                .collect(
                        Collectors.toMap(
                                found -> found.group(1),
                                found -> found.group(2),
                                (one, other) -> one + other,
                                TreeMap::new));
    }

    private static List<String> alerts() throws IOException {
        return rules().stream().map(rule -> String.valueOf(rule.get("alert"))).toList();
    }

    private static List<Map<?, ?>> rules() throws IOException {
        Load yaml = new Load(LoadSettings.builder().build());
        Map<?, ?> file = (Map<?, ?>) yaml.loadFromString(Files.readString(RULES));
        return list(file, "groups").stream()
                .flatMap(group -> list(group, "rules").stream())
                .toList();
    }

    private static List<Map<?, ?>> list(Map<?, ?> of, String name) {
        return ((List<?>) Objects.requireNonNull(of.get(name)))
                .stream().<Map<?, ?>>map(each -> (Map<?, ?>) each).toList();
    }

    private static Map<?, ?> part(Map<?, ?> of, String name) {
        return (Map<?, ?>) Objects.requireNonNull(of.get(name));
    }
}
