package berm.benchmarks;

import berm.domain.ConditionEvent;
import berm.domain.Pulse;
import berm.domain.Quality;
import berm.domain.ReadingFlag;
import berm.domain.RejectReason;
import berm.domain.judge.SiteOutput;
import berm.domain.plan.Sensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Keeps the events and counts the readings of what the sites' machines say. */
final class Tally implements SiteOutput {
    private final List<ConditionEvent> events = new ArrayList<>();
    private long accepted;
    private long duplicates;
    private long rejected;

    /** Holds it against what is right. */
    void check(Workload workload, List<String> right) {
        long once = workload.readings() - workload.duplicates();
        if (accepted != once || duplicates != workload.duplicates() || rejected != 0) {
            throw new WrongResult(
                    "%d of %d readings accepted, %d of %d known as repeated, %d rejected"
                            .formatted(
                                    accepted, once, duplicates, workload.duplicates(), rejected));
        }
        check(lines(workload), right);
    }

    static void check(List<String> said, List<String> right) {
        if (!said.equals(right)) {
            throw new WrongResult(
                    "%s; right: %s; said, and not right: %s; right, and not said: %s"
                            .formatted(
                                    Counted.of(said),
                                    Counted.of(right),
                                    first(said, right),
                                    first(right, said)));
        }
    }

    /** The first that the other lacks, however often each has it. */
    private static String first(List<String> lines, List<String> others) {
        var left = new ArrayList<>(others);
        return lines.stream().filter(line -> !left.remove(line)).findFirst().orElse("none");
    }

    /** What was said, sorted. */
    List<String> lines(Workload workload) {
        return events.stream()
                .map(workload::line)
                .filter(line -> !line.isEmpty())
                .sorted()
                .toList();
    }

    List<ConditionEvent> events() {
        return events;
    }

    @Override
    public void event(ConditionEvent event) {
        events.add(event);
    }

    @Override
    public void pulse(Pulse pulse) {}

    @Override
    public void accepted(
            Sensor sensor, long measuredAt, double value, Quality quality, Set<ReadingFlag> flags) {
        accepted++;
    }

    @Override
    public void duplicate() {
        duplicates++;
    }

    @Override
    public void rejected(RejectReason reason, String detail) {
        rejected++;
    }
}
