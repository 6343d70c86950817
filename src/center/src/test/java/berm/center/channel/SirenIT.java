package berm.center.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import berm.domain.Colour;
import berm.domain.SiteId;
import berm.testkit.Mosquitto;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.paho.client.mqttv3.IMqttMessageListener;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Sirens behind a real broker. */
class SirenIT extends ChannelContract {
    private static final String TOPIC = "berm-command/pingshan/siren";

    @TempDir Path folder;
    private final HandClock clock = new HandClock(Story.NOW);
    private final List<JsonNode> heard = new CopyOnWriteArrayList<>();
    private Mosquitto broker;
    private MqttAsyncClient siren;
    private @Nullable ServerSocket deaf;
    private int port;

    @BeforeEach
    void startBroker() throws Exception {
        broker = Mosquitto.start(folder);
        port = broker.port();
        siren = new MqttAsyncClient("tcp://127.0.0.1:" + port, "siren", new MemoryPersistence());
        siren.connect().waitForCompletion(10_000);
    }

    @AfterEach
    void stop() throws Exception {
        if (siren.isConnected()) {
            siren.disconnectForcibly(0, 100, false);
        }
        siren.close(true);
        broker.close();
        if (deaf != null) {
            deaf.close();
        }
    }

    /** A siren that answers each command so. */
    private void answering(String answer) throws MqttException {
        IMqttMessageListener listener =
                (topic, message) -> {
                    JsonNode command = Json.read(message.getPayload());
                    heard.add(command);
                    String id = command.path("command").stringValue();
                    byte[] said = answer.formatted(id).getBytes(UTF_8);
                    var unused = siren.publish(TOPIC + "/confirmed", said, 1, false);
                };
        siren.subscribe(TOPIC, 1, listener).waitForCompletion(10_000);
    }

    @Override
    Channel channel() {
        String fields = "kind: siren\nbroker: 127.0.0.1:" + port + "\nconfirmWithin: 2 s";
        return Opened.outlet(fields, clock, new Database().capBook(clock)).channel();
    }

    @Override
    Delivery delivery() {
        var sirens = new Address.Sirens(new SiteId("pingshan"), Story.OFFICIAL);
        return Story.to(sirens, Story.red("n1"));
    }

    @Override
    void takes() throws Exception {
        answering("{\"command\": \"%s\"}");
    }

    /** It confirms something, but not this. */
    @Override
    void fails() throws Exception {
        answering("{\"command\": \"another than %s\"}");
    }

    @Override
    void refuses() throws Exception {
        answering("{\"command\": \"%s\", \"refused\": \"in maintenance\"}");
    }

    @Override
    void fallsSilent() throws IOException {
        deaf = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        port = deaf.getLocalPort();
    }

    @Override
    void goesAway() {
        broker.stop();
    }

    @Test
    void aSirenSoundsWhenAnOfficialClickedAndConfirmsIt() throws Exception {
        takes();
        assertThat(channel().send(delivery()))
                .isEqualTo(new Outcome.Delivered(Outcome.Certainty.CONFIRMED));
        JsonNode command = heard.get(0);
        assertThat(command.path("command").stringValue()).isEqualTo(delivery().id());
        assertThat(command.path("action").stringValue()).isEqualTo("sound");
        assertThat(command.path("by").stringValue()).isEqualTo("王局长");
        assertThat(command.path("validUntil").stringValue()).isEqualTo("2020-08-04T13:35:02Z");
        assertThat(command.path("drill").booleanValue()).isFalse();
    }

    @Test
    void aCommandHoldsNoLongerThanItsClick() throws Exception {
        takes();
        Notice soon = Story.until("n1", Story.NOW.plusSeconds(1));
        assertThat(channel().send(Story.to(delivery().to(), soon)))
                .isInstanceOf(Outcome.Delivered.class);
        assertThat(heard.get(0).path("validUntil").stringValue()).isEqualTo("2020-08-04T13:35:01Z");
    }

    @Test
    void withoutTheNameOfAnOfficialThereIsNothingToSend() {
        assertThatThrownBy(
                        () ->
                                new Address.Sirens(
                                        new SiteId("pingshan"), new Official(" ", Story.NOW)))
                .hasMessageContaining("an official has a name");
        assertThatThrownBy(() -> new SiteId("pingshan/#")).isInstanceOf(RuntimeException.class);
    }

    @Test
    void aTestIsConfirmedWithoutASound() throws Exception {
        takes();
        Notice test = Story.notice("t", Notice.Kind.TEST, Colour.BLUE, false);
        assertThat(channel().send(Story.to(delivery().to(), test)))
                .isInstanceOf(Outcome.Delivered.class);
        assertThat(heard.get(0).path("action").stringValue()).isEqualTo("test");
    }

    @Test
    void aSirenThatRefusesSaysWhy() throws Exception {
        refuses();
        assertThat(channel().send(delivery()))
                .isEqualTo(new Outcome.Refused("the siren refuses: in maintenance"));
    }

    @Test
    void aSirenThatWasAwayFindsNoCommandWhenItComesBack() throws Exception {
        assertThat(channel().send(delivery()))
                .isEqualTo(new Outcome.Away("no siren confirmed within 2 s"));
        takes();
        Delivery later = Story.to(delivery().to(), Story.red("n2"));
        assertThat(channel().send(later)).isInstanceOf(Outcome.Delivered.class);
        assertThat(heard)
                .extracting(command -> command.path("command").stringValue())
                .containsExactly(later.id());
    }

    @Test
    void nonsenseOnTheLineConfirmsNothing() throws Exception {
        for (String nonsense : Map.of("a", "", "b", "[1", "c", "x".repeat(10_000)).values()) {
            answering(nonsense.replace("%", "%%"));
            assertThat(channel().send(delivery())).isInstanceOf(Outcome.Away.class);
        }
    }
}
