package berm.benchmarks;

import berm.domain.Reading;
import berm.messages.BermJson;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/**
 * Publishes a {@link Load} in an open loop: each message has the moment it is meant to be sent, and
 * is late rather than left out when the system is slow. Now and then a sensor crosses its limit for
 * the first time; that message's moment is kept.
 */
final class Gateway implements AutoCloseable {
    static final double LIMIT = 80;
    private static final double BELOW = 50;
    private static final double ABOVE = 90;
    private static final int UNDER_WAY = 65_535;

    private final MqttAsyncClient client;
    private final Load load;
    private final BitSet crossed = new BitSet();
    private final Map<String, Long> crossings = new HashMap<>();
    private double nextCrossing;

    private Gateway(MqttAsyncClient client, Load load) {
        this.client = client;
        this.load = load;
    }

    static Gateway connect(String broker, Load load) throws MqttException {
        var client =
                new MqttAsyncClient(
                        "tcp://" + broker, "bench-" + load.name(), new MemoryPersistence());
        MqttConnectOptions options = new MqttConnectOptions();
        options.setMaxInflight(UNDER_WAY);
        client.connect(options).waitForCompletion();
        return new Gateway(client, load);
    }

    /**
     * Publishes for so long.
     *
     * @return site/sensor of each crossing, and when it was meant to be sent, by {@link
     *     System#nanoTime}
     */
    Map<String, Long> publish(double warmUpSeconds, double seconds) throws MqttException {
        long start = System.nanoTime();
        long messages = Math.round((warmUpSeconds + seconds) * load.messagesPerSecond());
        Map<String, Long> warmUp = Map.of();
        boolean warm = false;
        for (int message = 0; message < messages; message++) {
            double second = message / load.messagesPerSecond();
            if (!warm && second >= warmUpSeconds) {
                warm = true;
                warmUp = Map.copyOf(crossings);
            }
            long meant = start + Math.round(second * 1e9);
            waitUntil(meant);
            publish(message, second, meant);
        }
        crossings.keySet().removeAll(warmUp.keySet());
        return crossings;
    }

    private static void waitUntil(long meant) {
        for (long left = meant - System.nanoTime(); left > 0; left = meant - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private void publish(int message, double second, long meant) throws MqttException {
        int first = (int) ((long) message * load.batch() % (Load.SITES * Load.SENSORS));
        String site = load.site(first / Load.SENSORS);
        if (second >= nextCrossing) {
            int crossing = crossed.nextClearBit(first);
            if (crossing < first + load.batch()) {
                crossed.set(crossing);
                crossings.put(site + "/" + Core.sensorId(crossing % Load.SENSORS), meant);
                nextCrossing += 1.0 / Load.CROSSINGS;
            }
        }
        byte[] payload = BermJson.encode(message, readings(first));
        var unused = client.publish("berm/" + site + "/bench", payload, 1, false);
    }

    private List<Reading> readings(int first) {
        List<Reading> readings = new ArrayList<>(load.batch());
        long measuredAt = System.currentTimeMillis();
        for (int sensor = first; sensor < first + load.batch(); sensor++) {
            double value = crossed.get(sensor) ? ABOVE : BELOW;
            String name = Core.sensorId(sensor % Load.SENSORS);
            readings.add(new Reading(name, measuredAt, value, "kPa"));
        }
        return readings;
    }

    @Override
    public void close() throws MqttException {
        client.disconnect().waitForCompletion();
        client.close();
    }
}
