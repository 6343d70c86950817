package berm.domain.judge;

import berm.domain.plan.Sensor;
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

    /** The newest judged value, in the canonical unit; NaN before the first. */
    double value = Double.NaN;

    /** How many of its readings the record at {@link #offset} brought. */
    int brought;

    /** By the place of the rule in the plan. */
    RuleMemory[] rules;

    private final long[] prints = new long[PRINTS];
    private int nextPrint;

    SensorMemory(RuleMemory[] rules) {
        this.rules = rules;
    }

    static SensorMemory fresh(Sensor sensor) {
        return new SensorMemory(
                sensor.rules().stream().map(RuleMemory::fresh).toArray(RuleMemory[]::new));
    }

    /** A reading of it, brought by the record at that offset, is judged. */
    void judged(double newValue, long recordOffset) {
        brought = offset == recordOffset ? brought + 1 : 1;
        offset = recordOffset;
        value = newValue;
    }

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
        var copies = new RuleMemory[rules.length];
        for (int rule = 0; rule < copies.length; rule++) {
            copies[rule] = rules[rule].copy();
        }
        var copy = new SensorMemory(copies);
        copy.newest = newest;
        copy.heard = heard;
        copy.due = due;
        copy.offset = offset;
        copy.silence = silence;
        copy.clockFault = clockFault;
        copy.rebase = rebase;
        copy.clockTimed = clockTimed;
        copy.value = value;
        copy.brought = brought;
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
        out.writeDouble(value);
        out.writeInt(brought);
        for (RuleMemory rule : rules) {
            rule.writeTo(out);
        }
        for (long print : prints) {
            out.writeLong(print);
        }
        out.writeByte(nextPrint);
    }

    static SensorMemory readFrom(DataInput in, Sensor sensor) throws IOException {
        var memory = new SensorMemory(new RuleMemory[sensor.rules().size()]);
        memory.newest = in.readLong();
        memory.heard = in.readLong();
        memory.due = in.readLong();
        memory.offset = in.readLong();
        memory.silence = in.readByte();
        memory.clockFault = in.readBoolean();
        memory.rebase = in.readBoolean();
        memory.clockTimed = in.readLong();
        memory.value = in.readDouble();
        memory.brought = in.readInt();
        for (int rule = 0; rule < memory.rules.length; rule++) {
            memory.rules[rule] = RuleMemory.readFrom(in, sensor.rules().get(rule));
        }
        for (int place = 0; place < PRINTS; place++) {
            memory.prints[place] = in.readLong();
        }
        memory.nextPrint = in.readByte();
        return memory;
    }
}
