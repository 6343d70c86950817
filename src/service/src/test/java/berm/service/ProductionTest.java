package berm.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProductionTest {
    private static final String PLAIN = "in plaintext";
    private static final String NAMELESS = "without saying who comes";

    private static Passage way(String host, boolean encrypted, boolean named) {
        return new Passage(Door.MQTT, "BERM_MQTT", List.of(host), encrypted, named);
    }

    /** Every cell of the table in {@link Production}. */
    @ParameterizedTest
    @CsvSource({
        "false, false, 127.0.0.1, false, false, 0, 0",
        "false, false, broker,    false, false, 0, 0",
        "false, true,  broker,    false, false, 0, 0",
        "true,  false, 127.0.0.1, true,  true,  0, 0",
        "true,  false, 127.0.0.1, true,  false, 0, 0",
        "true,  false, 127.0.0.1, false, true,  0, 0",
        "true,  false, 127.0.0.1, false, false, 0, 0",
        "true,  false, broker,    true,  true,  0, 0",
        "true,  false, broker,    true,  false, 0, 1",
        "true,  false, broker,    false, true,  1, 0",
        "true,  false, broker,    false, false, 1, 1",
        "true,  true,  broker,    true,  true,  0, 0",
        "true,  true,  broker,    true,  false, 0, 1",
        "true,  true,  broker,    false, true,  0, 0",
        "true,  true,  broker,    false, false, 0, 1"
    })
    void refuses(
            boolean on,
            boolean allowed,
            String host,
            boolean encrypted,
            boolean named,
            int plain,
            int nameless) {
        Production production = new Production(on, allowed ? Set.of(Door.MQTT) : Set.of());
        List<String> refusals = production.refusals(way(host, encrypted, named));
        assertThat(refusals).hasSize(plain + nameless);
        assertThat(refusals).filteredOn(one -> one.contains(PLAIN)).hasSize(plain);
        assertThat(refusals).filteredOn(one -> one.contains(NAMELESS)).hasSize(nameless);
    }

    @Test
    void aDoorThatIsLeftPlainLeavesNoOtherPlain() {
        for (Door closed : Door.values()) {
            for (Door plain : Door.values()) {
                Passage way = new Passage(closed, "X", List.of("away"), false, true);
                assertThat(new Production(true, Set.of(plain)).refusals(way).isEmpty())
                        .as("%s with BERM_PLAINTEXT=%s", closed, plain)
                        .isEqualTo(closed == plain);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.9.9.9", "localhost", "LOCALHOST", "::1", "[::1]"})
    void thisMachineIsKnown(String host) {
        assertThat(way(host, false, false).away()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.0.0.1",
                "localhost.example",
                "127.example",
                "::",
                "1127.0.0.1",
                ""
            })
    void whatIsNotThisMachineIsAway(String host) {
        assertThat(way(host, false, false).away()).containsExactly(host);
    }

    @Test
    void oneServerElsewhereIsEnough() {
        Passage way =
                new Passage(Door.KAFKA, "BERM_KAFKA", List.of("localhost", "k2"), false, true);
        assertThat(new Production(true, Set.of()).refusals(way))
                .singleElement()
                .asString()
                .startsWith("BERM_KAFKA leads to k2 in plaintext, which production refuses: ")
                .endsWith("; or, over a closed network, BERM_PLAINTEXT=kafka");
    }

    @Test
    void isReadFromTheSettings() {
        assertThat(Production.isAskedFor(Map.of())).isFalse();
        assertThat(Production.isAskedFor(Map.of("BERM_PRODUCTION", "false"))).isFalse();
        assertThat(Production.isAskedFor(Map.of("BERM_PRODUCTION", "true"))).isTrue();
        SettingsReader reader =
                new SettingsReader(
                        Map.of("BERM_PRODUCTION", "true", "BERM_PLAINTEXT", "flink, kafka"));
        assertThat(reader.production())
                .isEqualTo(new Production(true, Set.of(Door.FLINK, Door.KAFKA)));
    }

    @Test
    void whatIsNeitherIsAProblemAndTakenAsTheStricter() {
        for (String word : List.of("yes", "TRUE", "1")) {
            SettingsReader reader = new SettingsReader(Map.of("BERM_PRODUCTION", word));
            assertThat(reader.production().on()).as(word).isTrue();
            assertThatThrownBy(reader::throwProblems)
                    .hasMessage("BERM_PRODUCTION is '%s', expected true or false", word);
        }
        assertThatThrownBy(() -> Production.isAskedFor(Map.of("BERM_PLAINTEXT", "kafka,telephone")))
                .hasMessage(
                        "BERM_PLAINTEXT is 'kafka,telephone', expected some of channels, console,"
                                + " database, flink, health, history, kafka, mqtt");
    }
}
