package berm.center.channel;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where whoever has something to tell leaves it: a list of who is told what by which channel, kept
 * in the database before {@link #enqueue} returns. Nothing on it is ever dropped; it leaves the
 * list of what waits in a {@link State} that says what became of it.
 *
 * <p>What waits is sent at least once: after a crash in the moment between a sending and its record
 * it is sent again, under the same id.
 */
@Component
public class Outbox {
    private static final int CHUNK = 500;

    private final DeliveryStore store;
    private final TransactionTemplate transaction;
    private final Outlets outlets;
    private final Clock clock;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private volatile Runnable arrival = () -> {};

    Outbox(DeliveryStore store, TransactionTemplate transaction, Outlets outlets, Clock clock) {
        this.store = store;
        this.transaction = transaction;
        this.outlets = outlets;
        this.clock = clock;
    }

    /** Has somebody told when something arrives. */
    void onArrival(Runnable arrival) {
        this.arrival = arrival;
    }

    /**
     * Puts a notice on its way to everyone named. The same notice to the same address is delivered
     * once, however often this is called; after a crash in its midst it is called again.
     *
     * <p>Many recipients are entered some at a time, and the first are told while the last are
     * entered.
     */
    public Enqueued enqueue(Notice notice, Collection<Recipient> to) {
        Map<String, List<Recipient>> byChannel =
                to.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Recipient::channel, TreeMap::new, Collectors.toList()));
        Enqueued done = Enqueued.NONE;
        for (List<Recipient> all : byChannel.values()) {
            for (int from = 0; from < all.size(); from += CHUNK) {
                done =
                        done.plus(
                                enter(
                                        notice,
                                        all.subList(from, Math.min(from + CHUNK, all.size()))));
                arrival.run();
            }
        }
        return done;
    }

    private synchronized Enqueued enter(Notice notice, List<Recipient> to) {
        Enqueued done =
                transaction.execute(
                        unused -> {
                            store.keep(notice);
                            return enterNew(notice, to);
                        });
        if (done == null) {
            throw new IllegalStateException("the transaction gave nothing");
        }
        return done;
    }

    /** Enters those that are not on the list yet; all are of one channel. */
    private Enqueued enterNew(Notice notice, List<Recipient> to) {
        Map<String, Recipient> fresh = new LinkedHashMap<>();
        for (Recipient recipient : to) {
            String id = Delivery.id(notice.id(), recipient.channel(), recipient.address());
            fresh.putIfAbsent(id, recipient);
        }
        fresh.keySet().removeAll(store.known(List.copyOf(fresh.keySet())));
        int known = to.size() - fresh.size();
        String channel = to.get(0).channel();
        Outlet outlet = outlets.find(channel).orElse(null);
        return new Entering(notice, channel, outlet, clock.instant())
                .enter(fresh)
                .plus(Enqueued.known(known));
    }

    /**
     * What a channel should try now, the most urgent first. From here until {@link #done} nothing
     * is folded into it any more: what it says is settled.
     */
    synchronized List<DeliveryRow> take(String channel, Instant now, int limit) {
        List<DeliveryRow> due = store.due(channel, now, limit);
        due.forEach(row -> underWay.add(row.id()));
        return due;
    }

    /** An attempt has ended and is on record, or could not be made. */
    void done(DeliveryRow row) {
        underWay.remove(row.id());
    }

    /** One notice on its way to some addresses of one channel. */
    private final class Entering {
        private final Notice notice;
        private final String channel;
        private final @Nullable Outlet outlet;
        private final Instant now;
        private final List<DeliveryStore.New> fresh = new ArrayList<>();
        private final List<DeliveryStore.New> calls = new ArrayList<>();
        private int held;

        private Entering(Notice notice, String channel, @Nullable Outlet outlet, Instant now) {
            this.notice = notice;
            this.channel = channel;
            this.outlet = outlet;
            this.now = now;
        }

        private Enqueued enter(Map<String, Recipient> to) {
            Map<String, CallRule.LastCall> last =
                    store.lastCalls(channel, isCall() ? values(to) : Set.of(), underWay);
            Map<String, String> takenOver = new TreeMap<>();
            to.forEach(
                    (id, recipient) -> {
                        String before = enter(id, recipient, last);
                        if (before != null) {
                            takenOver.put(before, id);
                        }
                    });
            store.insert(notice, fresh, now);
            store.called(channel, calls, last.keySet());
            takenOver.forEach((waiting, into) -> store.fold(waiting, into, now));
            return counted();
        }

        /** Enters one; gives the call that it stands for from now on, or null. */
        private @Nullable String enter(
                String id, Recipient recipient, Map<String, CallRule.LastCall> last) {
            String problem = problem(recipient.address());
            if (problem != null) {
                fresh.add(new DeliveryStore.New(id, recipient, State.REFUSED, now, problem));
            } else if (outlet == null || !isCall()) {
                fresh.add(new DeliveryStore.New(id, recipient, State.WAITING, now, null));
            } else {
                return call(id, recipient, outlet, last.get(recipient.address().value()));
            }
            return null;
        }

        /** A test calls nobody in place of something real, so it takes no part. */
        private boolean isCall() {
            return outlet != null
                    && !outlet.rules().quiet().isZero()
                    && notice.kind() != Notice.Kind.TEST;
        }

        private static Set<String> values(Map<String, Recipient> to) {
            return to.values().stream()
                    .map(recipient -> recipient.address().value())
                    .collect(Collectors.toSet());
        }

        /** Why it may not leave that way, or null. */
        private @Nullable String problem(Address address) {
            if (outlet == null) {
                return "there is no channel of that name";
            }
            if (!outlet.channel().delivers().isInstance(address)) {
                return "the channel does not deliver to such an address";
            }
            if (notice.drill() && !outlet.rules().drills()) {
                return "a drill, and the channel is not for drills";
            }
            return null;
        }

        /** Enters a call; gives the one that it stands for from now on. */
        private @Nullable String call(
                String id, Recipient to, Outlet by, CallRule.@Nullable LastCall last) {
            CallRule.Decision decision =
                    CallRule.decide(
                            last, notice.isNewRed(), notice.urgency(), now, by.rules().quiet());
            String into = decision.foldInto();
            if (into != null) {
                fresh.add(new DeliveryStore.New(id, to, State.FOLDED, decision.due(), into));
                return null;
            }
            var call = new DeliveryStore.New(id, to, State.WAITING, decision.due(), null);
            fresh.add(call);
            calls.add(call);
            held += decision.due().isAfter(now) ? 1 : 0;
            return decision.takesOver();
        }

        private Enqueued counted() {
            int folded = count(State.FOLDED);
            int refused = count(State.REFUSED);
            return new Enqueued(fresh.size() - folded - refused - held, held, folded, refused, 0);
        }

        private int count(State state) {
            return (int) fresh.stream().filter(delivery -> delivery.state() == state).count();
        }
    }
}
