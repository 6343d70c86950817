package berm.center;

import berm.center.asked.NotDone;
import berm.center.asked.Typed;
import berm.center.asked.Within;
import berm.center.channel.OutsideChannels;
import berm.domain.outside.Click;
import berm.domain.outside.Means;
import berm.domain.outside.Outside;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A click as it comes in.
 *
 * @param draft the number of the one that is let out
 * @param minutes for which sirens may begin to sound; 5 when it does not say
 */
record ClickForm(
        @Typed(needed = true) @Nullable Integer draft,
        @Typed(needed = true, most = Click.CHANNELS) @Nullable List<String> channels,
        @Within(from = 1, to = ClickForm.MOST_MINUTES) @Nullable Integer minutes) {
    private static final int MINUTES = 5;
    private static final long MINUTE_MILLIS = 60_000;
    private static final long MOST_MINUTES = Outside.SIRENS_MILLIS / MINUTE_MILLIS;

    /**
     * The click, by channels that are there, of that means, and open to that world.
     *
     * @throws NotDone if one is not
     */
    Click click(String world, Means means, List<OutsideChannels.Way> ways) {
        Click click = click();
        for (String name : click.channels()) {
            OutsideChannels.Way way =
                    ways.stream()
                            .filter(one -> one.channel().equals(name) && one.means() == means)
                            .findAny()
                            .orElseThrow(
                                    () ->
                                            NotDone.wrong(
                                                    "channels: " + name + " leads to no " + means));
            if (!OutsideViews.isOpen(world, way)) {
                throw NotDone.conflict(
                        "channels: " + name + " is not for drills, and " + world + " is one");
            }
        }
        return click;
    }

    private Click click() {
        if (draft == null) {
            throw NotDone.wrong("draft: missing");
        } else if (channels != null && channels.size() > Click.CHANNELS) {
            throw NotDone.wrong("channels: at most " + Click.CHANNELS);
        }
        List<String> names =
                channels == null ? List.of() : channels.stream().filter(Objects::nonNull).toList();
        try {
            return new Click(draft, names);
        } catch (IllegalArgumentException wrong) {
            throw NotDone.wrong("channels: " + wrong.getMessage());
        }
    }

    /** Until when sirens may begin to sound, ms. */
    long until(long now) {
        return now + (minutes == null ? MINUTES : minutes) * MINUTE_MILLIS;
    }
}
