package berm.service.mqtt;

import berm.service.HostPort;

/**
 * Where an MQTT broker listens, and how.
 *
 * @param tls whether it speaks TLS there
 */
public record MqttAddress(HostPort server, boolean tls) {
    private static final String TLS = "mqtts://";

    /** What it looks like. */
    public static final String FORM = "host:port, or mqtts://host:port for TLS";

    /**
     * Reads {@code host:port} or {@code mqtts://host:port}.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static MqttAddress parse(String text) {
        boolean tls = text.startsWith(TLS);
        return new MqttAddress(HostPort.parse(tls ? text.substring(TLS.length()) : text), tls);
    }

    /** For Paho, which has a word of its own for TLS. */
    String uri() {
        return (tls ? "ssl://" : "tcp://") + server;
    }

    @Override
    public String toString() {
        return (tls ? TLS : "") + server;
    }
}
