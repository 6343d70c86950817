package berm.bridge;

import berm.service.InvalidSettings;
import berm.service.PagesAddress;
import berm.service.SettingsReader;
import berm.service.log.KafkaAccess;
import berm.service.mqtt.MqttBroker;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a bridge is told at its start.
 *
 * @param mqtt the broker that devices publish to
 * @param kafka the log
 * @param partitions of every raw topic ({@code BERM_PARTITIONS})
 * @param topicMap which topics belong to which site ({@code BERM_TOPIC_MAP})
 * @param bridgeId the name of the persistent MQTT session; no two bridges may share one ({@code
 *     BERM_BRIDGE_ID})
 * @param maxPayloadBytes longer payloads are cut ({@code BERM_MAX_PAYLOAD})
 * @param pages where /health and /metrics listen
 */
public record BridgeSettings(
        MqttBroker mqtt,
        KafkaAccess kafka,
        int partitions,
        TopicMap topicMap,
        String bridgeId,
        int maxPayloadBytes,
        PagesAddress pages) {

    /** With keys and headers of the longest MQTT topic, still less than Kafka's default limit. */
    static final int LARGEST_MAX_PAYLOAD = 524_288;

    private static final Pattern BRIDGE_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

    /**
     * Reads the environment; a setting that is absent or empty has its default.
     *
     * @throws InvalidSettings naming every problem at once
     */
    public static BridgeSettings from(Map<String, String> environment) {
        SettingsReader reader = new SettingsReader(environment);
        Optional<MqttBroker> mqtt = MqttBroker.read(reader);
        Optional<KafkaAccess> kafka = KafkaAccess.read(reader);
        Optional<Integer> partitions = reader.number("BERM_PARTITIONS", "8", 1, 1_024);
        Optional<TopicMap> topicMap =
                reader.read("BERM_TOPIC_MAP", "berm/{site}/#", TopicMap.FORM, TopicMap::parse);
        Optional<String> bridgeId =
                reader.read(
                        "BERM_BRIDGE_ID",
                        "bridge-1",
                        "1 to 64 of A-Z, a-z, 0-9, '_' and '-'",
                        BridgeSettings::bridgeId);
        Optional<Integer> maxPayload =
                reader.number("BERM_MAX_PAYLOAD", "65536", 1, LARGEST_MAX_PAYLOAD);
        Optional<PagesAddress> pages = PagesAddress.read(reader, "8091");
        reader.throwProblems();
        return new BridgeSettings(
                mqtt.orElseThrow(),
                kafka.orElseThrow(),
                partitions.orElseThrow(),
                topicMap.orElseThrow(),
                bridgeId.orElseThrow(),
                maxPayload.orElseThrow(),
                pages.orElseThrow());
    }

    private static String bridgeId(String text) {
        if (!BRIDGE_ID.matcher(text).matches()) {
            throw new IllegalArgumentException("not a bridge id: " + text);
        }
        return text;
    }
}
