package berm.domain.judge;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What is remembered of a sensor for the readings that people take: the sensor's own newest ones,
 * to compare them with. They are few, since somebody phones and somebody types: 8 readings are 8
 * minutes of a gauge that is read each minute.
 */
final class ManualMemory {
    private static final int OWN = 8;

    /** Measured time of the newest manual reading, or {@link SensorMemory#NEVER}. */
    long newest = SensorMemory.NEVER;

    private final long[] times = new long[OWN];
    private final double[] values = new double[OWN];

    /** How many of the places are taken. */
    private int count;

    private int next;

    /** A reading of the sensor's own is judged, in order. */
    void beside(long measuredAt, double value) {
        times[next] = measuredAt;
        values[next] = value;
        next = (next + 1) % OWN;
        count = Math.min(count + 1, OWN);
    }

    /** The place of the sensor's own reading nearest to that time, or -1 if none is within. */
    int nearest(long measuredAt, long within) {
        int nearest = -1;
        long least = within;
        for (int place = 0; place < count; place++) {
            long away = Math.abs(times[place] - measuredAt);
            if (away < least || (away == least && nearest < 0)) {
                nearest = place;
                least = away;
            }
        }
        return nearest;
    }

    long time(int place) {
        return times[place];
    }

    double value(int place) {
        return values[place];
    }

    ManualMemory copy() {
        var copy = new ManualMemory();
        copy.newest = newest;
        System.arraycopy(times, 0, copy.times, 0, OWN);
        System.arraycopy(values, 0, copy.values, 0, OWN);
        copy.count = count;
        copy.next = next;
        return copy;
    }

    void writeTo(DataOutput out) throws IOException {
        out.writeLong(newest);
        out.writeByte(count);
        out.writeByte(next);
        for (int place = 0; place < count; place++) {
            out.writeLong(times[place]);
            out.writeDouble(values[place]);
        }
    }

    static ManualMemory readFrom(DataInput in) throws IOException {
        var memory = new ManualMemory();
        memory.newest = in.readLong();
        memory.count = in.readByte();
        memory.next = in.readByte();
        for (int place = 0; place < memory.count; place++) {
            memory.times[place] = in.readLong();
            memory.values[place] = in.readDouble();
        }
        return memory;
    }
}
