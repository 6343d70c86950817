package berm.center;

import berm.center.channel.CapDraft;
import berm.domain.alarm.SiteEvent;
import berm.domain.outside.Means;
import berm.domain.outside.Warning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of an event is or could be told outside, for the one who asks.
 *
 * @param mayDraft whether the one who asks may propose
 * @param mayClick whether it may let out
 * @param drill whether what leaves is an exercise
 * @param people downstream, by the site's plan; null where it does not say
 * @param proposal with which the draft of a warning would begin; null when it is over
 * @param lifting with which one that takes a warning back would; null when none stands
 * @param lost the numbers of what was let out and never left
 */
record OutsideView(
        SiteEvent event,
        boolean mayDraft,
        boolean mayClick,
        boolean drill,
        @Nullable Integer people,
        @Nullable Warning proposal,
        @Nullable Warning lifting,
        List<Way> ways,
        List<Integer> lost) {

    /**
     * A channel that leads outside.
     *
     * @param open whether what belongs to that world may leave by it
     * @param stands whether a warning stands there
     * @param draft what it would send now; null where that is no document, or nothing is drafted
     */
    record Way(
            String channel,
            Means means,
            boolean open,
            boolean dryRun,
            boolean stands,
            @Nullable CapDraft draft) {}
}
