package berm.domain.outside;

import java.util.List;

/**
 * Which draft an official lets out, and by which channels.
 *
 * @param draft its number
 * @param channels by name, each once; may be none
 */
public record Click(int draft, List<String> channels) {
    public static final int CHANNELS = 50;

    /**
     * @throws IllegalArgumentException if there are too many channels, or one has no such name
     */
    public Click {
        channels = channels.stream().distinct().sorted().toList();
        if (channels.size() > CHANNELS) {
            throw new IllegalArgumentException("at most " + CHANNELS + " channels");
        }
        if (!channels.stream().allMatch(name -> name.matches("[a-z0-9][a-z0-9-]{0,39}"))) {
            throw new IllegalArgumentException("no name of a channel");
        }
    }
}
