package berm.sim;

import berm.service.mqtt.MqttBroker;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;

/**
 * A connection to an MQTT broker, at QoS 1 with a bounded number of messages under way. It connects
 * when first used, and again when used after a failure; what was under way at a failure may be
 * lost, and the failure says so. Not thread-safe.
 */
public final class MqttOutlet implements Outlet, AutoCloseable {

    private static final int UNDER_WAY = 64;

    /**
     * No bound of its own: it frees a place some time after it has reported the acknowledgement.
     */
    private static final int PAHO_UNDER_WAY = 65_535;

    private static final int AT_LEAST_ONCE = 1;
    private static final int CONNECT_SECONDS = 10;
    private static final long ACKNOWLEDGE_MS = 30_000;
    private static final long DISCONNECT_MS = 2_000;

    private final MqttBroker broker;
    private final MqttAsyncClient client;
    private final Deque<IMqttDeliveryToken> underWay = new ArrayDeque<>();

    private MqttOutlet(MqttBroker broker, MqttAsyncClient client) {
        this.broker = broker;
        this.client = client;
    }

    /**
     * An outlet that is not connected yet.
     *
     * @param clientId distinct from those of all other clients of the broker
     */
    public static MqttOutlet to(MqttBroker broker, String clientId) throws IOException {
        try {
            return new MqttOutlet(broker, broker.client(clientId));
        } catch (MqttException failed) {
            throw new IOException("no MQTT client for " + broker.address(), failed);
        }
    }

    /** Connects, if it is not connected. */
    public void connect() throws IOException {
        try {
            reconnect();
        } catch (MqttException failed) {
            throw lost(
                    "cannot connect to the MQTT broker at " + broker.address() + ", " + failed,
                    failed);
        }
    }

    @Override
    public void publish(Publication publication) throws IOException {
        try {
            reconnect();
            makeRoom(UNDER_WAY - 1);
            underWay.add(
                    client.publish(
                            publication.topic(), publication.payload(), AT_LEAST_ONCE, false));
        } catch (MqttException failed) {
            throw lost("could not publish to " + publication.topic(), failed);
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            makeRoom(0);
        } catch (MqttException failed) {
            throw lost("not acknowledged", failed);
        }
    }

    private void reconnect() throws MqttException {
        if (client.isConnected()) {
            return;
        }
        MqttConnectOptions options = broker.options();
        options.setCleanSession(true);
        options.setMaxInflight(PAHO_UNDER_WAY);
        options.setConnectionTimeout(CONNECT_SECONDS);
        client.connect(options).waitForCompletion();
    }

    private void makeRoom(int leftUnderWay) throws MqttException {
        while (underWay.size() > leftUnderWay) {
            underWay.remove().waitForCompletion(ACKNOWLEDGE_MS);
        }
    }

    private IOException lost(String what, MqttException failed) {
        int unknown = underWay.size();
        underWay.clear();
        String told = what + "; " + unknown + " more under way may be lost";
        return failed.getCause() instanceof InterruptedException
                ? interrupted(told)
                : new IOException(told, failed);
    }

    /** Paho catches the interruption; whoever asked for it shall still find it. */
    private static IOException interrupted(String told) {
        Thread.currentThread().interrupt();
        return new InterruptedIOException(told);
    }

    /** What counts was acknowledged before: that a broker hangs up first is no failure. */
    @Override
    public void close() throws IOException {
        try {
            if (client.isConnected()) {
                client.disconnectForcibly(0, DISCONNECT_MS);
            }
            client.close(true);
        } catch (MqttException failed) {
            throw new IOException("could not close", failed);
        }
    }
}
