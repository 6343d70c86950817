package berm.sim;

/** An MQTT message to be published. */
public record Publication(String topic, byte[] payload) {}
