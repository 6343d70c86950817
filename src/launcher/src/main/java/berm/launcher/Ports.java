package berm.launcher;

import berm.launcher.embedded.LoopbackPort;

/**
 * The ports on which Berm's parts listen on one machine, all moved together.
 *
 * @param offset added to each default
 */
record Ports(int offset) {
    /** So that the highest, 9249, stays below the end of the ports. */
    static final int LARGEST_OFFSET = 50_000;

    static final String SETTING = "--port-offset";

    /** The ports so far above their defaults; refuses what is none. */
    static Ports at(int offset) {
        if (offset < 0 || offset > LARGEST_OFFSET) {
            throw CommandFailure.askedWrongly(
                    SETTING + " is " + offset + ", expected 0 to " + LARGEST_OFFSET);
        }
        return new Ports(offset);
    }

    LoopbackPort console() {
        return port("the console", 8080);
    }

    LoopbackPort flink() {
        return port("Flink's web pages", 8081);
    }

    LoopbackPort engineHealth() {
        return port("health of the engine", 8090);
    }

    LoopbackPort bridgeHealth() {
        return port("health of the bridge", 8091);
    }

    LoopbackPort watchHealth() {
        return port("health of watch", 8092);
    }

    LoopbackPort archiveHealth() {
        return port("health of archive", 8093);
    }

    LoopbackPort simHealth() {
        return port("health of the simulator", 8094);
    }

    LoopbackPort mqtt() {
        return port("MQTT", 1883);
    }

    LoopbackPort kafka() {
        return port("Kafka", 9092);
    }

    LoopbackPort kafkaController() {
        return port("Kafka's controller", 9093);
    }

    LoopbackPort flinkMetrics() {
        return port("Flink's metrics", 9249);
    }

    LoopbackPort history() {
        return port("history", 9000);
    }

    private LoopbackPort port(String purpose, int byDefault) {
        return new LoopbackPort(purpose, byDefault + offset, SETTING);
    }
}
