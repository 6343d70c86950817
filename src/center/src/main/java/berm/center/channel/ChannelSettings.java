package berm.center.channel;

import berm.service.Passage;
import java.util.Optional;

/** What a channel of some kind is told by its file; makes the channel. */
interface ChannelSettings {

    Channel open(Tools tools);

    /**
     * The way to a server of the monitoring's own that production looks at.
     *
     * @param place of the channel in the file
     */
    default Optional<Passage> passage(String place) {
        return Optional.empty();
    }
}
