package berm.domain.judge;

import berm.domain.Colour;
import berm.domain.plan.Limit;
import berm.domain.plan.LimitLadder;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is remembered of one limit ladder; steps are numbered by colour. */
final class LadderMemory {
    private static final int STEPS = Colour.values().length;
    private static final int NORMAL = 0;
    private static final int PENDING = 1;
    private static final int ACTIVE = 2;
    private static final int RETURNING = 3;

    /** No colour reported. */
    static final byte NONE = -1;

    private static final long[] NEVER_MOVED = {};

    /** Two bits a step. */
    private byte phases;

    /** When each step came to its phase; of no use to one that is normal. */
    private long[] since = NEVER_MOVED;

    /** Step of the colour last reported, or {@link #NONE}. */
    byte reported = NONE;

    /** What was reported last rests on something that a person must check. */
    boolean unverified;

    /** Raised by an old reading and not sounded yet. */
    boolean quiet;

    long quietMeasuredAt;
    long quietClock;

    /** The late reading before this one was beyond a limit too. */
    boolean lateRun;

    /** When the last active span ended, by measured time. */
    long clearedAt = Long.MIN_VALUE;

    /** When the last active span began, by measured time. */
    long raisedAt = Long.MIN_VALUE;

    /**
     * Moves every step by one reading, in the order of measured times; a delay that is running when
     * they are set back runs anew from there.
     */
    void judge(LimitLadder ladder, double value, long measuredAt, boolean verified) {
        List<Limit> limits = ladder.limits();
        for (int step = 0; step < limits.size(); step++) {
            Limit limit = limits.get(step);
            int colour = limit.colour().step();
            if (ladder.direction().reaches(value, limit.raiseAt())) {
                reached(colour, measuredAt, limit.onDelay());
            } else if (verified) {
                boolean back = ladder.direction().leaves(value, limit.clearAt());
                notReached(colour, measuredAt, limit.offDelay(), back);
            }
        }
    }

    /** The highest active limit, or null. */
    @Nullable Limit active(LimitLadder ladder) {
        List<Limit> limits = ladder.limits();
        for (int step = limits.size() - 1; step >= 0; step--) {
            if (isActive(limits.get(step).colour().step())) {
                return limits.get(step);
            }
        }
        return null;
    }

    /**
     * How long the value has been beyond a limit worse than the one reported, ms; NaN when it is
     * not.
     */
    double held(LimitLadder ladder, long measuredAt) {
        Limit limit = active(ladder);
        return limit == null || limit.colour().step() <= reported
                ? Double.NaN
                : measuredAt - since[limit.colour().step()];
    }

    /** The limit whose colour was reported last, or null. */
    @Nullable Limit reported(LimitLadder ladder) {
        return reported == NONE ? null : ladder.of(reported);
    }

    private int phase(int colour) {
        return (phases >> (2 * colour)) & 3;
    }

    private void move(int colour, int phase) {
        phases = (byte) ((phases & ~(3 << (2 * colour))) | (phase << (2 * colour)));
    }

    private void since(int colour, long measuredAt) {
        if (since.length == 0) {
            since = new long[STEPS];
        }
        since[colour] = measuredAt;
    }

    private void reached(int colour, long measuredAt, long onDelay) {
        switch (phase(colour)) {
            case NORMAL -> {
                since(colour, measuredAt);
                move(colour, onDelay == 0 ? ACTIVE : PENDING);
            }
            case PENDING -> {
                since(colour, Math.min(since[colour], measuredAt));
                if (measuredAt - since[colour] >= onDelay) {
                    move(colour, ACTIVE);
                }
            }
            default -> move(colour, ACTIVE);
        }
    }

    private void notReached(int colour, long measuredAt, long offDelay, boolean back) {
        if (phase(colour) == PENDING) {
            move(colour, NORMAL);
        } else if (phase(colour) == ACTIVE && back) {
            since(colour, measuredAt);
            move(colour, offDelay == 0 ? NORMAL : RETURNING);
        } else if (phase(colour) == RETURNING) {
            keepReturning(colour, measuredAt, offDelay, back);
        }
    }

    private void keepReturning(int colour, long measuredAt, long offDelay, boolean back) {
        if (!back) {
            move(colour, ACTIVE);
            return;
        }
        since(colour, Math.min(since[colour], measuredAt));
        if (measuredAt - since[colour] >= offDelay) {
            move(colour, NORMAL);
        }
    }

    private boolean isActive(int colour) {
        return phase(colour) >= ACTIVE;
    }

    /** Whether the condition was active at that measured time, as far as is remembered. */
    boolean wasActive(long measuredAt) {
        return measuredAt >= raisedAt
                && raisedAt != Long.MIN_VALUE
                && (reported != NONE || measuredAt <= clearedAt);
    }

    /** A silence overtakes every delay still running. */
    void raisePending() {
        for (int colour = 0; colour < STEPS; colour++) {
            if (phase(colour) == PENDING) {
                move(colour, ACTIVE);
            }
        }
    }

    boolean isPending() {
        return has(PENDING);
    }

    /** Whether a delay is running. */
    boolean isMoving() {
        return has(PENDING) || has(RETURNING);
    }

    private boolean has(int wanted) {
        for (int colour = 0; colour < STEPS; colour++) {
            if (phase(colour) == wanted) {
                return true;
            }
        }
        return false;
    }

    /** Whether the highest active limit is another than the one reported. */
    boolean isChanged(LimitLadder ladder) {
        return !Objects.equals(active(ladder), reported(ladder));
    }

    /** Forgets steps that the ladder does not have. */
    void fit(LimitLadder ladder) {
        for (Colour colour : Colour.values()) {
            if (ladder.of(colour.step()) == null) {
                move(colour.step(), NORMAL);
            }
        }
    }

    /** Whether the colour reported is no longer the one that is active. */
    boolean isRefitted(LimitLadder ladder) {
        Limit now = active(ladder);
        return reported != NONE && (now == null || now.colour().step() != reported);
    }

    LadderMemory copy() {
        var copy = new LadderMemory();
        copy.phases = phases;
        copy.since = since.clone();
        copy.reported = reported;
        copy.unverified = unverified;
        copy.quiet = quiet;
        copy.quietMeasuredAt = quietMeasuredAt;
        copy.quietClock = quietClock;
        copy.lateRun = lateRun;
        copy.clearedAt = clearedAt;
        copy.raisedAt = raisedAt;
        return copy;
    }

    void writeTo(DataOutput out) throws IOException {
        out.writeByte(phases);
        for (int colour = 0; colour < STEPS; colour++) {
            if (phase(colour) != NORMAL) {
                out.writeLong(since[colour]);
            }
        }
        out.writeByte(reported);
        out.writeBoolean(unverified);
        out.writeBoolean(quiet);
        if (quiet) {
            out.writeLong(quietMeasuredAt);
            out.writeLong(quietClock);
        }
        out.writeBoolean(lateRun);
        out.writeLong(clearedAt);
        out.writeLong(raisedAt);
    }

    static LadderMemory readFrom(DataInput in) throws IOException {
        var memory = new LadderMemory();
        memory.phases = in.readByte();
        for (int colour = 0; colour < STEPS; colour++) {
            if (memory.phase(colour) != NORMAL) {
                memory.since(colour, in.readLong());
            }
        }
        memory.reported = in.readByte();
        memory.unverified = in.readBoolean();
        memory.quiet = in.readBoolean();
        if (memory.quiet) {
            memory.quietMeasuredAt = in.readLong();
            memory.quietClock = in.readLong();
        }
        memory.lateRun = in.readBoolean();
        memory.clearedAt = in.readLong();
        memory.raisedAt = in.readLong();
        return memory;
    }
}
