package berm.bridge;

/**
 * A message as it came from the broker.
 *
 * @param qos the quality of service it was delivered with, 0 or 1
 * @param duplicate whether the broker may have delivered it before
 * @param retained whether the broker kept it from earlier
 * @param receivedAt when the bridge took it in, ms since 1970 UTC
 */
record Incoming(
        String topic,
        byte[] payload,
        int qos,
        boolean duplicate,
        boolean retained,
        long receivedAt) {}
