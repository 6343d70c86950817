package berm.domain.quality;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What is remembered of one sensor to judge the quality of its next reading: 97 bytes when written.
 * A sensor whose clock was set back, that was calibrated or replaced gets a new one.
 */
public final class QualityMemory {
    /** The time to give for a reading that has no place in the order of its sensor's readings. */
    public static final long NO_PLACE = Long.MIN_VALUE;

    private static final long NEVER = Long.MIN_VALUE;

    /** Measured time of the newest reading taken. */
    private long newest = NEVER;

    /** The last reading believed. */
    long baseAt = NEVER;

    double base;

    /** The reading that jumped away from it, until the next one tells. */
    long jumpAt = NEVER;

    double jump;
    QuietRun still = new QuietRun();
    QuietRun faint = new QuietRun();

    /** Whether the reading is the newest yet; then it is counted as such. */
    boolean advances(long measuredAt) {
        if (measuredAt <= newest) {
            return false;
        }
        newest = measuredAt;
        return true;
    }

    boolean hasBase() {
        return baseAt != NEVER;
    }

    boolean hasJump() {
        return jumpAt != NEVER;
    }

    void believe(long measuredAt, double value) {
        baseAt = measuredAt;
        base = value;
        jumpAt = NEVER;
    }

    void wonder(long measuredAt, double value) {
        jumpAt = measuredAt;
        jump = value;
    }

    /** The same, sharing nothing that changes. */
    public QualityMemory copy() {
        var copy = new QualityMemory();
        copy.newest = newest;
        copy.baseAt = baseAt;
        copy.base = base;
        copy.jumpAt = jumpAt;
        copy.jump = jump;
        copy.still = still.copy();
        copy.faint = faint.copy();
        return copy;
    }

    /** Writes everything, so that a memory read back goes on as if it had not been. */
    public void writeTo(DataOutput out) throws IOException {
        out.writeByte(1);
        out.writeLong(newest);
        out.writeLong(baseAt);
        out.writeDouble(base);
        out.writeLong(jumpAt);
        out.writeDouble(jump);
        still.writeTo(out);
        faint.writeTo(out);
    }

    /**
     * A memory as it was written.
     *
     * @throws IOException if it is not one
     */
    public static QualityMemory readFrom(DataInput in) throws IOException {
        if (in.readByte() != 1) {
            throw new IOException("not a memory of quality");
        }
        var memory = new QualityMemory();
        memory.newest = in.readLong();
        memory.baseAt = in.readLong();
        memory.base = in.readDouble();
        memory.jumpAt = in.readLong();
        memory.jump = in.readDouble();
        memory.still = QuietRun.readFrom(in);
        memory.faint = QuietRun.readFrom(in);
        return memory;
    }
}
