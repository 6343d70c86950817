package berm.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import berm.bridge.PlanLog;
import berm.domain.SiteId;
import berm.domain.SiteKey;
import berm.domain.World;
import berm.messages.RawKind;
import berm.service.log.ToldLog;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.jspecify.annotations.Nullable;

/** Devices that publish through a broker, and remember what the broker took from them. */
final class MqttChatter implements Chatter.Outlet, AutoCloseable {
    private final MqttClient device;
    private final PlanLog plans;
    private final ToldLog told;
    private final Set<String> taken = ConcurrentHashMap.newKeySet();

    MqttChatter(int port, PlanLog plans, ToldLog told) throws MqttException {
        this.device = new MqttClient("tcp://127.0.0.1:" + port, "devices", new MemoryPersistence());
        this.plans = plans;
        this.told = told;
        MqttConnectOptions options = new MqttConnectOptions();
        // The client frees the place of a message a moment after it has said that it is delivered.
        options.setMaxInflight(60_000);
        device.connect(options);
    }

    /** Returns when the broker has it. */
    @Override
    public void message(int site, byte[] payload) throws MqttException {
        device.publish("berm/s" + site + "/gateway", payload, 1, false);
        taken.add(new String(payload, UTF_8));
    }

    @Override
    public void plan(int site, JsonNode declared, @Nullable Long effectiveFrom) {
        PlanLog.Applied unused = plans.apply(World.LIVE, declared, effectiveFrom, true);
    }

    @Override
    public void told(int site, RawKind kind, byte[] document) {
        SiteKey key = new SiteKey(World.LIVE, new SiteId("s" + site));
        String unused = told.tell(key, kind, document, null);
    }

    @Override
    public void beat() {}

    /** Every payload the broker has acknowledged. */
    Set<String> taken() {
        return taken;
    }

    @Override
    public void close() throws MqttException {
        device.disconnect();
        device.close();
    }
}
