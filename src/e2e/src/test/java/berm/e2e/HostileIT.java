package berm.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import berm.domain.ConditionEvent;
import berm.domain.EventKind;
import berm.domain.World;
import berm.messages.ConditionRecord;
import berm.messages.Problems;
import berm.messages.RawHeaders;
import berm.messages.SiteFiles;
import berm.messages.Topics;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever a device sends is judged, or rejected with a reason and counted; nothing stops, nothing
 * vanishes, and a gateway with a wrong clock disturbs no other.
 */
@Timeout(300)
class HostileIT {
    private static final int HOURS = 3_600_000;
    private static final Pattern REJECTED = Pattern.compile(Topics.REJECTED);

    @TempDir private Path directory;

    @Test
    void everythingIsJudgedOrRejectedWithItsReason() throws Exception {
        try (Pipeline pipeline = new Pipeline(directory);
                MqttClient device = device(pipeline)) {
            plan(pipeline, "bad");
            plan(pipeline, "good");
            int sent = sendRubbish(device) + sendFastClock(device) + sendRise(device);
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> pipeline.bridge().counts().balance().written() == sent);
            pipeline.settle();
            assertThat(rejected(pipeline)).isEqualTo(expected());
            theGoodNeighbourIsUndisturbed(pipeline);
            balances(pipeline, sent);
            device.disconnect();
        }
    }

    private static MqttClient device(Pipeline pipeline) throws Exception {
        MqttClient device =
                new MqttClient("tcp://" + pipeline.broker(), "device", new MemoryPersistence());
        MqttConnectOptions options = new MqttConnectOptions();
        options.setMaxInflight(1_000);
        device.connect(options);
        return device;
    }

    private static void plan(Pipeline pipeline, String site) {
        String file =
                """
                site: %s
                name: {zh: 库, en: Pond}
                kind: tailings-pond
                sensors:
                  level:
                    name: {zh: 水位, en: Level}
                    quantity: LEVEL
                    unit: m
                    interval: 1 h
                    limits:
                      direction: high
                      deadband: 0.1 m
                      levels:
                        red: {at: 100 m, approvedBy: demonstration}
                """
                        .formatted(site);
        var declared = SiteFiles.read(file.getBytes(UTF_8), new Problems(site));
        var unused =
                pipeline.plans().apply(World.LIVE, Objects.requireNonNull(declared), null, true);
    }

    /** What is wrong → what it is called, in the order sent. */
    private static Map<String, Integer> expected() {
        Map<String, Integer> reasons = new TreeMap<>();
        reasons.put("UNPARSABLE", 4);
        reasons.put("INVALID_UTF8", 1);
        reasons.put("OVERSIZED", 1);
        reasons.put("UNSUPPORTED_VERSION", 1);
        reasons.put("UNKNOWN_SENSOR", 1);
        reasons.put("WRONG_UNIT", 1);
        reasons.put("NOT_A_NUMBER", 3);
        reasons.put("BAD_TIME", 1);
        reasons.put("NO_PLAN", 1);
        reasons.put("UNMAPPED_TOPIC", 3);
        return reasons;
    }

    private static int sendRubbish(MqttClient device) throws Exception {
        List<byte[]> payloads = new ArrayList<>();
        payloads.add(new byte[0]);
        payloads.add("rubbish".getBytes(UTF_8));
        payloads.add("[".repeat(60_000).getBytes(UTF_8));
        payloads.add("{\"v\":1,\"readings\":[{\"s\":\"level\"".getBytes(UTF_8));
        payloads.add(invalidUtf8());
        payloads.add(("{\"v\":1,\"pad\":\"" + "x".repeat(100_000) + "\"}").getBytes(UTF_8));
        payloads.add("{\"v\":7,\"readings\":[]}".getBytes(UTF_8));
        payloads.add(reading("\"s\":\"ghost\",\"x\":1"));
        payloads.add(reading("\"s\":\"level\",\"x\":1,\"u\":\"kPa\""));
        payloads.add(reading("\"s\":\"level\",\"x\":\"NaN\""));
        payloads.add(reading("\"s\":\"level\",\"x\":1e999"));
        payloads.add(reading("\"s\":\"level\",\"x\":null"));
        payloads.add(reading("\"s\":\"level\",\"x\":1,\"t\":\"yesterday\""));
        for (byte[] payload : payloads) {
            device.publish("berm/bad/gateway", payload, 1, false);
        }
        device.publish("berm/nobody/gateway", reading("\"s\":\"level\",\"x\":1"), 1, false);
        device.publish("berm/Bad Site!/gateway", reading("\"s\":\"level\",\"x\":1"), 1, false);
        device.publish("recorded/nowhere/1/berm/bad/gateway", new byte[] {1}, 1, false);
        device.publish("recorded/live/x/berm/bad/gateway", new byte[] {1}, 1, false);
        return payloads.size() + 4;
    }

    private static byte[] reading(String fields) {
        return ("{\"v\":1,\"readings\":[{" + fields + "}]}").getBytes(UTF_8);
    }

    private static byte[] invalidUtf8() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("{\"v\":1,\"readings\":[{\"s\":\"lev".getBytes(UTF_8));
        bytes.write(0xff);
        bytes.write(0xfe);
        bytes.writeBytes("\",\"x\":1}]}".getBytes(UTF_8));
        return bytes.toByteArray();
    }

    /** Readings of the future, of 1970, and eight hours off. */
    private static int sendFastClock(MqttClient device) throws Exception {
        long now = System.currentTimeMillis();
        long[] times = {now + 8 * HOURS, 0, now - 8 * HOURS, now + 365L * 24 * HOURS};
        for (long time : times) {
            byte[] payload = reading("\"s\":\"level\",\"x\":99,\"t\":" + time);
            device.publish("berm/bad/gateway", payload, 1, false);
        }
        return times.length;
    }

    private static int sendRise(MqttClient device) throws Exception {
        double[] levels = {99, 99.5, 100.5, 99};
        for (double level : levels) {
            byte[] payload =
                    reading(
                            "\"s\":\"level\",\"x\":"
                                    + level
                                    + ",\"t\":"
                                    + System.currentTimeMillis());
            device.publish("berm/good/gateway", payload, 1, false);
            Thread.sleep(20);
        }
        return levels.length;
    }

    private static Map<String, Integer> rejected(Pipeline pipeline) {
        Map<String, Integer> reasons = new TreeMap<>();
        for (var record : pipeline.log().read(REJECTED, Map.of())) {
            byte[] reason = record.headers().lastHeader(RawHeaders.REASON).value();
            reasons.merge(new String(reason, UTF_8), 1, Integer::sum);
        }
        return reasons;
    }

    private static void theGoodNeighbourIsUndisturbed(Pipeline pipeline) throws Exception {
        List<EventKind> kinds = new ArrayList<>();
        List<String> clockFaults = new ArrayList<>();
        for (var record : pipeline.log().read(TrueJournal.CONDITIONS, Map.of())) {
            ConditionEvent event = ConditionRecord.decode(record.value()).event();
            if (event != null && event.site().equals("good")) {
                kinds.add(event.kind());
            } else if (event != null && event.condition().equals("level.clock")) {
                clockFaults.add(event.kind().name());
            }
        }
        assertThat(kinds).containsExactly(EventKind.PLAN, EventKind.RAISED, EventKind.CLEARED);
        assertThat(clockFaults).contains("RAISED");
    }

    private static void balances(Pipeline pipeline, int sent) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> pipeline.count("berm_watch_messages_total") == sent);
        long rejectedMessages = pipeline.count("berm_watch_rejected_messages_total");
        assertThat(rejectedMessages).isEqualTo(11);
        assertThat(pipeline.count("berm_watch_readings_total"))
                .isEqualTo(sent - rejectedMessages)
                .isEqualTo(
                        pipeline.count("berm_watch_accepted_total")
                                + pipeline.count("berm_watch_rejected_readings_total")
                                + pipeline.count("berm_watch_duplicates_total"));
    }
}
