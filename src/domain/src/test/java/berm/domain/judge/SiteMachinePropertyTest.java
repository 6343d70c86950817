package berm.domain.judge;

import static org.assertj.core.api.Assertions.assertThat;

import berm.domain.ConditionEvent;
import berm.domain.EventKind;
import berm.domain.Pulse;
import berm.domain.Quality;
import berm.domain.ReadingFlag;
import berm.domain.RejectReason;
import berm.domain.judge.SeededSite.Step;
import berm.domain.plan.Plan;
import berm.domain.plan.Sensor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Seeded logs of one site: cut, thinned and saved anywhere, the journal stays the same. */
class SiteMachinePropertyTest {
    private static final int SEEDS = 300;
    private static final int RECORDS = SeededSite.RECORDS;

    /** Seed → what its log leads to; every test asks for it. */
    private static final Map<Integer, Collected> UNDISTURBED = new ConcurrentHashMap<>();

    @Test
    void savedAndReadBackAnywhereItSaysTheSame() {
        ofEverySeed(
                seed -> {
                    var random = new Random(seed);
                    List<Step> log = SeededSite.log(random);
                    int cut = 1 + random.nextInt(RECORDS - 1);
                    assertThat(run(log, cut, Set.of()).events)
                            .as("seed %d", seed)
                            .isEqualTo(undisturbed(seed).events);
                });
    }

    @Test
    void ticksMayBeLeftOut() {
        ofEverySeed(
                seed -> {
                    var random = new Random(seed);
                    List<Step> log = SeededSite.log(random);
                    Set<Integer> dropped = new HashSet<>();
                    for (int at = 0; at < RECORDS - 1; at++) {
                        if (log.get(at).isTick() && random.nextBoolean()) {
                            dropped.add(at);
                        }
                    }
                    assertThat(run(log, -1, dropped).events)
                            .as("seed %d", seed)
                            .isEqualTo(undisturbed(seed).events);
                });
    }

    @Test
    void raisedAndClearedAlternate() {
        ofEverySeed(
                seed -> {
                    var active = new HashSet<String>();
                    for (ConditionEvent event : undisturbed(seed).events) {
                        assertThat(changes(active, event)).as("seed %d: %s", seed, event).isTrue();
                    }
                });
    }

    private static boolean changes(Set<String> active, ConditionEvent event) {
        return switch (event.kind()) {
            case RAISED -> active.add(event.condition());
            case CLEARED -> active.remove(event.condition());
            case LEVEL_CHANGED, LOST, BACKFILLED -> active.contains(event.condition());
            case DISCOVERED_LATE, GAP, DEAF, PLAN, RESPONSE, FORECAST, COMPARED -> true;
        };
    }

    @Test
    void everyReadingEndsOnce() {
        ofEverySeed(
                seed -> {
                    int sent =
                            SeededSite.log(new Random(seed)).stream()
                                    .map(Step::message)
                                    .filter(Objects::nonNull)
                                    .mapToInt(
                                            message ->
                                                    message.readings().size()
                                                            + message.rejected().size())
                                    .sum();
                    assertThat(undisturbed(seed).ended).as("seed %d", seed).isEqualTo(sent);
                });
    }

    @Test
    void theLogsSayEveryKindOfEvent() {
        var kinds = new TreeSet<EventKind>();
        var conditions = new TreeSet<String>();
        for (int seed = 0; seed < SEEDS; seed++) {
            for (ConditionEvent event : undisturbed(seed).events) {
                kinds.add(event.kind());
                conditions.add(event.condition());
            }
        }
        assertThat(conditions)
                .contains(
                        "level.quality", "level.over-range", "wet-level.limit", "routed", "apart");
        assertThat(kinds)
                .containsExactlyInAnyOrderElementsOf(
                        EnumSet.complementOf(EnumSet.of(EventKind.DEAF)));
    }

    private static void ofEverySeed(IntConsumer check) {
        IntStream.range(0, SEEDS).parallel().forEach(check);
    }

    private static Collected undisturbed(int seed) {
        return UNDISTURBED.computeIfAbsent(
                seed, each -> run(SeededSite.log(new Random(each)), -1, Set.of()));
    }

    /** Saves and restores before the record at {@code cut}; leaves the dropped ones out. */
    private static Collected run(List<Step> log, int cut, Set<Integer> dropped) {
        var out = new Collected();
        SiteMachine machine = null;
        for (int at = 0; at < log.size(); at++) {
            if (at == cut && machine != null) {
                machine = new SiteMachine(saved(machine.memory()), out);
            }
            if (!dropped.contains(at)) {
                machine = take(machine, log.get(at), out);
            }
        }
        return out;
    }

    private static SiteMachine take(@Nullable SiteMachine machine, Step step, SiteOutput out) {
        if (machine == null) {
            Plan plan = Objects.requireNonNull(step.plan());
            return SiteMachine.born(Story.KEY, "raw-1.demo/3", plan, step.now(), out);
        }
        if (step.message() != null) {
            machine.message(step.now(), step.message());
        } else if (step.plan() != null) {
            machine.plan(step.now(), step.plan());
        } else if (step.response() != null) {
            machine.response(step.now(), step.response());
        } else if (step.forecast() != null) {
            boolean unused = machine.forecast(step.now(), step.forecast());
        } else {
            machine.advance(step.now());
        }
        return machine;
    }

    /**
     * Plans are told apart by their version alone, which is their document here; 1 in 3 has no
     * limits.
     */
    private static SiteMemory saved(SiteMemory memory) {
        List<Plan> known = new ArrayList<>();
        known.add(memory.plan);
        memory.pending.forEach(pending -> known.add(pending.plan()));
        var next = known.iterator();
        try {
            var bytes = new ByteArrayOutputStream();
            memory.writeTo(new DataOutputStream(bytes));
            var in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
            return SiteMemory.readFrom(in, document -> next.next());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static final class Collected implements SiteOutput {
        private final List<ConditionEvent> events = new ArrayList<>();

        /** Readings of messages that were accepted, rejected or seen before. */
        private int ended;

        @Override
        public void event(ConditionEvent event) {
            events.add(event);
        }

        @Override
        public void pulse(Pulse pulse) {}

        @Override
        public void accepted(
                Sensor sensor,
                long measuredAt,
                double value,
                Quality quality,
                Set<ReadingFlag> flags) {
            ended += flags.contains(ReadingFlag.DERIVED) ? 0 : 1;
        }

        @Override
        public void duplicate() {
            ended++;
        }

        @Override
        public void rejected(RejectReason reason, String detail) {
            ended++;
        }
    }
}
