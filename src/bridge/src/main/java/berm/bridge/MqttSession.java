package berm.bridge;

import berm.service.mqtt.MqttBroker;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.IMqttToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;

/**
 * One connection to the broker in the bridge's persistent session, from connect to loss.
 *
 * <p>Every connection has a client of its own and acknowledges only what came through it. A late
 * acknowledgement sent through the next connection could acknowledge another message, because the
 * broker gives its message numbers anew, and that message would be lost.
 */
final class MqttSession implements AutoCloseable {
    private static final int QOS = 1;
    private static final int KEEP_ALIVE_SECONDS = 5;
    private static final int CONNECT_SECONDS = 10;
    private static final long WAIT_MILLIS = 15_000;

    private final MqttBroker broker;
    private final MqttAsyncClient client;
    private final Intake intake;
    private final OrderedAcks acks = new OrderedAcks();
    private final CompletableFuture<Throwable> lost = new CompletableFuture<>();
    private boolean closed;

    private MqttSession(BridgeSettings settings, Intake intake) throws MqttException {
        this.broker = settings.mqtt();
        this.client = broker.client(settings.bridgeId());
        this.intake = intake;
        client.setManualAcks(true);
        client.setCallback(new Listener());
    }

    /** Connects and subscribes; when this returns, the session listens. */
    static MqttSession open(BridgeSettings settings, Intake intake) throws MqttException {
        MqttSession session = new MqttSession(settings, intake);
        try {
            session.connect();
            session.subscribe(settings.topicMap().filters());
            return session;
        } catch (MqttException | RuntimeException e) {
            session.close();
            throw e;
        }
    }

    private void connect() throws MqttException {
        MqttConnectOptions options = broker.options();
        options.setCleanSession(false);
        options.setKeepAliveInterval(KEEP_ALIVE_SECONDS);
        options.setConnectionTimeout(CONNECT_SECONDS);
        client.connect(options).waitForCompletion(WAIT_MILLIS);
    }

    private void subscribe(List<String> filters) throws MqttException {
        for (String filter : filters) {
            IMqttToken token = client.subscribe(filter, QOS);
            token.waitForCompletion(WAIT_MILLIS);
            int granted = token.getGrantedQos()[0];
            if (granted != QOS) {
                throw new IllegalStateException(
                        "the broker grants " + filter + " with QoS " + granted + ", not 1");
            }
        }
    }

    /** Completes with the cause when the connection is gone. */
    CompletableFuture<Throwable> lost() {
        return lost;
    }

    /** Cuts the connection; the broker keeps the session and what was not acknowledged. */
    @Override
    public void close() {
        stopAcknowledging();
        try {
            client.disconnectForcibly(0, 100, false);
            client.close(true);
        } catch (MqttException e) {
            lost.complete(e);
        }
        lost.complete(new IllegalStateException("closed"));
    }

    /** Waits for no message on its way to Kafka, which may itself wait for an acknowledgement. */
    private synchronized void stopAcknowledging() {
        closed = true;
    }

    private synchronized void acknowledge(int id, int qos) {
        if (closed) {
            return;
        }
        try {
            client.messageArrivedComplete(id, qos);
        } catch (MqttException e) {
            lost.complete(e);
        }
    }

    /** Hands on what the client receives; runs on the client's one callback thread. */
    private final class Listener implements MqttCallback {
        @Override
        public void messageArrived(String topic, MqttMessage message) {
            int id = message.getId();
            int qos = message.getQos();
            OrderedAcks.Ack ack = acks.next(() -> acknowledge(id, qos));
            intake.accept(incoming(topic, message), ack::release);
        }

        private Incoming incoming(String topic, MqttMessage message) {
            return new Incoming(
                    topic,
                    message.getPayload(),
                    message.getQos(),
                    message.isDuplicate(),
                    message.isRetained(),
                    System.currentTimeMillis());
        }

        @Override
        public void connectionLost(Throwable cause) {
            lost.complete(cause);
        }

        @Override
        public void deliveryComplete(IMqttDeliveryToken token) {
            // the bridge publishes nothing
        }
    }
}
