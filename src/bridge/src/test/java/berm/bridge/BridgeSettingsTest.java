package berm.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import berm.service.HostPort;
import berm.service.InvalidSettings;
import berm.service.PagesAddress;
import berm.service.log.KafkaAccess;
import berm.service.mqtt.MqttAddress;
import berm.service.mqtt.MqttBroker;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.Test;

class BridgeSettingsTest {
    @Test
    void hasDefaults() {
        BridgeSettings settings = BridgeSettings.from(Map.of("BERM_KAFKA", " "));
        assertThat(settings.mqtt()).isEqualTo(MqttBroker.open(MqttAddress.parse("127.0.0.1:1883")));
        assertThat(settings.kafka()).isEqualTo(KafkaAccess.open("127.0.0.1:9092"));
        assertThat(settings.partitions()).isEqualTo(8);
        assertThat(settings.topicMap()).hasToString("berm/{site}/#");
        assertThat(settings.bridgeId()).isEqualTo("bridge-1");
        assertThat(settings.maxPayloadBytes()).isEqualTo(65_536);
        assertThat(settings.pages()).isEqualTo(new PagesAddress("127.0.0.1", 8_091));
    }

    @Test
    void readsEverySetting() {
        BridgeSettings settings =
                BridgeSettings.from(
                        Map.of(
                                "BERM_MQTT",
                                "mqtts://broker.example:8883",
                                "BERM_KAFKA",
                                "k1:9092,k2:9092",
                                "BERM_PARTITIONS",
                                "64",
                                "BERM_TOPIC_MAP",
                                "v3/{site}",
                                "BERM_BRIDGE_ID",
                                "north",
                                "BERM_MAX_PAYLOAD",
                                "1000",
                                "BERM_HEALTH_HOST",
                                "0.0.0.0",
                                "BERM_HEALTH_PORT",
                                "0"));
        assertThat(settings.mqtt().address())
                .isEqualTo(new MqttAddress(new HostPort("broker.example", 8_883), true));
        assertThat(settings.kafka()).isEqualTo(KafkaAccess.open("k1:9092,k2:9092"));
        assertThat(settings.partitions()).isEqualTo(64);
        assertThat(settings.topicMap()).hasToString("v3/{site}");
        assertThat(settings.bridgeId()).isEqualTo("north");
        assertThat(settings.maxPayloadBytes()).isEqualTo(1_000);
        assertThat(settings.pages()).isEqualTo(new PagesAddress("0.0.0.0", 0));
    }

    @Test
    void namesEveryProblemAtOnce() {
        Map<String, String> wrong =
                Map.of(
                        "BERM_MQTT", "broker",
                        "BERM_KAFKA", "k1:9092,",
                        "BERM_PARTITIONS", "0",
                        "BERM_TOPIC_MAP", "berm/#",
                        "BERM_BRIDGE_ID", "a b",
                        "BERM_MAX_PAYLOAD", "10000000",
                        "BERM_HEALTH_PORT", "65536");
        InvalidSettings e =
                catchThrowableOfType(InvalidSettings.class, () -> BridgeSettings.from(wrong));
        assertThat(e.problems())
                .containsExactly(
                        "BERM_MQTT is 'broker', expected " + MqttAddress.FORM,
                        "BERM_KAFKA is 'k1:9092,', expected host:port, or several with commas",
                        "BERM_PARTITIONS is '0', expected a whole number from 1 to 1024",
                        "BERM_TOPIC_MAP is 'berm/#', expected " + TopicMap.FORM,
                        "BERM_BRIDGE_ID is 'a b', expected 1 to 64 of A-Z, a-z, 0-9, '_' and '-'",
                        "BERM_MAX_PAYLOAD is '10000000', expected a whole number from 1 to 524288",
                        "BERM_HEALTH_PORT is '65536', expected a whole number from 0 to 65535");
    }

    @Test
    void theProducerPromisesWhatTheBridgePromises() {
        Map<String, Object> properties = Bridge.producerProperties(BridgeSettings.from(Map.of()));
        assertThat(properties)
                .containsEntry(ProducerConfig.ACKS_CONFIG, "all")
                .containsEntry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true)
                .containsEntry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        assertThat(new ProducerConfig(properties)).isNotNull();
    }
}
