package berm.center;

import static berm.center.OutsideStory.EVENT;
import static berm.center.OutsideStory.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import berm.domain.Colour;
import berm.testkit.Mosquitto;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.paho.client.mqttv3.IMqttMessageListener;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sirens of a site sound by the click of an official, behind a real broker. */
@Timeout(120)
class SirenClickIT {
    private static final String TOPIC = "berm-command/pingshan/siren";
    private final List<JsonNode> heard = new CopyOnWriteArrayList<>();
    @TempDir Path folder;
    private Mosquitto broker;
    private MqttAsyncClient siren;
    private OutsideStory story;

    @BeforeEach
    void start() throws Exception {
        broker = Mosquitto.start(folder);
        siren =
                new MqttAsyncClient(
                        "tcp://127.0.0.1:" + broker.port(), "siren", new MemoryPersistence());
        siren.connect().waitForCompletion(10_000);
        story =
                new OutsideStory(
                        folder,
                        "  sirens: {kind: siren, broker: \"127.0.0.1:%d\", confirmWithin: 2 s}\n"
                                .formatted(broker.port()));
        story.plan();
    }

    @AfterEach
    void stop() throws Exception {
        story.close();
        siren.disconnectForcibly(0, 100, false);
        siren.close(true);
        broker.close();
    }

    private void confirming() throws MqttException {
        IMqttMessageListener listener =
                (topic, message) -> {
                    JsonNode command = JsonMapper.shared().readTree(message.getPayload());
                    heard.add(command);
                    String id = command.path("command").stringValue();
                    byte[] said = "{\"command\":\"%s\"}".formatted(id).getBytes(UTF_8);
                    var unused = siren.publish(TOPIC + "/confirmed", said, 1, false);
                };
        siren.subscribe(TOPIC, 1, listener).waitForCompletion(10_000);
    }

    private HttpResponse<String> sounds(int draft) throws Exception {
        return story.official()
                .post(
                        EVENT + "/sound",
                        "{\"draft\":%d,\"channels\":[\"sirens\"]}".formatted(draft));
    }

    @Test
    void theySoundOnceAndConfirmIt() throws Exception {
        confirming();
        story.level(1, Colour.RED);
        int draft = story.drafts(EVENT);
        assertThat(story.operator().post(EVENT + "/sound", "{}").statusCode()).isEqualTo(403);

        assertThat(sounds(draft).statusCode()).isEqualTo(200);

        await().until(() -> story.deliveries().equals(List.of("sirens CONFIRMED")));
        JsonNode command = heard.get(0);
        assertThat(command.path("action").stringValue()).isEqualTo("sound");
        assertThat(command.path("by").stringValue()).isEqualTo("王局长");
        assertThat(command.path("zh").stringValue()).startsWith("平山尾矿库红色预警。下游人员立即");
        assertThat(command.path("drill").booleanValue()).isFalse();
        assertThat(sounds(draft).statusCode()).isEqualTo(409);
        story.restart();
        story.center().part(Issuer.class).look();
        assertThat(story.deliveries()).containsExactly("sirens CONFIRMED");
        assertThat(heard).hasSize(1);
    }

    @Test
    void aSirenThatIsSilentIsCalledUntilTheClickHoldsNoLonger() throws Exception {
        story.level(1, Colour.RED);
        int draft = story.drafts(EVENT);
        assertThat(sounds(draft).statusCode()).isEqualTo(200);
        await().until(() -> story.deliveries().equals(List.of("sirens WAITING")));

        confirming();

        await().atMost(Duration.ofSeconds(30))
                .until(() -> story.deliveries().equals(List.of("sirens CONFIRMED")));
        Instant until = Instant.ofEpochMilli(until());
        assertThat(Instant.parse(heard.get(0).path("validUntil").stringValue()))
                .isBeforeOrEqualTo(until);
    }

    private long until() throws Exception {
        return story.view().at("/event/outside/issues/0/until").longValue();
    }

    @Test
    void belowRedTheyStaySilent() throws Exception {
        confirming();
        story.level(1, Colour.ORANGE);

        var refused = sounds(story.drafts(EVENT));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused).path("refusal").stringValue()).isEqualTo("NOT_FOR_SIRENS");
        assertThat(story.deliveries()).isEmpty();
    }
}
