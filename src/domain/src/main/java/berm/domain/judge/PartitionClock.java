package berm.domain.judge;

/**
 * The clock of one partition: the largest stamp so far, and how much of the time nobody listened.
 *
 * <p>A tick vouches for the span before its stamp. A span of more than {@link #DEAF_AFTER} that no
 * tick vouches for is deaf: hearing time stands still in it.
 */
public final class PartitionClock {
    /** An unvouched span longer than this is deaf. */
    public static final long DEAF_AFTER = 3_000;

    /** Before the first record. */
    public static final long UNSET = Long.MIN_VALUE;

    private long clock;
    private long deaf;
    private long offset;

    public PartitionClock() {
        this(UNSET, 0, -1);
    }

    /** A clock as it was saved. */
    public PartitionClock(long clock, long deaf, long offset) {
        this.clock = clock;
        this.deaf = deaf;
        this.offset = offset;
    }

    /** Whether taking in this stamp would find a deaf span. */
    public boolean findsDeafness(long stamp, long vouched) {
        return clock != UNSET && stamp - clock - vouched > DEAF_AFTER;
    }

    /**
     * Takes in a message (vouching for nothing) or a tick.
     *
     * @return the length of the deaf span found, 0 when none
     */
    public long hear(long stamp, long vouched) {
        long found = findsDeafness(stamp, vouched) ? stamp - clock - vouched : 0;
        deaf += found;
        clock = Math.max(clock, stamp);
        return found;
    }

    /** Takes in a record that is neither: it moves the clock only when it is the first. */
    public void note(long stamp) {
        if (clock == UNSET) {
            clock = stamp;
        }
    }

    /**
     * Goes on to the next record.
     *
     * @throws IllegalStateException if a record is missing in between
     */
    public void moveTo(long next) {
        if (offset >= 0 && next != offset + 1) {
            throw new IllegalStateException("offset gap: " + offset + " -> " + next);
        }
        offset = next;
    }

    public Moment now() {
        return new Moment(clock, clock - deaf, offset);
    }

    public boolean isSet() {
        return clock != UNSET;
    }

    public long clock() {
        return clock;
    }

    public long deaf() {
        return deaf;
    }

    public long offset() {
        return offset;
    }
}
