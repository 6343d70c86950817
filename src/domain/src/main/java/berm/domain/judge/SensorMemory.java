package berm.domain.judge;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** What is remembered of one sensor. */
final class SensorMemory {
    static final long NEVER = Long.MIN_VALUE;
    static final byte HEARD = 0;
    static final byte SILENT = 1;
    static final byte LOST = 2;
    private static final int PRINTS = 32;

    /** Measured time of the newest judged reading, or {@link #NEVER}. */
    long newest = NEVER;

    /** Hearing time of the last judged reading, or of the plan that brought the sensor. */
    long heard;

    /** Hearing time of the next silence deadline. */
    long due;

    /** Log offset of the last judged reading, or of that plan. */
    long offset;

    byte silence = HEARD;
    boolean clockFault;

    /** The next good reading sets {@link #newest} even if it is earlier. */
    boolean rebase;

    /** The last time given to a reading that had none that could be true. */
    long clockTimed = NEVER;

    /**
     * The limit ladder's memory; there also for sensors without limits, so that plans can add some.
     */
    LadderMemory ladder = new LadderMemory();

    private final long[] prints = new long[PRINTS];
    private int nextPrint;

    boolean hasSeen(long measuredAt, double value) {
        long print = print(measuredAt, value);
        for (long seen : prints) {
            if (seen == print) {
                return true;
            }
        }
        return false;
    }

    void remember(long measuredAt, double value) {
        prints[nextPrint] = print(measuredAt, value);
        nextPrint = (nextPrint + 1) % PRINTS;
    }

    /** A 64-bit fingerprint, never 0, which marks an empty place. */
    private static long print(long measuredAt, double value) {
        long mixed = measuredAt * 0x9E3779B97F4A7C15L ^ Double.doubleToLongBits(value);
        mixed = (mixed ^ mixed >>> 32) * 0xD6E8FEB86659FD93L;
        mixed = (mixed ^ mixed >>> 32) * 0xD6E8FEB86659FD93L;
        mixed ^= mixed >>> 32;
        return mixed == 0 ? 1 : mixed;
    }

    SensorMemory copy() {
        var copy = new SensorMemory();
        copy.newest = newest;
        copy.heard = heard;
        copy.due = due;
        copy.offset = offset;
        copy.silence = silence;
        copy.clockFault = clockFault;
        copy.rebase = rebase;
        copy.clockTimed = clockTimed;
        copy.ladder = ladder.copy();
        System.arraycopy(prints, 0, copy.prints, 0, PRINTS);
        copy.nextPrint = nextPrint;
        return copy;
    }

    void writeTo(DataOutput out) throws IOException {
        out.writeLong(newest);
        out.writeLong(heard);
        out.writeLong(due);
        out.writeLong(offset);
        out.writeByte(silence);
        out.writeBoolean(clockFault);
        out.writeBoolean(rebase);
        out.writeLong(clockTimed);
        ladder.writeTo(out);
        for (long print : prints) {
            out.writeLong(print);
        }
        out.writeByte(nextPrint);
    }

    static SensorMemory readFrom(DataInput in) throws IOException {
        var memory = new SensorMemory();
        memory.newest = in.readLong();
        memory.heard = in.readLong();
        memory.due = in.readLong();
        memory.offset = in.readLong();
        memory.silence = in.readByte();
        memory.clockFault = in.readBoolean();
        memory.rebase = in.readBoolean();
        memory.clockTimed = in.readLong();
        memory.ladder = LadderMemory.readFrom(in);
        for (int place = 0; place < PRINTS; place++) {
            memory.prints[place] = in.readLong();
        }
        memory.nextPrint = in.readByte();
        return memory;
    }
}
