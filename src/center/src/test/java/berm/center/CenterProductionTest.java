package berm.center;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import berm.service.InvalidSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CenterProductionTest {
    @TempDir private Path folder;

    private Map<String, String> settings(String... more) {
        Map<String, String> settings = new HashMap<>();
        settings.put("BERM_PRODUCTION", "true");
        for (int i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        return settings;
    }

    private String password(String rights) throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "hunter2\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights))
                .toString();
    }

    private static List<String> problems(Map<String, String> settings) {
        return catchThrowableOfType(InvalidSettings.class, () -> CenterSettings.from(settings))
                .problems();
    }

    @Test
    void takesWhatDoesNotLeaveTheMachine() {
        assertThat(CenterSettings.from(settings())).isNotNull();
        assertThat(CenterSettings.from(settings("BERM_DATABASE", "jdbc:postgresql:berm")))
                .isNotNull();
        assertThat(
                        CenterSettings.from(
                                settings("BERM_DATABASE", "jdbc:postgresql://localhost:5432/b")))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db/berm,                           true,  1",
        "jdbc:postgresql://db/berm,                           false, 2",
        "jdbc:postgresql://db/berm?sslmode=prefer,            true,  1",
        "jdbc:postgresql://db/berm?sslmode=require,           true,  1",
        "jdbc:postgresql://db/berm?sslmode=verify-full,       true,  0",
        "jdbc:postgresql://db:5432/berm?a=b&sslmode=verify-ca&c=d, true,  0",
        "jdbc:postgresql://db/berm?ssl=true,                  true,  0",
        "jdbc:postgresql://db/berm?ssl=true&sslmode=disable,  true,  1",
        "jdbc:postgresql://db/berm?ssl=true&sslfactory=x.Any, true,  1",
        "jdbc:postgresql://db/berm?sslmode=verify-full,       false, 1",
        "'jdbc:postgresql://localhost:5432,db:5432/berm',     true,  1",
        "jdbc:h2:tcp://db/berm,                               true,  1",
        "jdbc:h2:mem:x,                                       false, 0"
    })
    void refusesADatabaseThatIsPlainOrNameless(String url, boolean named, int refusals)
            throws IOException {
        Map<String, String> settings = settings("BERM_DATABASE", url);
        if (named) {
            settings.put("BERM_DATABASE_PASSWORD_FILE", password("rw-------"));
        }
        if (refusals == 0) {
            assertThat(CenterSettings.from(settings)).isNotNull();
        } else {
            assertThat(problems(settings))
                    .hasSize(refusals)
                    .allSatisfy(one -> assertThat(one).startsWith("BERM_DATABASE leads to "));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "kind: webhook, url: 'http://duty/x', secretFile: password     | duty",
                "kind: webhook, url: 'https://duty/x', secretFile: password    | ``",
                "kind: webhook, url: 'http://127.0.0.1/x', secretFile: password| ``",
                "kind: webhook, url: 'http://[::1]:80/', secretFile: password  | ``",
                "kind: sms, url: 'http://sms/{phone}?t={text}'                 | sms",
                "kind: sms, url: 'https://sms/{phone}?t={text}'                | ``",
                "kind: dingtalk, tokenFile: password, secretFile: password     | ``",
                "kind: dingtalk, tokenFile: password, secretFile: password, url: 'http://ding/' | ding",
                "kind: wecom, keyFile: password                                | ``",
                "kind: wecom, keyFile: password, url: 'http://proxy:80/'       | proxy",
                "kind: cap, url: 'http://cap/', unit: '33068141800000', sender: x, senderName: x, area: x  | cap",
                "kind: cap, url: 'https://cap/', unit: '33068141800000', sender: x, senderName: x, area: x | ``",
                "kind: mail, server: 'smtp:25', from: a@b.example, tls: none   | smtp",
                "kind: mail, server: 'smtp:25', from: a@b.example              | ``",
                "kind: mail, server: 'smtp:25', from: a@b.example, tls: tls    | ``",
                "kind: mail, server: 'localhost:25', from: a@b.example, tls: none | ``"
            })
    void refusesAChannelThatLeadsAwayInPlaintext(String channel, String away) throws IOException {
        password("rw-------");
        Path file =
                Files.writeString(
                        folder.resolve("channels.yaml"), "channels: {c: {" + channel + "}}");
        Map<String, String> settings = settings("BERM_CHANNELS", file.toString());
        if (!away.isEmpty()) {
            assertThat(problems(settings))
                    .singleElement()
                    .asString()
                    .startsWith("BERM_CHANNELS: channels.c.")
                    .contains(" leads to " + away + " in plaintext, which production refuses: ")
                    .endsWith("BERM_PLAINTEXT=channels");
            settings.put("BERM_PLAINTEXT", "channels");
        }
        assertThat(CenterSettings.from(settings).channels().channels()).hasSize(1);
    }

    @Test
    void refusesWhatIsPlainOrNameless() throws IOException {
        Path channels =
                Files.writeString(
                        folder.resolve("channels.yaml"),
                        "channels: {horn: {kind: siren, broker: \"mq:1883\"}}");
        Map<String, String> settings =
                settings(
                        "BERM_HTTP_HOST", "0.0.0.0",
                        "BERM_PUBLIC_URL", "http://berm.example",
                        "BERM_KAFKA", "log:9092",
                        "BERM_HISTORY_URL", "http://store:8086",
                        "BERM_DATABASE", "jdbc:postgresql://db/berm",
                        "BERM_CHANNELS", channels.toString());
        assertThat(problems(settings))
                .satisfiesExactlyInAnyOrder(
                        one -> assertThat(one).startsWith("BERM_HTTP_HOST leads to 0.0.0.0 in pl"),
                        one -> assertThat(one).startsWith("BERM_KAFKA leads to log in plain"),
                        one -> assertThat(one).startsWith("BERM_KAFKA leads to log without"),
                        one -> assertThat(one).startsWith("BERM_HISTORY_URL leads to store in pl"),
                        one ->
                                assertThat(one)
                                        .startsWith("BERM_HISTORY_URL leads to store without"),
                        one -> assertThat(one).startsWith("BERM_DATABASE leads to db in plain"),
                        one -> assertThat(one).startsWith("BERM_DATABASE leads to db without"),
                        one ->
                                assertThat(one)
                                        .startsWith(
                                                "BERM_CHANNELS: channels.horn.broker leads to mq in"),
                        one ->
                                assertThat(one)
                                        .startsWith(
                                                "BERM_CHANNELS: channels.horn.broker leads to mq w"));
        settings.put("BERM_PLAINTEXT", "console,database,history,kafka,mqtt");
        assertThat(problems(settings))
                .hasSize(4)
                .allSatisfy(one -> assertThat(one).contains("without saying who comes"));
        settings.remove("BERM_PRODUCTION");
        assertThat(CenterSettings.from(settings)).isNotNull();
    }

    @Test
    void refusesASecretThatEverybodyMayRead() throws IOException {
        assertThat(problems(settings("BERM_DATABASE_PASSWORD_FILE", password("rw-r--r--"))))
                .singleElement()
                .asString()
                .startsWith("BERM_DATABASE_PASSWORD_FILE leads to a file that everybody may read")
                .doesNotContain("hunter2");
        Path channels =
                Files.writeString(
                        folder.resolve("channels.yaml"),
                        "channels: {r: {kind: wecom, keyFile: password}}");
        assertThat(problems(settings("BERM_CHANNELS", channels.toString())))
                .singleElement()
                .asString()
                .contains("channels.r.keyFile: leads to a file that everybody may read");
    }

    @Test
    void aConsoleBehindAProxyThatSpeaksHttpsIsTaken() {
        assertThat(
                        CenterSettings.from(
                                settings(
                                        "BERM_HTTP_HOST", "0.0.0.0",
                                        "BERM_PUBLIC_URL", "https://berm.example")))
                .isNotNull();
    }
}
