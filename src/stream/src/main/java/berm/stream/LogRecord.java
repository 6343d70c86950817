package berm.stream;

import berm.messages.RawKind;

/**
 * One record of a raw topic on its way to its site, with the time its partition had come to.
 *
 * @param key world/site, or the MQTT topic of an unmapped message; empty for a tick
 * @param topic the raw topic
 * @param stamp the Kafka timestamp
 * @param span of a tick: the ms before its stamp it vouches for; else 0
 * @param mqttTopic where the message was published, for people
 * @param receivedAt when the bridge took it in, for people; 0 when unknown
 * @param truncated original length of a payload that was cut, else 0
 * @param clock the partition's clock after this record; 0 before it is set
 * @param hearing the same in hearing time
 */
public record LogRecord(
        String key,
        RawKind kind,
        String topic,
        int partition,
        long offset,
        long stamp,
        long span,
        byte[] payload,
        String mqttTopic,
        long receivedAt,
        boolean dup,
        boolean retained,
        long truncated,
        long clock,
        long hearing) {
    private static final byte[] NOTHING = {};

    LogRecord at(long newClock, long newHearing) {
        return new LogRecord(
                key,
                kind,
                topic,
                partition,
                offset,
                stamp,
                span,
                payload,
                mqttTopic,
                receivedAt,
                dup,
                retained,
                truncated,
                newClock,
                newHearing);
    }

    /** A tick handed to one site of a partition. */
    static LogRecord tick(
            String key, String topic, int partition, long offset, long clock, long hearing) {
        return new LogRecord(
                key,
                RawKind.TICK,
                topic,
                partition,
                offset,
                clock,
                0,
                NOTHING,
                "",
                0,
                false,
                false,
                0,
                clock,
                hearing);
    }

    String position() {
        return topic + "/" + partition + "/" + offset;
    }
}
