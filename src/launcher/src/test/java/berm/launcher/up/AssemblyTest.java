package berm.launcher.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AssemblyTest {
    private final List<String> happened = Collections.synchronizedList(new ArrayList<>());

    private final Progress silent =
            new Progress() {
                @Override
                public void starting(Part part) {}

                @Override
                public void ready(Part part, Duration took) {}
            };

    private Running running(String name) {
        return Running.until(() -> happened.add("stop " + name));
    }

    private Part part(String name, Set<String> after) {
        return new Part(
                name,
                "",
                after,
                () -> {
                    happened.add("start " + name);
                    return running(name);
                });
    }

    @Test
    void aPartIsStartedAfterThoseItNeedsAndStoppedBeforeThem() throws PartFailure {
        Part log = part("log", Set.of());
        Part bridge = part("bridge", Set.of("log"));
        Part sensors = part("sensors", Set.of("bridge"));
        try (Assembly assembly = new Assembly(List.of(log, bridge, sensors), silent)) {
            assembly.start();
            assertThat(assembly.states()).containsEntry("bridge", "running");
        }
        assertThat(happened)
                .containsExactly(
                        "start log",
                        "start bridge",
                        "start sensors",
                        "stop sensors",
                        "stop bridge",
                        "stop log");
    }

    @Test
    void partsThatDoNotNeedEachOtherAreStartedAtTheSameTime() throws PartFailure {
        CyclicBarrier both = new CyclicBarrier(2);
        Part.Starter meeting =
                () -> {
                    both.await();
                    return Running.done();
                };
        List<Part> parts =
                List.of(new Part("a", "", Set.of(), meeting), new Part("b", "", Set.of(), meeting));
        try (Assembly assembly = new Assembly(parts, silent)) {
            assembly.start();
        }
    }

    @Test
    void onePartThatDoesNotStartStopsAllAndIsNamed() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch failing = new CountDownLatch(1);
        Part slow =
                new Part(
                        "slow",
                        "",
                        Set.of(),
                        () -> {
                            begun.countDown();
                            failing.await();
                            return running("slow");
                        });
        Part broken =
                new Part(
                        "broken",
                        "",
                        Set.of(),
                        () -> {
                            begun.await();
                            failing.countDown();
                            throw new IllegalStateException("port 7 is taken");
                        });
        Part never = part("never", Set.of("broken"));
        Assembly assembly = new Assembly(List.of(slow, broken, never), silent);
        assertThatThrownBy(assembly::start)
                .isInstanceOf(PartFailure.class)
                .hasMessage("broken did not start: port 7 is taken");
        assertThat(happened).containsExactly("stop slow");
    }

    @Test
    void aPartThatEndsByItselfIsNamed() throws PartFailure {
        CompletableFuture<String> died = new CompletableFuture<>();
        Part part = new Part("centre", "", Set.of(), () -> Running.until(() -> {}, died));
        try (Assembly assembly = new Assembly(List.of(part), silent)) {
            assembly.start();
            assertThat(assembly.ended()).isNotDone();
            died.complete("exit code 137");
            assertThat(assembly.ended().join()).isEqualTo("centre ended: exit code 137");
        }
    }

    @Test
    void aPartThatIsStoppedHasNotEndedByItself() throws PartFailure {
        CompletableFuture<String> died = new CompletableFuture<>();
        Part part =
                new Part(
                        "centre",
                        "",
                        Set.of(),
                        () -> Running.until(() -> died.complete("exit code 143"), died));
        Assembly assembly = new Assembly(List.of(part), silent);
        assembly.start();
        assembly.close();
        assertThat(assembly.ended()).isNotDone();
    }
}
