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
    private long others;

    /** Holds it against what is right. */
    void check(Core core, List<String> right) {
        if (accepted != core.readings() || others != 0) {
            throw new WrongResult(
                    "%d of %d readings accepted, %d not"
                            .formatted(accepted, core.readings(), others));
        }
        List<String> said =
                events.stream()
                        .map(CoreOracle::line)
                        .filter(line -> !line.isEmpty())
                        .sorted()
                        .toList();
        if (!said.equals(right)) {
            throw new WrongResult(CoreOracle.counts(said) + "; right: " + CoreOracle.counts(right));
        }
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
        others++;
    }

    @Override
    public void rejected(RejectReason reason, String detail) {
        others++;
    }
}
