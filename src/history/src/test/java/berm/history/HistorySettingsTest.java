package berm.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import berm.service.InvalidSettings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistorySettingsTest {
    @TempDir private Path folder;

    private Map<String, String> full() throws IOException {
        Path password = Files.writeString(folder.resolve("password"), "se cret:\n");
        return Map.of(
                "BERM_HISTORY_URL", "https://store.example:8086/",
                "BERM_HISTORY_KIND", "influx1",
                "BERM_HISTORY_DATABASE", "plant-7",
                "BERM_HISTORY_USER", "archive",
                "BERM_HISTORY_PASSWORD_FILE", password.toString());
    }

    @Test
    void hasDefaults() {
        HistorySettings settings = HistorySettings.from(Map.of("BERM_HISTORY_KIND", " "));
        assertThat(settings.url()).isEqualTo(URI.create("http://127.0.0.1:9000"));
        assertThat(settings.kind()).isEqualTo(HistoryKind.QUESTDB);
        assertThat(settings.database()).isEqualTo("berm");
        assertThat(settings.user()).isEmpty();
        assertThat(settings.password()).isEmpty();
    }

    @Test
    void readsEverySetting() throws IOException {
        HistorySettings settings = HistorySettings.from(full());
        assertThat(settings.url()).isEqualTo(URI.create("https://store.example:8086"));
        assertThat(settings.kind()).isEqualTo(HistoryKind.INFLUX1);
        assertThat(settings.database()).isEqualTo("plant-7");
        assertThat(settings.user()).isEqualTo("archive");
        assertThat(settings.password()).isEqualTo("se cret:");
    }

    @Test
    void namesEveryProblemAtOnce() throws IOException {
        Path password = Files.writeString(folder.resolve("password"), "secret");
        Map<String, String> wrong =
                Map.of(
                        "BERM_HISTORY_URL", "store:8086",
                        "BERM_HISTORY_KIND", "influx9",
                        "BERM_HISTORY_DATABASE", "a\"; DROP DATABASE b",
                        "BERM_HISTORY_PASSWORD_FILE", password.toString());
        InvalidSettings e =
                catchThrowableOfType(InvalidSettings.class, () -> HistorySettings.from(wrong));
        assertThat(e.problems())
                .containsExactly(
                        "BERM_HISTORY_URL is 'store:8086',"
                                + " expected http://host:port or https://host:port",
                        "BERM_HISTORY_KIND is 'influx9', expected one of questdb, influx1, influx2,"
                                + " influx3",
                        "BERM_HISTORY_DATABASE is 'a\"; DROP DATABASE b',"
                                + " expected 1 to 64 of A-Z, a-z, 0-9, '_' and '-'",
                        "BERM_HISTORY_USER is '', expected a name without ':', one where"
                                + " BERM_HISTORY_PASSWORD_FILE is set, and none where the kind takes a"
                                + " token");
    }

    @Test
    void readsTheTokenAndTheOrganizationOfABucket(@TempDir Path folder) throws Exception {
        HistorySettings two = HistorySettings.from(two(folder, "a-token==\n"));
        assertThat(two.kind()).isEqualTo(HistoryKind.INFLUX2);
        assertThat(two.organization()).isEqualTo("Bureau of Heshan");
        assertThat(two.token()).isEqualTo("a-token==");
        assertThat(two.kind().authorization(two)).contains("Token a-token==");
        assertThat(two.toString()).contains("***").doesNotContain("a-token");
    }

    @Test
    void aTokenIsNeededWhereNobodyIsLetInWithoutAndMayBeLeftOutElsewhere() {
        assertThatThrownBy(() -> HistorySettings.from(Map.of("BERM_HISTORY_KIND", "influx2")))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("BERM_HISTORY_ORG is ''")
                .hasMessageContaining("BERM_HISTORY_TOKEN_FILE is wrong, expected a file");
        HistorySettings three = HistorySettings.from(Map.of("BERM_HISTORY_KIND", "influx3"));
        assertThat(three.kind().authorization(three)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "na\u00efve"})
    void refusesATokenThatCannotStandInAHeader(String token, @TempDir Path folder)
            throws Exception {
        Map<String, String> environment = two(folder, token);
        assertThatThrownBy(() -> HistorySettings.from(environment))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("BERM_HISTORY_TOKEN_FILE")
                .hasMessageNotContaining(token);
    }

    @Test
    void refusesWhatAnotherKindOfStoreAsksFor(@TempDir Path folder) throws Exception {
        Map<String, String> one = new HashMap<>(two(folder, "a-token"));
        one.put("BERM_HISTORY_KIND", "influx1");
        assertThatThrownBy(() -> HistorySettings.from(one))
                .hasMessageContaining("BERM_HISTORY_ORG")
                .hasMessageContaining("BERM_HISTORY_TOKEN_FILE is wrong, expected nothing");
        Map<String, String> two = new HashMap<>(two(folder, "a-token"));
        two.put("BERM_HISTORY_USER", "archive");
        assertThatThrownBy(() -> HistorySettings.from(two))
                .hasMessageContaining("BERM_HISTORY_USER is 'archive'");
    }

    private static Map<String, String> two(Path folder, String token) throws Exception {
        Path file = Files.writeString(folder.resolve("token"), token);
        return Map.of(
                "BERM_HISTORY_KIND", "influx2",
                "BERM_HISTORY_ORG", "Bureau of Heshan",
                "BERM_HISTORY_TOKEN_FILE", file.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://store:21",
                "http://",
                "http://store:99999",
                "http://store/path",
                "http://store?db=x",
                "http://store#x",
                "http://user:word@store",
                "http:// store",
                "store"
            })
    void refusesWhatIsNotTheAddressOfAStore(String url) {
        assertThatThrownBy(() -> HistorySettings.from(Map.of("BERM_HISTORY_URL", url)))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("BERM_HISTORY_URL");
    }

    @Test
    void keepsThePasswordOutOfLogs() throws IOException {
        assertThat(HistorySettings.from(full()).toString())
                .contains("archive", "***")
                .doesNotContain("se cret");
    }

    @Test
    void travelsToTheCluster() throws Exception {
        HistorySettings settings = HistorySettings.from(full());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(settings);
        }
        try (ObjectInputStream in =
                new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(settings);
        }
    }
}
