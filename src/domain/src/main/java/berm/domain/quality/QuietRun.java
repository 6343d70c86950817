package berm.domain.quality;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Readings in a row that lie within a range of each other, begun anew by the first that does not.
 *
 * <p>With a range of 0 it tells of every stillness exactly as long as it lasts. With more, the
 * price of constant space: it tells of none that was not there, and at some reading of every one
 * that lasted twice the duration asked for (and one interval), but a run that began before may
 * break in its midst, and the telling then pauses until the new run has lasted.
 */
final class QuietRun {
    private long since;
    private int count;
    private double low;
    private double high;

    /** Takes the next reading. */
    void take(long measuredAt, double value, double within) {
        double newLow = Math.min(low, value);
        double newHigh = Math.max(high, value);
        if (count == 0 || newHigh - newLow > within) {
            since = measuredAt;
            count = 1;
            low = value;
            high = value;
        } else {
            count = Math.min(count + 1, Integer.MAX_VALUE - 1);
            low = newLow;
            high = newHigh;
        }
    }

    void forget() {
        count = 0;
    }

    boolean lasted(long measuredAt, long duration, int readings) {
        return count >= readings && measuredAt - since >= duration;
    }

    QuietRun copy() {
        var copy = new QuietRun();
        copy.since = since;
        copy.count = count;
        copy.low = low;
        copy.high = high;
        return copy;
    }

    void writeTo(DataOutput out) throws IOException {
        out.writeLong(since);
        out.writeInt(count);
        out.writeDouble(low);
        out.writeDouble(high);
    }

    static QuietRun readFrom(DataInput in) throws IOException {
        var run = new QuietRun();
        run.since = in.readLong();
        run.count = in.readInt();
        run.low = in.readDouble();
        run.high = in.readDouble();
        return run;
    }
}
