package berm.center.channel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries what waits for one channel: the most urgent first, as many at once as the channel's rules
 * allow, each again and later each time until it is taken or no longer worth it.
 *
 * <p>While the other side is away it is tried with one delivery at a time, and less and less often,
 * until it takes one. A single message that fails again and again holds up no other.
 */
final class Courier {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final int ROUND = 8;
    private static final long IDLE_MILLIS = 500;

    private final Outlet outlet;
    private final Outbox outbox;
    private final DeliveryStore store;
    private final Clock clock;
    private final ExecutorService threads;
    private final RateLimit rate;
    private final Semaphore arrivals = new Semaphore(0);
    private ChannelHealth health = ChannelHealth.NEW;
    private int failedRounds;
    private Instant nextTry = Instant.MIN;

    Courier(
            Outlet outlet,
            Outbox outbox,
            DeliveryStore store,
            Clock clock,
            ExecutorService threads) {
        this.outlet = outlet;
        this.outbox = outbox;
        this.store = store;
        this.clock = clock;
        this.threads = threads;
        this.rate = new RateLimit(outlet.rules().perMinute());
    }

    Outlet outlet() {
        return outlet;
    }

    synchronized ChannelHealth health() {
        return health;
    }

    /**
     * Tries what is due, as far as rate and health allow; only one thread at a time.
     *
     * @return how many were tried
     */
    int deliverDue() {
        Instant now = clock.instant();
        List<DeliveryRow> due = outbox.take(outlet.name(), now, permitted(now));
        List<Future<?>> under = new ArrayList<>();
        for (DeliveryRow row : due) {
            rate.take(now);
            under.add(threads.submit(() -> deliver(row)));
        }
        under.forEach(Courier::await);
        if (!due.isEmpty()) {
            roundEnded();
        }
        return due.size();
    }

    /** Rounds are counted, not attempts: one bad second must not cost minutes. */
    private synchronized void roundEnded() {
        failedRounds = health.isFailing() ? failedRounds + 1 : 0;
        if (failedRounds > 0) {
            notBefore(clock.instant().plus(outlet.rules().retryAfter(failedRounds)));
        }
    }

    private void notBefore(Instant time) {
        nextTry = time.isAfter(nextTry) ? time : nextTry;
    }

    private synchronized int permitted(Instant now) {
        int most = health.isFailing() ? 1 : outlet.rules().parallel() * ROUND;
        return now.isBefore(nextTry) ? 0 : Math.min(most, rate.available(now));
    }

    private void deliver(DeliveryRow row) {
        try {
            decide(row);
        } finally {
            outbox.done(row);
        }
    }

    private void decide(DeliveryRow row) {
        Instant now = clock.instant();
        if (isTooLate(row, now)) {
            store.tried(row.id(), State.GIVEN_UP, row.due(), reason(row), now);
        } else if (outlet.rules().dryRun()) {
            store.tried(row.id(), State.DRY_RUN, row.due(), null, now);
        } else {
            settle(row, attempt(row));
        }
    }

    private boolean isTooLate(DeliveryRow row, Instant now) {
        return row.notice().isTooLate(now)
                || row.created().plus(outlet.rules().giveUpAfter()).isBefore(now);
    }

    private static String reason(DeliveryRow row) {
        return row.reason() == null ? "it was not tried in time" : row.reason();
    }

    /**
     * A fault of ours in one channel must not end the others, nor pass unseen: it makes it dead.
     */
    private Outcome attempt(DeliveryRow row) {
        try {
            return outlet.channel().send(row.delivery());
        } catch (RuntimeException ours) {
            LOG.error("The channel {} has a fault.", outlet.name(), ours);
            return away(ours);
        }
    }

    private static Outcome away(RuntimeException ours) {
        return new Outcome.Away("a fault of ours: " + ours.getClass().getSimpleName());
    }

    /** Notes a fault of ours outside of any attempt. */
    void failed(RuntimeException ours) {
        note(away(ours), clock.instant());
    }

    private void settle(DeliveryRow row, Outcome outcome) {
        Instant now = clock.instant();
        note(outcome, now);
        if (outcome instanceof Outcome.Delivered delivered) {
            store.tried(row.id(), State.of(delivered.certainty()), row.due(), null, now);
        } else if (outcome instanceof Outcome.Refused refused) {
            store.tried(row.id(), State.REFUSED, row.due(), refused.reason(), now);
        } else if (outcome instanceof Outcome.Away away) {
            Instant due = now.plus(wait(row.attempts() + 1, away.retryAfter()));
            store.tried(row.id(), State.WAITING, due, away.reason(), now);
        }
    }

    private Duration wait(int failures, @Nullable Duration asked) {
        Duration wait = outlet.rules().retryAfter(failures);
        return asked != null && asked.compareTo(wait) > 0 ? asked : wait;
    }

    /** Notes what an attempt says of the channel. */
    private synchronized void note(Outcome outcome, Instant now) {
        health = health.after(outcome, now);
        if (outcome instanceof Outcome.Away away && away.retryAfter() != null) {
            notBefore(now.plus(away.retryAfter()));
        }
    }

    /**
     * Looks whether the other side can be reached, so that a channel nobody uses is not dead
     * unseen.
     */
    void probe() {
        String fault = outlet.rules().dryRun() ? null : fault();
        probed(fault, clock.instant());
    }

    private @Nullable String fault() {
        return outlet.channel().unreachable().orElse(null);
    }

    private synchronized void probed(@Nullable String fault, Instant now) {
        health = health.probed(fault, now);
    }

    /** Something arrived; it may be for this channel. */
    void arrived() {
        arrivals.release();
    }

    /** Waits until something arrives or may have become due. */
    void idle() {
        try {
            var unused = arrivals.tryAcquire(IDLE_MILLIS, TimeUnit.MILLISECONDS);
            arrivals.drainPermits();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(Future<?> delivery) {
        try {
            var unused = delivery.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
