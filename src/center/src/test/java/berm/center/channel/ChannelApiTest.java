package berm.center.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import berm.center.Center;
import berm.center.Databases;
import berm.service.SettingsReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A whole centre with channels, over HTTP. */
@Timeout(120)
class ChannelApiTest {
    private static final String BY = "{}";
    private static final String ZHANG = "{\"to\": \"13900000001\"}";

    @TempDir Path folder;
    private final HttpClient client = HttpClient.newHttpClient();
    private final FarSide farSide;
    private Center center;

    ChannelApiTest() throws IOException {
        farSide = new FarSide();
    }

    @BeforeEach
    void start() throws IOException {
        Path file = folder.resolve("channels.yaml");
        Files.writeString(
                file,
                """
                channels:
                  hook: {kind: webhook, url: "%s", secretFile: KEY, drills: true}
                  sms: {kind: sms, url: "%s?to={phone}&text={text}"}
                  gone: {kind: wecom, url: "http://127.0.0.1:1/", keyFile: KEY, deadAfter: 1 s}
                  cap: {kind: cap, url: "%s", unit: "33068141800000", sender: duty@x, senderName: 局, area: 村}
                """
                        .formatted(farSide.url("/hook"), farSide.url("/sms"), farSide.url("/cap")));
        Files.writeString(folder.resolve("KEY"), "this is secret");
        var settings = Map.of("BERM_CHANNELS", file.toString());
        DeclaredChannels channels =
                DeclaredChannels.read(new SettingsReader(settings)).orElseThrow();
        center =
                new Center(
                        Databases.h2("file:" + folder.resolve("center")), "127.0.0.1:1", channels);
    }

    @AfterEach
    void stop() {
        center.close();
        farSide.close();
    }

    private HttpResponse<String> ask(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder at(String path) {
        return center.duty().request(path);
    }

    private JsonNode read(String path) throws IOException, InterruptedException {
        return Json.read(ask(at(path)).body().getBytes(UTF_8));
    }

    private HttpResponse<String> test(String channel, String body)
            throws IOException, InterruptedException {
        return ask(
                at("/api/channels/" + channel + "/test")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private void tell(Notice notice, Recipient... to) {
        assertThat(center.part(Outbox.class).enqueue(notice, List.of(to)).now()).isPositive();
    }

    @Test
    void aChannelIsTriedAndSaysHowItFares() throws Exception {
        assertThat(test("hook", BY).statusCode()).isEqualTo(202);
        await().until(() -> !farSide.seen().isEmpty());
        assertThat(farSide.last().body()).contains("berm.notice.test", "【测试】张测试通知渠道");
        await().until(() -> read("/api/channels").path("hook").path("lastSuccess").isNumber());
        JsonNode hook = read("/api/channels").path("hook");
        assertThat(hook.path("condition").stringValue()).isEqualTo("UP");
        assertThat(hook.path("waiting").intValue()).isZero();
        assertThat(hook.path("drills").booleanValue()).isTrue();
    }

    @Test
    void aTestThatCannotBeMadeSaysWhy() throws Exception {
        assertThat(test("fax", BY).statusCode()).isEqualTo(404);
        assertThat(test("sms", BY).body()).contains("not a telephone number");
    }

    @Test
    void deliveriesAreListedInPagesWithoutNumbers() throws Exception {
        assertThat(test("sms", ZHANG).statusCode()).isEqualTo(202);
        for (int i = 0; i < 5; i++) {
            tell(Story.red("n" + i), new Recipient("hook", new Address.Everyone()));
        }
        JsonNode first = read("/api/deliveries?subject=live/pingshan/17&limit=3");
        assertThat(first.path("deliveries").size()).isEqualTo(3);
        assertThat(first.path("deliveries").get(0).path("notice").stringValue()).isEqualTo("n4");
        long next = first.path("next").longValue();
        JsonNode rest = read("/api/deliveries?subject=live/pingshan/17&limit=3&before=" + next);
        assertThat(rest.path("deliveries").size()).isEqualTo(2);
        assertThat(rest.path("next").isNull()).isTrue();
        JsonNode all = read("/api/deliveries");
        assertThat(all.path("deliveries").size()).isEqualTo(6);
        assertThat(all.toString()).contains("139****01").doesNotContain("13900000001");
        assertThat(ask(at("/api/deliveries?limit=1000")).statusCode()).isEqualTo(400);
    }

    @Test
    void aDeadChannelIsNamedEvenWhenNobodyUsesIt() {
        Couriers couriers = center.part(Couriers.class);
        await().atMost(Duration.ofSeconds(20)).until(() -> !couriers.deadChannels().isEmpty());
        assertThat(couriers.deadChannels())
                .extracting(Couriers.DeadChannel::name)
                .containsExactly("gone");
        assertThat(couriers.deadChannels().get(0).reason()).isEqualTo("cannot be reached");
    }

    @Test
    void whatIsReleasedToAnotherPlatformIsInTheFeed() throws Exception {
        tell(Story.red("n1"), new Recipient("cap", new Address.Authority(Story.OFFICIAL)));
        await().until(() -> !farSide.seen().isEmpty());
        HttpResponse<String> feed = ask(at("/api/cap"));
        assertThat(feed.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/atom+xml"));
        String link = feed.body().replaceAll("(?s).*cap\\+xml\" href=\"([^\"]*)\".*", "$1");
        HttpResponse<String> message = ask(at(URI.create(link).getPath()));
        assertThat(message.body()).isEqualTo(farSide.last().body()).contains("<status>Actual");
        assertThat(ask(at("/api/cap/nothing")).statusCode()).isEqualTo(404);
    }

    @Test
    void whatWaitedIsDeliveredAfterARestart() throws Exception {
        farSide.answers(503, "");
        tell(Story.red("n1"), new Recipient("hook", new Address.Everyone()));
        await().until(() -> !farSide.seen().isEmpty());
        center.close();
        farSide.answers(200, "");
        int before = farSide.seen().size();
        start();
        await().atMost(Duration.ofSeconds(30)).until(() -> farSide.seen().size() > before);
        assertThat(farSide.last().header("webhook-id"))
                .isEqualTo(farSide.seen().get(0).header("webhook-id"));
    }
}
