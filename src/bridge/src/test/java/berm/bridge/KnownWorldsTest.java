package berm.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import berm.domain.World;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class KnownWorldsTest {
    private final Set<World> existing = new HashSet<>();
    private final AtomicInteger lookUps = new AtomicInteger();
    private final AtomicLong now = new AtomicLong();
    private final KnownWorlds worlds = new KnownWorlds(this::lookUp, now::get);

    @Test
    void looksUpAtMostOnceASecondWhateverIsAsked() {
        for (int i = 0; i < 1_000; i++) {
            worlds.test(new World("hostile-" + i));
            now.addAndGet(TimeUnit.MILLISECONDS.toNanos(1));
        }
        assertThat(lookUps).hasValue(1);
        worlds.test(new World("hostile"));
        assertThat(lookUps).hasValue(2);
    }

    @Test
    void learnsOfANewWorldAndOfOneThatIsGone() {
        World demo = new World("demo");
        assertThat(worlds.test(demo)).isFalse();
        existing.add(demo);
        now.addAndGet(KnownWorlds.INTERVAL.toNanos());
        assertThat(worlds.test(demo)).isTrue();
        existing.remove(demo);
        now.addAndGet(KnownWorlds.INTERVAL.toNanos());
        assertThat(worlds.test(demo)).isFalse();
    }

    private Set<World> lookUp() {
        lookUps.incrementAndGet();
        return Set.copyOf(existing);
    }
}
