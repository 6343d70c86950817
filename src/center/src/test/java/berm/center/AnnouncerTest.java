package berm.center;

import static berm.center.Events.level;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import berm.center.channel.DeclaredChannels;
import berm.domain.Colour;
import berm.domain.EventKind;
import berm.domain.SiteKey;
import berm.service.SettingsReader;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What happens to an event at a site reaches people outside the console, once. */
@Timeout(120)
class AnnouncerTest {

    private final Queue<String> hook = new ConcurrentLinkedQueue<>();
    private final Queue<String> sms = new ConcurrentLinkedQueue<>();
    private HttpServer farSide;
    private Center center;

    @TempDir Path folder;

    @BeforeEach
    void start() throws Exception {
        farSide = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        take("/hook", hook);
        take("/sms", sms);
        farSide.start();
        String url = "http://127.0.0.1:" + farSide.getAddress().getPort();
        Path file = folder.resolve("channels.yaml");
        Files.writeString(
                file,
                """
                channels:
                  hook: {kind: webhook, url: "%1$s/hook", secretFile: KEY}
                  sms: {kind: sms, parallel: 1, url: "%1$s/sms", body: '{"to": "{phone}", "text": "{text}"}'}
                  gone: {kind: wecom, url: "http://127.0.0.1:1/", keyFile: KEY, deadAfter: 1 s}
                """
                        .formatted(url));
        Files.writeString(folder.resolve("KEY"), "this is secret");
        var settings = Map.of("BERM_CHANNELS", file.toString());
        DeclaredChannels channels =
                DeclaredChannels.read(new SettingsReader(settings)).orElseThrow();
        center = new Center(Databases.h2("mem:announced"), "127.0.0.1:1", channels);
        var fate =
                center.part(PlanStore.class)
                        .keep(
                                new PlanStore.Version(SiteKey.parse("live/pingshan"), 12),
                                plan().getBytes(UTF_8),
                                0L);
        assertThat(fate).isEqualTo(Counters.Fate.ACCEPTED);
    }

    @AfterEach
    void stop() {
        center.close();
        farSide.stop(0);
    }

    private void take(String path, Queue<String> bodies) {
        farSide.createContext(
                path,
                exchange -> {
                    try (exchange) {
                        bodies.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
                        exchange.sendResponseHeaders(200, -1);
                    }
                });
    }

    private static String plan() {
        return """
        {"v":1,"site":"pingshan","version":12,"declared":{"site":"pingshan",
         "name":{"zh":"平山尾矿库","en":"Pingshan pond"},"kind":"tailings-pond","class":"II",
         "people":[
          {"name":"王库长","role":"owner","phone":"13900000001"},
          {"name":"李县长","role":"county","phone":"13900000002"},
          {"name":"赵市长","role":"city","phone":"119"}],
         "sensors":{"level":{"name":{"zh":"库水位","en":"Pond level"},"quantity":"LEVEL","unit":"m",
          "interval":"5 min"}}}}
        """;
    }

    @Test
    void whoeverTheColourReachesIsToldOnceOfEachTurn() {
        center.says(level(1, EventKind.RAISED, Colour.YELLOW));
        await().until(() -> sms.size() == 2 && !hook.isEmpty());
        assertThat(String.join("", sms))
                .contains("13900000001", "13900000002", "平山尾矿库库水位")
                .doesNotContain("\"119\"");

        center.says(level(2, EventKind.LEVEL_CHANGED, Colour.RED));
        await().until(() -> sms.size() == 5);
        assertThat(String.join("", sms)).contains("\"119\"", "【红");
        assertThat(String.join("", hook)).contains("live/pingshan/1", "notice.worse");

        center.says(level(3, EventKind.LEVEL_CHANGED, Colour.RED));
        assertThat(sms).hasSize(5);
    }

    /**
     * An officer from blue on, a leader from yellow on; a number that stands in both is rung once.
     */
    @Test
    void whoIsOnDutyAndNamedANumberIsToldFirst() throws Exception {
        onDuty("all", "OFFICER", "李值班", "139-0000-0003");
        onDuty("site:live/pingshan", "OFFICER", "王库长", "139 0000 0001");
        onDuty("all", "LEADER", "孙局长", "139-0000-0004");
        onDuty("all", "OFFICER", "无号码", "");
        center.says(level(1, EventKind.RAISED, Colour.BLUE));
        await().until(() -> sms.size() == 2);
        assertThat(sms.peek()).contains("13900000003");
        assertThat(String.join("", sms)).contains("13900000001");

        center.says(level(2, EventKind.LEVEL_CHANGED, Colour.RED));
        await().until(() -> sms.size() == 7);
        assertThat(sms.stream().skip(2).findFirst().orElseThrow()).contains("13900000003");
        assertThat(String.join("", sms)).contains("13900000004");
    }

    private void onDuty(String scope, String role, String person, String phone) throws Exception {
        String until = Instant.now().plusSeconds(3_600).toString();
        String entry =
                """
                {"scope":"%s","role":"%s","person":"%s","phone":"%s","until":"%s"}
                """
                        .formatted(scope, role, person, phone, until);
        assertThat(center.duty().post("/api/roster", entry).statusCode()).isEqualTo(204);
    }

    @Test
    void aDeadChannelIsAnAlarmUntilItDelivers() {
        center.says(level(1, EventKind.RAISED, Colour.BLUE));
        ChannelWatch watch = center.part(ChannelWatch.class);
        await().untilAsserted(
                        () -> {
                            watch.compare();
                            assertThat(center.read("/api/alarms").body())
                                    .contains("\"condition\":\"channel.gone\"", "通知渠道gone失效");
                        });
        int events = center.part(InMemoryAlarmLog.class).all().size();
        watch.compare();
        assertThat(center.part(InMemoryAlarmLog.class).all()).hasSize(events);
    }
}
