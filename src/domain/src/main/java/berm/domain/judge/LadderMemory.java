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
    private static final byte NORMAL = 0;
    private static final byte PENDING = 1;
    private static final byte ACTIVE = 2;
    private static final byte RETURNING = 3;

    /** No colour reported. */
    static final byte NONE = -1;

    private final byte[] phase = new byte[STEPS];
    private final long[] since = new long[STEPS];

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

    private void reached(int colour, long measuredAt, long onDelay) {
        switch (phase[colour]) {
            case NORMAL -> {
                since[colour] = measuredAt;
                phase[colour] = onDelay == 0 ? ACTIVE : PENDING;
            }
            case PENDING -> {
                since[colour] = Math.min(since[colour], measuredAt);
                if (measuredAt - since[colour] >= onDelay) {
                    phase[colour] = ACTIVE;
                }
            }
            default -> phase[colour] = ACTIVE;
        }
    }

    private void notReached(int colour, long measuredAt, long offDelay, boolean back) {
        if (phase[colour] == PENDING) {
            phase[colour] = NORMAL;
        } else if (phase[colour] == ACTIVE && back) {
            since[colour] = measuredAt;
            phase[colour] = offDelay == 0 ? NORMAL : RETURNING;
        } else if (phase[colour] == RETURNING) {
            keepReturning(colour, measuredAt, offDelay, back);
        }
    }

    private void keepReturning(int colour, long measuredAt, long offDelay, boolean back) {
        if (!back) {
            phase[colour] = ACTIVE;
            return;
        }
        since[colour] = Math.min(since[colour], measuredAt);
        if (measuredAt - since[colour] >= offDelay) {
            phase[colour] = NORMAL;
        }
    }

    private boolean isActive(int colour) {
        return phase[colour] >= ACTIVE;
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
            if (phase[colour] == PENDING) {
                phase[colour] = ACTIVE;
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

    private boolean has(byte wanted) {
        for (byte step : phase) {
            if (step == wanted) {
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
                phase[colour.step()] = NORMAL;
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
        System.arraycopy(phase, 0, copy.phase, 0, STEPS);
        System.arraycopy(since, 0, copy.since, 0, STEPS);
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
        for (int colour = 0; colour < STEPS; colour++) {
            out.writeByte(phase[colour]);
            out.writeLong(since[colour]);
        }
        out.writeByte(reported);
        out.writeBoolean(unverified);
        out.writeBoolean(quiet);
        out.writeLong(quietMeasuredAt);
        out.writeLong(quietClock);
        out.writeBoolean(lateRun);
        out.writeLong(clearedAt);
        out.writeLong(raisedAt);
    }

    static LadderMemory readFrom(DataInput in) throws IOException {
        var memory = new LadderMemory();
        for (int colour = 0; colour < STEPS; colour++) {
            memory.phase[colour] = in.readByte();
            memory.since[colour] = in.readLong();
        }
        memory.reported = in.readByte();
        memory.unverified = in.readBoolean();
        memory.quiet = in.readBoolean();
        memory.quietMeasuredAt = in.readLong();
        memory.quietClock = in.readLong();
        memory.lateRun = in.readBoolean();
        memory.clearedAt = in.readLong();
        memory.raisedAt = in.readLong();
        return memory;
    }
}
