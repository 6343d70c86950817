package berm.domain.simulation;

import berm.domain.ConditionEvent;
import berm.domain.Pulse;
import berm.domain.Quality;
import berm.domain.ReadingFlag;
import berm.domain.RejectReason;
import berm.domain.SiteKey;
import berm.domain.judge.Moment;
import berm.domain.judge.PartitionClock;
import berm.domain.judge.SiteMachine;
import berm.domain.judge.SiteMemory;
import berm.domain.judge.SiteOutput;
import berm.domain.plan.Plan;
import berm.domain.plan.Sensor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A site's machine behind the clock of its partition, and the chapters it writes. */
final class Watch implements SiteOutput {
    static final SiteKey KEY = SiteKey.parse("demo/pingshan");

    private final Map<Integer, Plan> plans = new HashMap<>();
    private PartitionClock clock = new PartitionClock();
    private @Nullable SiteMachine machine;
    private List<Chapter> chapters = new ArrayList<>();
    private int entry;

    /** A state to begin again from. */
    record Checkpoint(int next, long clock, long deaf, long offset, byte[] memory, int chapters) {}

    /** What it says of the whole log, every tick handed on. */
    static List<Chapter> of(List<LogEntry> log) {
        var watch = new Watch();
        for (LogEntry next : log) {
            watch.take(next, true);
        }
        return watch.chapters;
    }

    List<Chapter> chapters() {
        return chapters;
    }

    /**
     * @param handedOn of a tick, whether the machine hears of it; the clock always does
     */
    void take(LogEntry next, boolean handedOn) {
        entry = (int) next.offset();
        chapters.add(new Chapter(entry, null));
        if (next.isHeard() && clock.findsDeafness(next.stamp(), next.vouched())) {
            machine().advance(clock.now());
        }
        clock.moveTo(next.offset());
        if (next.isHeard()) {
            clock.hear(next.stamp(), next.vouched());
        } else {
            clock.note(next.stamp());
        }
        judge(next, handedOn);
    }

    private void judge(LogEntry next, boolean handedOn) {
        Moment now = clock.now();
        if (next.message() != null) {
            machine().message(now, next.message());
        } else if (next.plan() != null) {
            plan(now, next.plan());
        } else if (handedOn) {
            machine().advance(now);
        }
    }

    private void plan(Moment now, Plan plan) {
        plans.put(plan.version(), plan);
        if (machine == null) {
            machine = SiteMachine.born(KEY, "raw-1.demo/3", plan, now, this);
        } else {
            machine.plan(now, plan);
        }
    }

    private SiteMachine machine() {
        return Objects.requireNonNull(machine);
    }

    /** Everything a crash leaves behind. */
    Checkpoint checkpoint() {
        try {
            var bytes = new ByteArrayOutputStream();
            machine().memory().writeTo(new DataOutputStream(bytes));
            return new Checkpoint(
                    entry + 1,
                    clock.clock(),
                    clock.deaf(),
                    clock.offset(),
                    bytes.toByteArray(),
                    chapters.size());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Begins again there; what had been said since is no longer known. */
    void restore(Checkpoint saved) {
        try {
            var in = new DataInputStream(new ByteArrayInputStream(saved.memory()));
            SiteMemory memory = SiteMemory.readFrom(in, this::plan);
            machine = new SiteMachine(memory, this);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        clock = new PartitionClock(saved.clock(), saved.deaf(), saved.offset());
        chapters = new ArrayList<>(chapters.subList(0, saved.chapters()));
    }

    private Plan plan(byte[] document) {
        return Objects.requireNonNull(plans.get(ByteBuffer.wrap(document).getInt()));
    }

    @Override
    public void event(ConditionEvent event) {
        chapters.get(chapters.size() - 1).events().add(event);
    }

    @Override
    public void pulse(Pulse pulse) {}

    @Override
    public void accepted(
            Sensor sensor, long measuredAt, double value, Quality quality, Set<ReadingFlag> flags) {
        ends(Fate.accepted(sensor.id().value(), measuredAt, value, quality, Set.copyOf(flags)));
    }

    @Override
    public void duplicate() {
        ends(Fate.DUPLICATE);
    }

    @Override
    public void rejected(RejectReason reason, String detail) {
        ends(Fate.rejected(reason));
    }

    private void ends(Fate fate) {
        chapters.add(new Chapter(entry, fate));
    }
}
