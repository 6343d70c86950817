package berm.launcher;

import berm.service.SettingsReader;
import berm.service.log.KafkaAccess;
import berm.service.mqtt.MqttBroker;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the Berm is that a command talks to: as {@code up} started it, or as settings say. */
final class Connection {
    @Option(
            names = "--port-offset",
            paramLabel = "N",
            defaultValue = "0",
            description = "What 'berm up --port-offset' was given; default: ${DEFAULT-VALUE}.")
    private int portOffset;

    private final Map<String, String> environment;

    Connection(Map<String, String> environment) {
        this.environment = environment;
    }

    Ports ports() {
        return Ports.at(portOffset);
    }

    /** The log; something answers there. */
    KafkaAccess kafka() {
        SettingsReader reader = new SettingsReader(settings());
        Optional<KafkaAccess> kafka = KafkaAccess.read(reader);
        reader.throwProblems();
        Reachable.require("Kafka", kafka.orElseThrow().first(), "BERM_KAFKA");
        return kafka.orElseThrow();
    }

    /** Of every raw topic. */
    int partitions() {
        String given = given("BERM_PARTITIONS", "8");
        if (!given.matches("[1-9][0-9]{0,3}")) {
            throw CommandFailure.askedWrongly(
                    "BERM_PARTITIONS is '" + given + "', expected a whole number from 1");
        }
        return Integer.parseInt(given);
    }

    /** The MQTT broker; something answers there. */
    MqttBroker mqtt() {
        SettingsReader reader = new SettingsReader(settings());
        Optional<MqttBroker> broker = MqttBroker.read(reader);
        reader.throwProblems();
        Reachable.require("MQTT", broker.orElseThrow().address().server(), "BERM_MQTT");
        return broker.orElseThrow();
    }

    /** The environment, with the addresses of this connection where it says none. */
    Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(environment);
        settings.put("BERM_KAFKA", given("BERM_KAFKA", ports().kafka().address()));
        settings.put("BERM_MQTT", given("BERM_MQTT", ports().mqtt().address()));
        String history = "http://" + ports().history().address();
        settings.put("BERM_HISTORY_URL", given("BERM_HISTORY_URL", history));
        return Map.copyOf(settings);
    }

    private String given(String name, String byDefault) {
        String given = environment.getOrDefault(name, "").strip();
        return given.isEmpty() ? byDefault : given;
    }
}
