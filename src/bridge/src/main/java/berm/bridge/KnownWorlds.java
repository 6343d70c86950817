package berm.bridge;

import berm.domain.World;
import java.time.Duration;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The recorded worlds that exist, looked up at most once a second and only when asked. */
final class KnownWorlds implements Predicate<World> {
    static final Duration INTERVAL = Duration.ofSeconds(1);

    private final Supplier<Set<World>> lookUp;
    private final LongSupplier nanoTime;
    private Set<World> worlds = Set.of();
    private boolean lookedUp;
    private long lookedUpAt;

    KnownWorlds(Supplier<Set<World>> lookUp, LongSupplier nanoTime) {
        this.lookUp = lookUp;
        this.nanoTime = nanoTime;
    }

    @Override
    public synchronized boolean test(World world) {
        long now = nanoTime.getAsLong();
        if (!lookedUp || now - lookedUpAt >= INTERVAL.toNanos()) {
            worlds = lookUp.get();
            lookedUp = true;
            lookedUpAt = now;
        }
        return worlds.contains(world);
    }
}
