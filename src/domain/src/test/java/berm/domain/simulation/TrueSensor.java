package berm.domain.simulation;

import berm.domain.Message;
import berm.domain.Quality;
import berm.domain.Reading;
import berm.domain.ReadingFlag;
import berm.domain.RejectReason;
import berm.domain.plan.Sensor;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that ever came of one sensor while plans named it, by the words of time. */
final class TrueSensor {
    private static final int REMEMBERED = 32;
    private static final long AHEAD = 60_000;
    private static final long YEAR = 366L * 24 * 3_600_000;

    final String id;
    final List<Taken> judged = new ArrayList<>();

    /** Hearing time when a plan brought it. */
    final long born;

    /** Hearing time when it was heard last, or when a plan brought it. */
    long heard;

    boolean silent;
    boolean lost;

    /** Hearing time at which it fell silent. */
    private long fell;

    /** Hearing time at which a plan changed its interval last. */
    private long paced = Long.MIN_VALUE;

    private boolean pacedSinceItFell;

    private final List<Seen> seen = new ArrayList<>();
    private boolean silentSinceTrueTime;
    private long lastTimeGiven = Long.MIN_VALUE;

    private record Seen(long time, double value) {}

    TrueSensor(String id, long heard) {
        this.id = id;
        this.born = heard;
        this.heard = heard;
    }

    /**
     * Hearing time that must be passed for the next silence: seven intervals after the silence was
     * told for a loss; of another interval ten, but no time before the plan that gave it.
     */
    long due(Sensor planned) {
        if (silent && !pacedSinceItFell) {
            return fell + 7 * planned.interval();
        }
        return Math.max(heard + (silent ? 10 : 3) * planned.interval(), paced);
    }

    /** A plan gave it another interval. */
    void pace(long hearing) {
        paced = hearing;
        pacedSinceItFell = true;
    }

    void fallSilent(long hearing) {
        lost = silent;
        silent = true;
        fell = hearing;
        pacedSinceItFell = false;
        silentSinceTrueTime |= !lost;
        if (!judged.isEmpty() && !lost) {
            judged.get(judged.size() - 1).last = true;
        }
    }

    /** How a reading with a number in a known unit ends; if it is judged, it is now the newest. */
    Fate fate(int entry, Epoch epoch, long clock, Reading reading, double value, Message message) {
        long time = reading.measuredAt();
        if (time == Reading.NO_TIME && message.retained()) {
            return Fate.rejected(RejectReason.RETAINED_WITHOUT_TIME);
        }
        boolean unset = time != Reading.NO_TIME && isUnset(time, clock);
        if (time == Reading.NO_TIME || unset) {
            return message.dup() ? Fate.DUPLICATE : timeless(entry, epoch, clock, value, unset);
        }
        if (hasSeen(time, value)) {
            return Fate.DUPLICATE;
        }
        seen.add(new Seen(time, value));
        if (time - clock > AHEAD) {
            return timeless(entry, epoch, clock, value, true);
        }
        Long newest = newest();
        if (newest != null && time <= newest && !isTimeOpen()) {
            return Fate.accepted(id, time, value, Quality.GOOD, EnumSet.of(ReadingFlag.LATE));
        }
        return inOrder(entry, epoch, clock, time, value);
    }

    private static boolean isUnset(long time, long clock) {
        int year = Instant.ofEpochMilli(time).atOffset(ZoneOffset.UTC).getYear();
        return Math.abs(clock - time) >= YEAR && Set.of(1970, 2000, 2080).contains(year);
    }

    private boolean hasSeen(long time, double value) {
        List<Seen> remembered = seen.subList(Math.max(0, seen.size() - REMEMBERED), seen.size());
        return remembered.contains(new Seen(time, value));
    }

    private @Nullable Long newest() {
        for (int at = judged.size() - 1; at >= 0; at--) {
            if (judged.get(at).verified) {
                return judged.get(at).time;
            }
        }
        return null;
    }

    /** After a wrong clock or a silence the next good reading sets the time anew. */
    private boolean isTimeOpen() {
        boolean wrong = !judged.isEmpty() && !judged.get(judged.size() - 1).verified;
        return wrong || silentSinceTrueTime;
    }

    private Fate timeless(int entry, Epoch epoch, long clock, double value, boolean wrong) {
        lastTimeGiven = Math.max(clock, lastTimeGiven + 1);
        if (!wrong) {
            return inOrder(entry, epoch, clock, lastTimeGiven, value);
        }
        judged.add(new Taken(this, entry, epoch, lastTimeGiven, value, false, false));
        return Fate.accepted(
                id, lastTimeGiven, value, Quality.SUSPECT, EnumSet.of(ReadingFlag.CLOCK_FAULT));
    }

    private Fate inOrder(int entry, Epoch epoch, long clock, long time, double value) {
        boolean old = clock - time > epoch.sensor(id).deliveryDelay();
        judged.add(new Taken(this, entry, epoch, time, value, true, old));
        silentSinceTrueTime = false;
        Set<ReadingFlag> flags = old ? EnumSet.of(ReadingFlag.OLD) : Set.of();
        return Fate.accepted(id, time, value, Quality.GOOD, flags);
    }

    /** Ends a silence. */
    void hear(long hearing) {
        heard = hearing;
        silent = false;
        lost = false;
    }
}
