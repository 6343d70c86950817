package berm.center;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import berm.center.access.AccessSettings;
import berm.center.channel.DeclaredChannels;
import berm.history.HistorySettings;
import berm.service.log.KafkaAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CenterSettingsTest {

    @Test
    void hasDefaults() {
        assertThat(CenterSettings.from(Map.of()))
                .isEqualTo(
                        new CenterSettings(
                                "127.0.0.1",
                                8080,
                                KafkaAccess.open("127.0.0.1:9092"),
                                new DatabaseSettings("jdbc:h2:file:./data/center", "berm", ""),
                                HistorySettings.from(Map.of()),
                                AccessSettings.from(Map.of()),
                                MapSettings.NONE,
                                DutyFiles.NONE,
                                DeclaredChannels.NONE));
    }

    @Test
    void takesEachFromTheEnvironment() {
        Map<String, String> environment =
                Map.of(
                        "BERM_HTTP_HOST", "0.0.0.0",
                        "BERM_HTTP_PORT", "9080",
                        "BERM_KAFKA", "one:9092,two:9092",
                        "BERM_DATABASE", "jdbc:h2:mem:x",
                        "BERM_DATABASE_USER", "other",
                        "BERM_HISTORY_KIND", "influx1",
                        "BERM_PUBLIC_URL", "https://berm.example",
                        "BERM_TILES", "https://tiles.example/{z}/{x}/{y}.png");
        assertThat(CenterSettings.from(environment))
                .isEqualTo(
                        new CenterSettings(
                                "0.0.0.0",
                                9080,
                                KafkaAccess.open("one:9092,two:9092"),
                                new DatabaseSettings("jdbc:h2:mem:x", "other", ""),
                                HistorySettings.from(Map.of("BERM_HISTORY_KIND", "influx1")),
                                AccessSettings.from(
                                        Map.of("BERM_PUBLIC_URL", "https://berm.example")),
                                new MapSettings("https://tiles.example/{z}/{x}/{y}.png", null),
                                DutyFiles.NONE,
                                DeclaredChannels.NONE));
    }

    @Test
    void takesPostgresWithAPasswordThatItDoesNotTell(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "whispered\n");
        var settings =
                CenterSettings.from(
                        Map.of(
                                "BERM_DATABASE",
                                "jdbc:postgresql://db:5432/berm",
                                "BERM_DATABASE_PASSWORD_FILE",
                                file.toString()));

        DatabaseSettings database = settings.database();
        assertThat(database.getJdbcUrl()).isEqualTo("jdbc:postgresql://db:5432/berm");
        assertThat(database.getUsername()).isEqualTo("berm");
        assertThat(database.getPassword()).isEqualTo("whispered");
        assertThat(settings.toString()).contains("***").doesNotContain("whispered");
        assertThat(settings.access().firstPassword()).isEqualTo(Path.of("./data/first-password"));
    }

    @Test
    void anH2FileIsWrittenAtOnceAndHasTheFirstPasswordBesideIt() {
        var settings = CenterSettings.from(Map.of("BERM_DATABASE", "jdbc:h2:file:/var/berm/c"));
        assertThat(settings.database().getJdbcUrl()).endsWith("/c;WRITE_DELAY=0");
        assertThat(settings.access().firstPassword())
                .isEqualTo(Path.of("/var/berm/first-password"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db/berm?user=berm&password=whispered",
                "jdbc:postgresql://db/berm?sslPassword=whispered",
                "jdbc:h2:mem:x;PASSWORD=whispered",
                "jdbc:mysql://db/berm?password=whispered"
            })
    void aPasswordInTheUrlIsRefusedAndNotTold(String url) {
        assertThatThrownBy(() -> CenterSettings.from(Map.of("BERM_DATABASE", url)))
                .hasMessageContaining("BERM_DATABASE is wrong")
                .hasMessageNotContaining("whispered");
    }

    @Test
    void namesEveryProblemAtOnce() {
        Map<String, String> environment =
                Map.of(
                        "BERM_HTTP_HOST",
                        "a b",
                        "BERM_HTTP_PORT",
                        "70000",
                        "BERM_KAFKA",
                        "nowhere",
                        "BERM_DATABASE",
                        "mysql",
                        "BERM_DATABASE_PASSWORD_FILE",
                        "/nowhere/password",
                        "BERM_HISTORY_URL",
                        "ftp://x",
                        "BERM_PUBLIC_URL",
                        "berm.example",
                        "BERM_CHANNELS",
                        "nowhere/channels.yaml");
        assertThatThrownBy(() -> CenterSettings.from(environment))
                .hasMessageContainingAll(
                        "BERM_HTTP_HOST",
                        "BERM_HTTP_PORT",
                        "BERM_KAFKA",
                        "BERM_DATABASE is",
                        "BERM_DATABASE_PASSWORD_FILE",
                        "BERM_HISTORY_URL",
                        "BERM_PUBLIC_URL",
                        "BERM_CHANNELS is 'nowhere/channels.yaml', which is no file that can be read");
    }

    @Test
    void takesResponsePlansThatAreRightAndTellsAllThatIsWrong(@TempDir Path folder)
            throws IOException {
        Path right = Path.of("../dist/conf/response-plans.yaml");
        DutyFiles files =
                CenterSettings.from(Map.of("BERM_RESPONSE_PLANS", right.toString())).files();
        assertThat(files.responses())
                .extracting(ProposedResponse::kind)
                .containsExactly("tailings-pond", "hazard-source");

        String twice = Files.readString(right).replace("kind: hazard-source", "kind: moon");
        Path wrong = Files.writeString(folder.resolve("wrong.yaml"), twice + "\n---\n{}");
        assertThatThrownBy(
                        () -> CenterSettings.from(Map.of("BERM_RESPONSE_PLANS", wrong.toString())))
                .hasMessageContainingAll("kind: must be one of", "source: is missing");
    }
}
