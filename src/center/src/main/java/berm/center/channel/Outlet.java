package berm.center.channel;

/** A channel as it is used here: under a name, by rules. */
public record Outlet(String name, String kind, Channel channel, ChannelRules rules) {}
