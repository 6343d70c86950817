package berm.center.told;

import java.util.List;

/**
 * A walk round a site and what was found; times in ms since 1970, UTC.
 *
 * @param id given by the store, 0 before
 * @param walked when it was, in the time of the site's world
 * @param entered when it was typed
 */
public record Patrol(
        long id,
        String world,
        String site,
        long walked,
        String by,
        long entered,
        String note,
        List<Look> looks) {
    /** What was found of an item; what is not normal has a note. */
    public record Look(PatrolItem item, Finding finding, String note) {}

    /** How an item was found. */
    public enum Finding {
        NORMAL,
        ABNORMAL,
        /** Nobody looked, as of a ditch under snow. */
        NOT_SEEN
    }

    public Patrol {
        looks = List.copyOf(looks);
    }
}
