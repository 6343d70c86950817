package berm.domain.judge;

import berm.domain.Quality;
import berm.domain.plan.Sampling;
import berm.domain.plan.Sensor;
import berm.domain.quality.ClockOffset;
import berm.domain.quality.QualityMemory;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What is remembered of one sensor. */
final class SensorMemory {
    static final long NEVER = Long.MIN_VALUE;
    static final byte HEARD = 0;
    static final byte SILENT = 1;
    static final byte LOST = 2;
    private static final int PRINTS = 32;

    /** Measured time of the newest reading in order, judged or taken during maintenance. */
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

    /** When it was measured; or the site's clock where that could not be true. */
    long valueAt = NEVER;

    /** How many of its readings the record at {@link #offset} brought. */
    int brought;

    /** Whether {@link #value} is beyond doubt. */
    boolean trusted = true;

    /** How many readings in a row were set aside, up to {@link Qualifier#FAILING}. */
    int failing;

    /** So many that it is a fault of the sensor. */
    boolean setAside;

    /** It warns that it is beyond its span. */
    boolean overRange;

    /** Somebody was told of the silence. */
    boolean silenceTold;

    /** A jump that no measure has taken yet, until the next reading tells if it was real. */
    long jumpAt = NEVER;

    double jump;

    /** Its clock is wrong by a time zone. */
    boolean wrongZone;

    /** Null while no time of it was ever off by about a time zone. */
    @Nullable ClockOffset clockOffset;

    /** Null when no test of quality is made. */
    @Nullable QualityMemory quality;

    /** By the place of the rule in the plan. */
    RuleMemory[] rules;

    ManualMemory manual = new ManualMemory();

    /** Measured time of the newest reading remembered: no later one can have been seen. */
    private long newestSeen = NEVER;

    private final int[] prints = new int[PRINTS];
    private int nextPrint;

    SensorMemory(RuleMemory[] rules) {
        this.rules = rules;
    }

    static SensorMemory fresh(Sensor sensor) {
        var memory =
                new SensorMemory(
                        sensor.rules().stream().map(RuleMemory::fresh).toArray(RuleMemory[]::new));
        memory.quality = quality(sensor);
        return memory;
    }

    static @Nullable QualityMemory quality(Sensor sensor) {
        return sensor.tests().any() ? new QualityMemory() : null;
    }

    /** The quality of its newest judged value. */
    Quality trust() {
        return trusted ? Quality.GOOD : Quality.SUSPECT;
    }

    /** Whether what it says cannot be relied on: silent, or set aside. */
    boolean isBlind() {
        return silence != HEARD || setAside;
    }

    /** Whether some rule of it has raised. */
    boolean warns() {
        for (RuleMemory rule : rules) {
            if (rule.ladder.reported != LadderMemory.NONE) {
                return true;
            }
        }
        return false;
    }

    /** How long after it was heard the next deadline of its silence is. */
    long patience(Sensor sensor, Sampling sampling) {
        return silence == HEARD ? sensor.silentAfter(sampling) : sensor.lostAfter(sampling);
    }

    /** A reading of it is judged. */
    void judged(Judged judged) {
        brought = offset == judged.offset() ? brought + 1 : 1;
        offset = judged.offset();
        value = judged.value();
        valueAt = judged.measuredAt();
    }

    /** Whether it is one of the readings remembered. */
    boolean hasSeen(long measuredAt, double value) {
        return measuredAt <= newestSeen && isRemembered(measuredAt, value);
    }

    private boolean isRemembered(long measuredAt, double value) {
        int print = print(measuredAt, value);
        for (int seen : prints) {
            if (seen == print) {
                return true;
            }
        }
        return false;
    }

    void remember(long measuredAt, double value) {
        newestSeen = Math.max(newestSeen, measuredAt);
        prints[nextPrint] = print(measuredAt, value);
        nextPrint = (nextPrint + 1) % PRINTS;
    }

    /**
     * A 32-bit fingerprint, never 0, which marks an empty place: of late readings, one in a hundred
     * million is taken for a duplicate.
     */
    private static int print(long measuredAt, double value) {
        long mixed = measuredAt * 0x9E3779B97F4A7C15L ^ Double.doubleToLongBits(value);
        mixed = (mixed ^ mixed >>> 32) * 0xD6E8FEB86659FD93L;
        mixed = (mixed ^ mixed >>> 32) * 0xD6E8FEB86659FD93L;
        int print = (int) (mixed ^ mixed >>> 32);
        return print == 0 ? 1 : print;
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
        copy.valueAt = valueAt;
        copy.brought = brought;
        copy.trusted = trusted;
        copy.failing = failing;
        copy.setAside = setAside;
        copy.overRange = overRange;
        copy.silenceTold = silenceTold;
        copy.jumpAt = jumpAt;
        copy.jump = jump;
        copy.wrongZone = wrongZone;
        copy.clockOffset = clockOffset == null ? null : clockOffset.copy();
        copy.quality = quality == null ? null : quality.copy();
        copy.newestSeen = newestSeen;
        System.arraycopy(prints, 0, copy.prints, 0, PRINTS);
        copy.nextPrint = nextPrint;
        copy.manual = manual.copy();
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
        out.writeLong(valueAt);
        out.writeInt(brought);
        out.writeBoolean(trusted);
        out.writeByte(failing);
        out.writeBoolean(setAside);
        out.writeBoolean(overRange);
        out.writeBoolean(silenceTold);
        out.writeLong(jumpAt);
        out.writeDouble(jump);
        out.writeBoolean(wrongZone);
        out.writeBoolean(clockOffset != null);
        if (clockOffset != null) {
            clockOffset.writeTo(out);
        }
        if (quality != null) {
            quality.writeTo(out);
        }
        for (RuleMemory rule : rules) {
            rule.writeTo(out);
        }
        out.writeLong(newestSeen);
        for (int print : prints) {
            out.writeInt(print);
        }
        out.writeByte(nextPrint);
        manual.writeTo(out);
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
        memory.valueAt = in.readLong();
        memory.brought = in.readInt();
        memory.trusted = in.readBoolean();
        memory.failing = in.readByte();
        memory.setAside = in.readBoolean();
        memory.overRange = in.readBoolean();
        memory.silenceTold = in.readBoolean();
        memory.jumpAt = in.readLong();
        memory.jump = in.readDouble();
        memory.wrongZone = in.readBoolean();
        memory.clockOffset = in.readBoolean() ? ClockOffset.readFrom(in) : null;
        memory.quality = quality(sensor) == null ? null : QualityMemory.readFrom(in);
        for (int rule = 0; rule < memory.rules.length; rule++) {
            memory.rules[rule] = RuleMemory.readFrom(in, sensor.rules().get(rule).measure());
        }
        memory.newestSeen = in.readLong();
        for (int place = 0; place < PRINTS; place++) {
            memory.prints[place] = in.readInt();
        }
        memory.nextPrint = in.readByte();
        memory.manual = ManualMemory.readFrom(in);
        return memory;
    }
}
