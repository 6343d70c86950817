package berm.domain.hazard;

import berm.domain.Colour;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Watches how many people are in an explosive workshop, on measured time.
 *
 * <pre>
 * within  → over, yellow            more than allowed
 * over    → over, violation         from at-once on, or when the hand-over has passed
 * over    → over, violation, orange after orange-after
 * over    → within                  allowed or fewer; nothing else ends it
 * </pre>
 *
 * <p>A count holds until the next. Where readers disagree, the highest count is taken. A count
 * below 0 is a fault of its reader: alone it neither begins nor ends anything.
 */
public final class HeadCount {
    private final HeadCountRule rule;
    private long takenAt = Long.MIN_VALUE;
    private boolean over;
    private long overSince;

    /** Once a violation it stays one until they are within again. */
    private boolean atOnce;

    private boolean fault;

    /** One that has seen nothing. */
    public HeadCount(HeadCountRule rule) {
        this.rule = rule;
    }

    /**
     * Takes the counts of all readers.
     *
     * @param measuredAt ms since 1970, UTC; not before the last
     * @param counts of each reader, at least one
     */
    public HeadCountState take(long measuredAt, int... counts) {
        if (measuredAt < takenAt || counts.length == 0) {
            throw new IllegalArgumentException("No count, or one from before the last");
        }
        takenAt = measuredAt;
        int most = -1;
        fault = false;
        for (int count : counts) {
            most = Math.max(most, count);
            fault |= count < 0;
        }
        if (most >= 0) {
            count(measuredAt, most);
        }
        return at(measuredAt);
    }

    private void count(long measuredAt, int count) {
        boolean tooMany = count > rule.allowed();
        if (tooMany && !over) {
            overSince = measuredAt;
        }
        atOnce = tooMany && (atOnce || count >= rule.atOnce());
        over = tooMany;
    }

    /**
     * What is to be said at a time at which nothing new has come.
     *
     * @param time ms since 1970, UTC; not before the last count
     */
    public HeadCountState at(long time) {
        if (!over) {
            return new HeadCountState(null, false, fault);
        }
        long lasted = time - overSince;
        Colour colour = lasted > rule.orangeAfter() ? Colour.ORANGE : Colour.YELLOW;
        return new HeadCountState(colour, atOnce || lasted >= rule.handOver(), fault);
    }

    /** When it says something else without a new count; {@code Long.MAX_VALUE} when never. */
    public long changesAfter(long time) {
        if (!over) {
            return Long.MAX_VALUE;
        }
        long violation = atOnce ? Long.MAX_VALUE : overSince + rule.handOver();
        long orange = overSince + rule.orangeAfter() + 1;
        return Math.min(
                violation > time ? violation : Long.MAX_VALUE,
                orange > time ? orange : Long.MAX_VALUE);
    }

    /** The same, sharing nothing that changes. */
    public HeadCount copy() {
        var copy = new HeadCount(rule);
        copy.takenAt = takenAt;
        copy.over = over;
        copy.overSince = overSince;
        copy.atOnce = atOnce;
        copy.fault = fault;
        return copy;
    }

    /** Writes all but the rule: 19 bytes. */
    public void writeTo(DataOutput out) throws IOException {
        out.writeLong(takenAt);
        out.writeBoolean(over);
        out.writeLong(overSince);
        out.writeBoolean(atOnce);
        out.writeBoolean(fault);
    }

    /**
     * One as it was written.
     *
     * @throws IOException if it is not such a one
     */
    public static HeadCount read(HeadCountRule rule, DataInput in) throws IOException {
        var read = new HeadCount(rule);
        read.takenAt = in.readLong();
        read.over = in.readBoolean();
        read.overSince = in.readLong();
        read.atOnce = in.readBoolean();
        read.fault = in.readBoolean();
        if (read.over ? read.overSince > read.takenAt : read.atOnce) {
            throw new IOException("Not a head-count");
        }
        return read;
    }
}
