package berm.center.channel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * A courier for each channel, at work as long as the centre is. One slow channel delays no other.
 */
@Component
public class Couriers implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Couriers.class);
    private static final long JOIN_MILLIS = 1_000;
    private static final Duration PROBE_EVERY = Duration.ofMinutes(1);

    /**
     * A channel through which nothing has left for too long.
     *
     * @param since when it began to fail
     */
    public record DeadChannel(String name, Instant since, String reason) {}

    private final List<Courier> couriers = new ArrayList<>();
    private final List<ExecutorService> pools = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final Clock clock;
    private volatile boolean running;

    Couriers(Outlets outlets, Outbox outbox, DeliveryStore store, Clock clock) {
        this.clock = clock;
        outbox.onArrival(this::wake);
        for (Outlet outlet : outlets.all()) {
            ExecutorService pool =
                    Executors.newFixedThreadPool(
                            outlet.rules().parallel(),
                            work -> daemon(work, "channel-" + outlet.name()));
            pools.add(pool);
            couriers.add(new Courier(outlet, outbox, store, clock, pool));
        }
    }

    /** The channels that are dead now: an alarm each, until they are no longer here. */
    public List<DeadChannel> deadChannels() {
        Instant now = clock.instant();
        return couriers.stream()
                .filter(courier -> isDead(courier, now))
                .map(courier -> dead(courier, now))
                .toList();
    }

    private static boolean isDead(Courier courier, Instant now) {
        return courier.health().isDead(now, courier.outlet().rules().deadAfter());
    }

    private static DeadChannel dead(Courier courier, Instant now) {
        Instant since = courier.health().downSince();
        String reason = courier.health().reason();
        return new DeadChannel(
                courier.outlet().name(),
                since == null ? now : since,
                reason == null ? "unknown" : reason);
    }

    /** How a channel fares; empty when there is none of that name. */
    Optional<ChannelHealth> health(String name) {
        return couriers.stream()
                .filter(courier -> courier.outlet().name().equals(name))
                .map(Courier::health)
                .findFirst();
    }

    @Override
    public synchronized void start() {
        running = true;
        for (Courier courier : couriers) {
            Thread thread = daemon(() -> work(courier), "courier-" + courier.outlet().name());
            threads.add(thread);
            thread.start();
        }
    }

    private void work(Courier courier) {
        Instant probed = Instant.MIN;
        while (running) {
            Instant now = clock.instant();
            if (!probed.plus(PROBE_EVERY).isAfter(now)) {
                courier.probe();
                probed = now;
            }
            if (deliver(courier) == 0) {
                courier.idle();
            }
        }
    }

    private static int deliver(Courier courier) {
        try {
            return courier.deliverDue();
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("The outbox cannot be read or written: {}", away.getMessage());
            return 0;
        } catch (RuntimeException ours) {
            LOG.error("The courier of {} has a fault.", courier.outlet().name(), ours);
            courier.failed(ours);
            return 0;
        }
    }

    private void wake() {
        couriers.forEach(Courier::arrived);
    }

    /** What is under way is sent again after the next start. */
    @Override
    public synchronized void stop() {
        running = false;
        wake();
        try {
            for (Thread thread : threads) {
                thread.join(JOIN_MILLIS);
            }
            for (ExecutorService pool : pools) {
                var unfinished = pool.shutdownNow();
                LOG.debug("{} deliveries were not begun.", unfinished.size());
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
