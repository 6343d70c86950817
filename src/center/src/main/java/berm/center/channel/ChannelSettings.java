package berm.center.channel;

import berm.service.Passage;

/** What a channel of some kind is told by its file; makes the channel. */
interface ChannelSettings {

    Channel open(Tools tools);

    /**
     * The way to the other side, which production looks at.
     *
     * @param place of the channel in the file
     */
    Passage passage(String place);
}
