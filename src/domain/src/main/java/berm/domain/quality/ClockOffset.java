package berm.domain.quality;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.OptionalLong;

/**
 * Tells that a sensor's clock is wrong by a time zone: the memory of one sensor, 69 bytes when
 * written.
 *
 * <p>Local time of China sent as UTC is measured 8 h ahead: its lag, the site's clock less the
 * measured time, is −8 h and the network's delay. UTC taken for local time and turned to UTC once
 * more lags by +8 h; either done twice makes 16 h. Multiples of a whole day are no zone's: a logger
 * that reports yesterday's value lags so and is right.
 *
 * <p>A moment is all that comes at one clock, and lags as its newest reading does. The offset is
 * found while {@link #MOMENTS} moments in a row, each measured later than the one before, lie
 * within {@link #WITHIN} of it, over at least {@link #LASTING}, and their lags differ by no more
 * than a {@link #STEADY}th of the time they took. The lags of a backlog shrink as it is sent, and
 * are never that steady, unless it is sent hardly faster than it grows, and just eight hours late:
 * that cannot be told apart. A moment that does not fit begins anew, one measured no later is
 * passed over, so back-fills delay what is found. It is found as the next moment begins, and is a
 * reason to ask, never to correct. Facts §5.2; the numbers are the project's proposal [D].
 */
public final class ClockOffset {
    private static final long MINUTE = 60_000;

    /** Offsets are multiples of it, up to twice: 8 h. */
    public static final long ZONE = 8 * 60 * MINUTE;

    /** How far a lag may be from the offset: the delay of the network and a drift. */
    public static final long WITHIN = 2 * MINUTE;

    public static final int MOMENTS = 5;

    /** How long they take at least: 10 min. */
    public static final long LASTING = 10 * MINUTE;

    /** How many times the difference of their lags the moments must take. */
    public static final int STEADY = 40;

    private static final long NONE = Long.MIN_VALUE;

    /** The moment that is coming in, and its newest measured time. */
    private long clock = NONE;

    private long newest;

    /** The moments in a row before it. */
    private int count;

    private long offset;
    private long firstClock;
    private long lastClock;
    private long lastMeasured;
    private long leastLag;
    private long mostLag;

    /**
     * Takes a reading.
     *
     * @param measuredAt as the sensor says, which must have said something
     * @param atClock the site's clock, never less than before
     * @return the lag that its clock makes, in ms: −8 h when its times are 8 h ahead
     */
    public OptionalLong take(long measuredAt, long atClock) {
        if (atClock != clock) {
            settle();
            clock = atClock;
            newest = measuredAt;
        } else {
            newest = Math.max(newest, measuredAt);
        }
        return found();
    }

    /** Whether a lag of so many ms may come from a time zone. */
    public static boolean isNear(long lag) {
        long nearest = nearest(lag);
        return zone(nearest) && Math.abs(lag - nearest) <= WITHIN;
    }

    private OptionalLong found() {
        long lasts = Math.max(LASTING, STEADY * (mostLag - leastLag));
        return count >= MOMENTS && lastClock - firstClock >= lasts
                ? OptionalLong.of(offset)
                : OptionalLong.empty();
    }

    private void settle() {
        if (clock == NONE) {
            return;
        }
        long lag = clock - newest;
        long nearest = nearest(lag);
        if (!isNear(lag)) {
            count = 0;
        } else if (count == 0 || nearest != offset) {
            begin(nearest, lag);
        } else if (newest > lastMeasured) {
            goOn(lag);
        }
    }

    private static long nearest(long lag) {
        return Math.floorDiv(lag + ZONE / 2, ZONE) * ZONE;
    }

    private static boolean zone(long offset) {
        return offset != 0 && Math.abs(offset) <= 2 * ZONE;
    }

    private void begin(long newOffset, long lag) {
        offset = newOffset;
        count = 1;
        firstClock = clock;
        lastClock = clock;
        lastMeasured = newest;
        leastLag = lag;
        mostLag = lag;
    }

    private void goOn(long lag) {
        count = Math.min(count + 1, MOMENTS);
        lastClock = clock;
        lastMeasured = newest;
        leastLag = Math.min(leastLag, lag);
        mostLag = Math.max(mostLag, lag);
    }

    /** The same, sharing nothing that changes. */
    public ClockOffset copy() {
        var copy = new ClockOffset();
        copy.clock = clock;
        copy.newest = newest;
        copy.count = count;
        copy.offset = offset;
        copy.firstClock = firstClock;
        copy.lastClock = lastClock;
        copy.lastMeasured = lastMeasured;
        copy.leastLag = leastLag;
        copy.mostLag = mostLag;
        return copy;
    }

    /** Writes everything, so that a memory read back goes on as if it had not been. */
    public void writeTo(DataOutput out) throws IOException {
        out.writeByte(1);
        out.writeLong(clock);
        out.writeLong(newest);
        out.writeInt(count);
        out.writeLong(offset);
        out.writeLong(firstClock);
        out.writeLong(lastClock);
        out.writeLong(lastMeasured);
        out.writeLong(leastLag);
        out.writeLong(mostLag);
    }

    /**
     * A memory as it was written.
     *
     * @throws IOException if it is not one
     */
    public static ClockOffset readFrom(DataInput in) throws IOException {
        if (in.readByte() != 1) {
            throw new IOException("not a memory of a clock's offset");
        }
        var memory = new ClockOffset();
        memory.clock = in.readLong();
        memory.newest = in.readLong();
        memory.count = in.readInt();
        memory.offset = in.readLong();
        memory.firstClock = in.readLong();
        memory.lastClock = in.readLong();
        memory.lastMeasured = in.readLong();
        memory.leastLag = in.readLong();
        memory.mostLag = in.readLong();
        return memory;
    }
}
