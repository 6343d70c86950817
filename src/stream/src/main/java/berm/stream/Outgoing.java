package berm.stream;

/** A record on its way to a topic: world/site and the UTF-8 JSON. */
public record Outgoing(String key, byte[] value) {}
