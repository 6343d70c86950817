package berm.launcher;

import java.util.HashMap;
import java.util.Map;
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

    /** The bootstrap servers. */
    String kafka() {
        String servers = given("BERM_KAFKA", ports().kafka().address());
        Reachable.require("Kafka", servers.split(",", 2)[0], "BERM_KAFKA");
        return servers;
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

    /** The MQTT broker, host:port. */
    String mqtt() {
        String broker = given("BERM_MQTT", ports().mqtt().address());
        Reachable.require("MQTT", broker, "BERM_MQTT");
        return broker;
    }

    /** The environment, with the addresses of this connection where it says none. */
    Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(environment);
        settings.putIfAbsent("BERM_KAFKA", ports().kafka().address());
        settings.putIfAbsent("BERM_MQTT", ports().mqtt().address());
        settings.putIfAbsent("BERM_HISTORY_URL", "http://" + ports().history().address());
        return Map.copyOf(settings);
    }

    private String given(String name, String byDefault) {
        String given = environment.getOrDefault(name, "").strip();
        return given.isEmpty() ? byDefault : given;
    }
}
