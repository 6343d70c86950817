package berm.domain.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import berm.domain.ConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The whole life of seeded sites, faults of every kind included, in which every invariant holds
 * (after Kafka's RaftEventSimulationTest).
 *
 * <p>{@code -Dberm.simulation.seeds=10000} lives more lives, {@code -Dberm.simulation.seed=17} only
 * that one.
 */
class SiteSimulationTest {
    private static final int SEEDS = Integer.getInteger("berm.simulation.seeds", 150);
    private static final int ENOUGH = 40;
    private static final @Nullable Long SEED = Long.getLong("berm.simulation.seed");

    private static final List<Invariant> INVARIANTS =
            List.of(
                    new EveryMessageEndsOnce(),
                    new RaisedAndClearedAlternate(),
                    new SilenceIsAnAlarm(),
                    new NoAlarmWithoutCause(),
                    new NoCauseWithoutAlarm(),
                    new BadQualityNeverClears(),
                    new OldNeverSounds(),
                    new SiteAlarmsHaveTheirCause(),
                    new ReplayIsIdentical());

    @Test
    void everyInvariantHoldsInEveryLife() {
        if (SEED != null) {
            live(SEED);
            return;
        }
        LongStream.range(0, SEEDS).parallel().forEach(SiteSimulationTest::live);
    }

    /** Else the invariants would hold of lives in which nothing happens. */
    @Test
    void theLivesTellOfEverything() {
        Set<String> told = new TreeSet<>();
        Set<String> fates = new TreeSet<>();
        for (long seed = 0; seed < ENOUGH; seed++) {
            for (Chapter chapter : Watch.of(SeededLog.of(seed))) {
                chapter.events().forEach(event -> told.add(text(event)));
                Fate fate = chapter.fate();
                if (fate != null) {
                    fates.add(fate.flags() + " " + fate.reason());
                }
            }
        }
        assertThat(told)
                .contains("RAISED limit", "RAISED rate", "RAISED rise", "RAISED sum", "RAISED day")
                .contains("RAISED wet", "RAISED blind", "RAISED vote", "RAISED clock")
                .contains("RAISED silence", "LOST silence", "LEVEL_CHANGED limit", "CLEARED limit")
                .contains("BACKFILLED limit", "DISCOVERED_LATE limit", "GAP gap", "PLAN plan");
        assertThat(fates)
                .contains("[] null", "[LATE] null", "[OLD] null", "[CLOCK_FAULT] null")
                .contains("[] BAD_TIME", "[] NOT_A_NUMBER", "[] RETAINED_WITHOUT_TIME")
                .contains("[] UNKNOWN_SENSOR", "[] WRONG_UNIT");
    }

    private static String text(ConditionEvent event) {
        String condition = event.condition();
        return event.kind() + " " + condition.substring(condition.lastIndexOf('.') + 1);
    }

    private static void live(long seed) {
        List<LogEntry> log = SeededLog.of(seed);
        Life life = Life.of(log);
        for (Invariant invariant : INVARIANTS) {
            if (breaks(invariant, life) != null) {
                tell(seed, invariant, log);
            }
        }
    }

    private static @Nullable Broken breaks(Invariant invariant, Life life) {
        try {
            invariant.check(life);
            return null;
        } catch (Broken broken) {
            return broken;
        }
    }

    private static void tell(long seed, Invariant invariant, List<LogEntry> log) {
        int length = shortest(invariant, log);
        fail(
                "%s is broken by seed %d, after %d of %d records: %s%nAlone: mvn -pl src/domain test"
                        + " -Dtest=SiteSimulationTest -Dberm.simulation.seed=%d",
                invariant.name(),
                seed,
                length,
                log.size(),
                breaks(invariant, Life.of(log.subList(0, length))),
                seed);
    }

    /** The shortest beginning of the log that breaks it: what is broken once stays so. */
    private static int shortest(Invariant invariant, List<LogEntry> log) {
        int holds = 0;
        int broken = log.size();
        while (broken - holds > 1) {
            int middle = (holds + broken) / 2;
            if (breaks(invariant, Life.of(log.subList(0, middle))) == null) {
                holds = middle;
            } else {
                broken = middle;
            }
        }
        return broken;
    }
}
