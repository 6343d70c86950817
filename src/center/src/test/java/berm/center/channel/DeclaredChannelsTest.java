package berm.center.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import berm.messages.Problems;
import berm.service.SecretFiles;
import berm.service.SettingsReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeclaredChannelsTest {
    private static final Pattern EXAMPLE = Pattern.compile("(?s)```yaml\n(.*?)```");

    @TempDir Path folder;

    private static List<String> problems(String file) {
        var problems = new Problems("channels.yaml");
        var unused = Opened.declared(file, problems);
        return problems.found();
    }

    @Test
    void everyExampleOfTheDocumentIsRightAndEveryKindHasOne() throws Exception {
        String page = Files.readString(Path.of("../docs/channels.md"));
        var kinds = new TreeSet<ChannelKind>();
        for (String name : List.of("webhook", "smtp", "sms", "dingtalk", "wecom", "mqtt", "cap")) {
            Files.writeString(folder.resolve(name + ".key"), "a secret\n");
        }
        Files.writeString(folder.resolve("dingtalk.token"), "a secret\n");
        EXAMPLE.matcher(page)
                .results()
                .forEach(
                        example -> {
                            var problems = new Problems("channels.md");
                            DeclaredChannels declared =
                                    DeclaredChannels.of(
                                            example.group(1).getBytes(UTF_8),
                                            new Secrets(folder, new SecretFiles(false)),
                                            problems);
                            assertThat(problems.found()).isEmpty();
                            declared.channels().forEach(channel -> kinds.add(channel.kind()));
                        });
        assertThat(kinds).containsExactlyInAnyOrder(ChannelKind.values());
    }

    @Test
    void everyProblemIsToldAtOnceWithItsPlaceAndWhatWouldBeRight() {
        String file =
                """
                colour: red
                channels:
                  Duty Room:
                    kind: webhook
                  fax: {kind: fax}
                  hook: {kind: webhook, url: "ftp://x", secret: hunter2}
                  post: {kind: mail, server: mail.example, from: nobody, passwordFile: nowhere}
                  sms: {kind: sms, url: "http://x/{mobile}", giveUpAfter: 5 min, parallel: 99}
                  robot: {kind: dingtalk, tokenFile: /nowhere, secretFile: KEY, secret: x}
                  siren: {kind: siren, broker: "127.0.0.1:1883", confirmWithin: 1 h, loud: true}
                  cap: {kind: cap, url: "https://x/", unit: 12, sender: "a b", area: x}
                """;
        assertThat(problems(file))
                .containsExactlyInAnyOrder(
                        "channels.yaml: colour: is not known here",
                        "channels.yaml: channels.Duty Room: a channel's name is 1 to 40 of a-z,"
                                + " 0-9 and -",
                        "channels.yaml: channels.fax.kind: 'fax' must be one of [WEBHOOK, MAIL,"
                                + " SMS, DINGTALK, WECOM, SIREN, CAP]",
                        "channels.yaml: channels.hook.url: must be an address such as"
                                + " https://example.com/notices, without a password",
                        "channels.yaml: channels.hook.secret: must not stand in this file; say"
                                + " secretFile",
                        "channels.yaml: channels.post.server: 'mail.example' must be host:port",
                        "channels.yaml: channels.post.from: 'nobody' must be a mail address",
                        "channels.yaml: channels.post.passwordFile: must lead to a file"
                                + " that holds one line of 1 to 4096 bytes",
                        "channels.yaml: channels.sms.url: {mobile} is not one of {phone}, {text},"
                                + " {secret}",
                        "channels.yaml: channels.sms.parallel: '99' must be a whole number from 1"
                                + " to 8",
                        "channels.yaml: channels.sms.giveUpAfter: must be longer than quiet, which"
                                + " is 10 min",
                        "channels.yaml: channels.robot.tokenFile: must lead to a file that"
                                + " holds one line of 1 to 4096 bytes",
                        "channels.yaml: channels.robot.secret: must not stand in this file; say"
                                + " secretFile",
                        "channels.yaml: channels.siren.confirmWithin: must be from 1 s to 2 min",
                        "channels.yaml: channels.siren.loud: is not known here",
                        "channels.yaml: channels.cap.unit: must be 14 digits in quotes: division 6,"
                                + " agency 3, inner 3, extension 2",
                        "channels.yaml: channels.cap.sender: must be without spaces, commas, < and"
                                + " &",
                        "channels.yaml: channels.cap.senderName: is missing");
    }

    @Test
    void aSecretNeverShowsItself() throws Exception {
        Files.writeString(folder.resolve("key"), "hunter2\n");
        Path file = folder.resolve("channels.yaml");
        Files.writeString(
                file,
                """
                channels:
                  hook: {kind: webhook, url: "https://x/", secretFile: key}
                  robot: {kind: wecom, keyFile: robot}
                """);
        Files.writeString(folder.resolve("robot"), "hunter3\n");
        var settings = Map.of("BERM_CHANNELS", file.toString());
        DeclaredChannels declared =
                DeclaredChannels.read(new SettingsReader(settings)).orElseThrow();
        assertThat(declared.channels()).hasSize(2);
        assertThat(declared.toString()).contains("***").doesNotContain("hunter");
    }

    @Test
    void rulesHaveTheDefaultsOfTheirKindUnlessTheFileSaysOtherwise() {
        var problems = new Problems("channels.yaml");
        DeclaredChannels declared =
                Opened.declared(
                        """
                        channels:
                          a: {kind: dingtalk, tokenFile: TOKEN, secretFile: KEY}
                          b: {kind: sms, url: "https://x/", perMinute: 600, quiet: 5 min, drills: true}
                          c: {kind: siren, broker: "127.0.0.1:1883", dryRun: true}
                        """,
                        problems);
        assertThat(problems.found()).isEmpty();
        List<ChannelRules> rules =
                declared.channels().stream().map(DeclaredChannels.Declared::rules).toList();
        assertThat(rules.get(0).perMinute()).isEqualTo(20);
        assertThat(rules.get(0).drills()).isFalse();
        assertThat(rules.get(1).perMinute()).isEqualTo(600);
        assertThat(rules.get(1).quiet()).isEqualTo(Duration.ofMinutes(5));
        assertThat(rules.get(1).drills()).isTrue();
        assertThat(rules.get(2).dryRun()).isTrue();
        assertThat(rules.get(2).giveUpAfter()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void hostileFilesAreProblems() {
        for (String file :
                List.of(
                        "",
                        "[1",
                        "7",
                        "channels: 7",
                        "channels: {a: 7}",
                        "\u0000",
                        "channels: [a]")) {
            assertThat(problems(file)).as(file).isNotEmpty();
        }
        assertThat(DeclaredChannels.read(new SettingsReader(Map.of())))
                .contains(DeclaredChannels.NONE);
        var nowhere = Map.of("BERM_CHANNELS", folder.resolve("nowhere").toString());
        assertThat(DeclaredChannels.read(new SettingsReader(nowhere))).isEmpty();
    }
}
