package berm.center.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import berm.messages.Digest;

/**
 * One notice on its way to one address.
 *
 * @param id the same at every attempt, also over a restart: what a receiver knows a repetition by
 * @param folded how many other notices this one stands for
 */
public record Delivery(String id, Notice notice, Address to, int folded) {

    static final int ID_LENGTH = 32;

    /** The name of a notice on its way through a channel to an address. */
    static String id(String notice, String channel, Address to) {
        String parts = String.join("\n", notice, channel, to.value());
        return Digest.of(parts.getBytes(UTF_8)).substring(0, ID_LENGTH);
    }
}
