package berm.center.channel;

/** An address of a channel that is named. */
public record Recipient(String channel, Address address) {}
