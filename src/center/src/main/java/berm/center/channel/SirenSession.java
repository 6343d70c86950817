package berm.center.channel;

import berm.service.mqtt.MqttBroker;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.paho.client.mqttv3.IMqttToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** One connection to the broker, for one command and its confirmation. */
final class SirenSession implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SirenSession.class);
    private static final int QOS = 1;
    private static final int FAILED = 0x80;
    private static final int LONGEST_ANSWER = 4_096;

    private final String command;
    private final Duration timeout;
    private final MqttAsyncClient client;
    private final CompletableFuture<Outcome> confirmed = new CompletableFuture<>();

    /**
     * @param timeout for each exchange with the broker
     */
    SirenSession(MqttBroker broker, String command, Duration timeout) throws MqttException {
        this.command = command;
        this.timeout = timeout;
        this.client = broker.client("berm-" + command);
    }

    void connect(MqttConnectOptions options) throws MqttException {
        await(client.connect(options));
    }

    /** Listens before it speaks: a siren may be quick. */
    void listen(String topic) throws MqttException {
        IMqttToken token = client.subscribe(topic, QOS, (from, answer) -> answered(answer));
        await(token);
        if (token.getGrantedQos()[0] == FAILED) {
            throw new MqttException(MqttException.REASON_CODE_SUBSCRIBE_FAILED);
        }
    }

    /** Never retained: a siren that comes later must not find it. */
    void command(String topic, byte[] content) throws MqttException {
        await(client.publish(topic, content, QOS, false));
    }

    Outcome confirmation(Duration within) {
        try {
            return confirmed.get(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException silent) {
            return new Outcome.Away("no siren confirmed within " + within.toSeconds() + " s");
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Outcome.Away("stopped");
        }
    }

    private void answered(MqttMessage answer) {
        byte[] payload = answer.getPayload();
        JsonNode said =
                payload.length > LONGEST_ANSWER ? Json.read(new byte[0]) : Json.read(payload);
        if (!command.equals(said.path("command").asString(""))) {
            LOG.debug("A siren confirms another command, or none.");
            return;
        }
        String refused = said.path("refused").asString("");
        confirmed.complete(
                refused.isEmpty()
                        ? new Outcome.Delivered(Outcome.Certainty.CONFIRMED)
                        : new Outcome.Refused(
                                "the siren refuses: " + Texts.shortened(refused, 200)));
    }

    private void await(IMqttToken token) throws MqttException {
        token.waitForCompletion(timeout.toMillis());
    }

    @Override
    public void close() {
        try {
            client.disconnectForcibly(0, 100, false);
            client.close(true);
        } catch (MqttException gone) {
            LOG.debug("The connection was gone before it was closed.", gone);
        }
    }
}
