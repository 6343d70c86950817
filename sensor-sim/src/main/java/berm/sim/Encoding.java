package berm.sim;

import java.util.List;

/** How a gateway writes the samples of one moment into a payload. */
@FunctionalInterface
public interface Encoding {
    /**
     * The payload of one message.
     *
     * @param sequence the message's number, growing by one each message of the gateway
     * @param measuredAt ms since 1970 UTC
     */
    byte[] encode(long sequence, long measuredAt, List<Sample> samples);
}
