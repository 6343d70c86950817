package berm.center.channel;

/** What a channel of some kind is told by its file; makes the channel. */
interface ChannelSettings {

    Channel open(Tools tools);
}
