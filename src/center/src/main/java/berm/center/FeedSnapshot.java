package berm.center;

import java.util.List;

/**
 * All as it was a moment ago, for the many consoles that come at the same time.
 *
 * @param id of the last news that is in it
 * @param made by {@link System#nanoTime}
 */
record FeedSnapshot(String id, long made, List<FeedPart> parts) {
    private static final long NEW_NANOS = 2_000_000_000;

    static final FeedSnapshot NONE = new FeedSnapshot("", 0, List.of());

    static FeedSnapshot of(String id, List<FeedPart> parts) {
        return new FeedSnapshot(id, System.nanoTime(), parts);
    }

    boolean isNew() {
        return !parts.isEmpty() && System.nanoTime() - made < NEW_NANOS;
    }
}
