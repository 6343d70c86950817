package berm.center.channel;

import static org.assertj.core.api.Assertions.assertThat;

import berm.domain.Colour;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/**
 * Over random storms: nobody is called twice in ten minutes but for a new red, and every notice is
 * either told or counted in a call that is.
 */
class CallsPropertyTest {
    private static final int SEEDS = 25;
    private static final Duration QUIET = Duration.ofMinutes(10);
    private static final Colour[] COLOURS = Colour.values();
    private static final List<Notice.Kind> KINDS =
            List.of(Notice.Kind.RAISED, Notice.Kind.WORSE, Notice.Kind.OVERDUE, Notice.Kind.OVER);

    @Test
    void quietIsKeptAndNothingIsLost() {
        for (int seed = 0; seed < SEEDS; seed++) {
            ExecutorService thread = Executors.newSingleThreadExecutor();
            try {
                new Storm(seed, thread).blow();
            } finally {
                thread.shutdownNow();
            }
        }
    }

    private static final class Storm {
        private final int seed;
        private final Random random;
        private final HandClock clock = new HandClock(Story.NOW);
        private final Database database = new Database();
        private final WilfulChannel channel = new WilfulChannel(Address.Phone.class);
        private final Map<String, Instant> told = new HashMap<>();
        private final Outbox outbox;
        private final Courier courier;

        private Storm(int seed, ExecutorService thread) {
            this.seed = seed;
            this.random = new Random(seed);
            ChannelRules rules = ChannelRules.DEFAULTS.withQuiet(QUIET);
            Outlet outlet = new Outlet("sms", "sms", channel, rules);
            outbox = database.outbox(clock, outlet);
            courier = new Courier(outlet, outbox, database.store, clock, thread);
        }

        private void blow() {
            for (int i = 0; i < 60; i++) {
                List<Recipient> to = new ArrayList<>();
                to.add(new Recipient("sms", Story.ZHANG));
                if (random.nextBoolean()) {
                    to.add(new Recipient("sms", Story.LI));
                }
                assertThat(sum(outbox.enqueue(notice("n" + i), to))).isEqualTo(to.size());
                if (random.nextInt(5) == 0) {
                    channel.next(new Outcome.Away("away"));
                }
                deliver();
                clock.advance(Duration.ofSeconds(random.nextInt(240)));
            }
            for (int i = 0; i < 30; i++) {
                deliver();
                clock.advance(QUIET);
            }
            check();
        }

        private Notice notice(String id) {
            Notice.Kind kind = KINDS.get(random.nextInt(4));
            return Story.notice(id, kind, COLOURS[random.nextInt(4)], false);
        }

        private static int sum(Enqueued done) {
            return done.now() + done.held() + done.folded() + done.refused() + done.known();
        }

        private void deliver() {
            while (courier.deliverDue() > 0) {
                channel.delivered().forEach(call -> told.putIfAbsent(call.id(), clock.instant()));
            }
        }

        private void check() {
            List<DeliveryRow> all = database.all();
            assertThat(all)
                    .as("seed %d", seed)
                    .extracting(DeliveryRow::state)
                    .containsOnly(State.SENT, State.FOLDED);
            for (DeliveryRow row : all) {
                if (row.state() == State.FOLDED) {
                    assertThat(told).as("seed %d, %s", seed, row).containsKey(row.foldedInto());
                }
            }
            int stoodFor = channel.delivered().stream().mapToInt(call -> 1 + call.folded()).sum();
            assertThat(stoodFor).as("seed %d", seed).isEqualTo(all.size());
            checkQuiet(Story.ZHANG);
            checkQuiet(Story.LI);
        }

        private boolean isRepeated(Delivery call) {
            return channel.sent().stream().filter(sent -> sent.id().equals(call.id())).count() > 1;
        }

        private void checkQuiet(Address.Phone who) {
            Instant last = Instant.MIN;
            for (Delivery call : channel.delivered()) {
                if (call.to().equals(who)) {
                    Instant time = told.get(call.id());
                    assertThat(time).isNotNull();
                    if (!call.notice().isNewRed()) {
                        assertThat(time).as("seed %d", seed).isAfterOrEqualTo(last.plus(QUIET));
                    }
                    last = call.notice().isNewRed() && isRepeated(call) ? last : time;
                }
            }
        }
    }
}
