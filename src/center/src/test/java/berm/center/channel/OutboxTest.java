package berm.center.channel;

import static org.assertj.core.api.Assertions.assertThat;

import berm.center.Databases;
import berm.center.OnEveryDatabase;
import berm.domain.Colour;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is taken is sent, sooner or later, the most urgent first. */
@OnEveryDatabase
class OutboxTest {
    private static final ChannelRules RULES = ChannelRules.DEFAULTS;
    private static final Outcome AWAY = new Outcome.Away("the gateway is away");

    private final TestingOutbox box;

    OutboxTest(Databases databases) {
        box = new TestingOutbox(databases);
    }

    @AfterEach
    void stop() {
        box.close();
    }

    @Test
    void whatIsTakenIsKeptAndDeliveredAfterARestart() {
        assertThat(box.tell(Story.red("a"), Story.ZHANG, Story.LI))
                .isEqualTo(new Enqueued(2, 0, 0, 0, 0));
        box.restart(RULES);
        box.deliverAll();
        assertThat(box.channel().sent())
                .extracting(Delivery::to)
                .containsExactlyInAnyOrder(Story.ZHANG, Story.LI);
        assertThat(box.channel().sent().get(0).notice()).isEqualTo(Story.red("a"));
        assertThat(box.state("a", Story.ZHANG)).isEqualTo(State.SENT);
        box.restart(RULES);
        box.deliverAll();
        assertThat(box.channel().sent()).hasSize(2);
    }

    @Test
    void theSameNewsToldTwiceIsDeliveredOnce() {
        var unused = box.tell(Story.red("a"), Story.ZHANG);
        box.deliverAll();
        assertThat(box.tell(Story.red("a"), Story.ZHANG, Story.LI, Story.LI))
                .isEqualTo(new Enqueued(1, 0, 0, 0, 2));
        box.deliverAll();
        assertThat(box.channel().sent()).hasSize(2);
    }

    @Test
    void aFailureIsTriedAgainLaterAndLaterUnderTheSameId() {
        box.channel().always(AWAY);
        var unused = box.tell(Story.red("a"), Story.ZHANG);
        long seconds = 2;
        for (int attempt = 1; attempt <= 12; attempt++) {
            box.deliverAll();
            assertThat(box.channel().sent()).hasSize(attempt);
            DeliveryRow row = box.database().of("a", Story.ZHANG);
            assertThat(row.attempts()).isEqualTo(attempt);
            assertThat(row.reason()).isEqualTo("the gateway is away");
            assertThat(row.due()).isEqualTo(box.clock().instant().plusSeconds(seconds));
            box.clock().advance(Duration.ofSeconds(seconds).minusMillis(1));
            box.deliverAll();
            assertThat(box.channel().sent()).hasSize(attempt);
            box.clock().advance(Duration.ofMillis(1));
            seconds = Math.min(2 * seconds, 300);
        }
        assertThat(box.channel().sent())
                .extracting(Delivery::id)
                .containsOnly(box.database().all().get(0).id());
    }

    @Test
    void theOtherSideMayAskForALongerWait() {
        box.channel().next(new Outcome.Away("busy", Duration.ofMinutes(10)));
        var unused = box.tell(Story.red("a"), Story.ZHANG);
        box.deliverAll();
        assertThat(box.database().of("a", Story.ZHANG).due()).isEqualTo(Story.NOW.plusSeconds(600));
    }

    @Test
    void aServerThatAsksForPatienceIsLeftAloneThatLong() {
        box.channel().next(new Outcome.Away("busy", Duration.ofMinutes(1)));
        var unused = box.tell(Story.red("a"), Story.ZHANG);
        box.deliverAll();
        var also = box.tell(Story.red("b"), Story.LI);
        assertThat(List.of(unused.now(), also.now())).containsOnly(1);
        box.clock().advance(Duration.ofSeconds(59));
        box.deliverAll();
        assertThat(box.channel().sent()).hasSize(1);
        box.clock().advance(Duration.ofSeconds(1));
        box.deliverAll();
        assertThat(box.channel().delivered()).hasSize(2);
    }

    @Test
    void whileTheOtherSideIsAwayItIsTriedWithOneAtATimeAndThenWithAll() {
        box.channel().always(AWAY);
        for (int i = 0; i < 50; i++) {
            var unused = box.tell(Story.red("n" + i), Story.ZHANG);
        }
        box.deliverAll();
        int first = box.channel().sent().size();
        assertThat(first).isBetween(1, 4 * 8);
        box.clock().advance(Duration.ofSeconds(2));
        box.deliverAll();
        assertThat(box.channel().sent()).hasSize(first + 1);
        box.clock().advance(Duration.ofSeconds(3));
        box.deliverAll();
        assertThat(box.channel().sent()).hasSize(first + 1);
        box.channel().always(Outcome.delivered());
        box.clock().advance(Duration.ofSeconds(1));
        box.deliverAll();
        assertThat(box.database().all())
                .extracting(DeliveryRow::state)
                .containsOnly(State.DELIVERED);
    }

    @Test
    void anAddressThatAlwaysFailsHoldsUpNoOther() {
        box.channel().neverTo(Story.ZHANG);
        var unused = box.tell(Story.red("a"), Story.ZHANG, Story.LI);
        for (int i = 0; i < 100; i++) {
            var also = box.tell(Story.yellow("n" + i), Story.LI);
            assertThat(also.now()).isEqualTo(1);
        }
        box.deliverAll();
        assertThat(box.channel().delivered()).hasSize(101);
        assertThat(box.database().of("a", Story.ZHANG).attempts()).isEqualTo(1);
        assertThat(box.courier().health().downSince()).isNull();
    }

    @Test
    void theMostUrgentGoesFirst() {
        box.restart(RULES.withPerMinute(1));
        var unused = box.tell(Story.yellow("yellow"), Story.ZHANG);
        var also = box.tell(Story.notice("over", Notice.Kind.OVER, Colour.RED, false), Story.ZHANG);
        var more = box.tell(Story.red("red"), Story.ZHANG);
        var last = box.tell(Story.orange("orange"), Story.ZHANG);
        assertThat(List.of(unused, also, more, last)).hasSize(4);
        for (int minute = 0; minute < 4; minute++) {
            box.deliverAll();
            box.clock().advance(Duration.ofMinutes(1));
        }
        assertThat(box.channel().notices()).containsExactly("red", "orange", "yellow", "over");
    }

    @Test
    void noMoreLeaveInAMinuteThanTheRateAllows() {
        box.restart(RULES.withPerMinute(3));
        IntStream.range(0, 7).forEach(i -> box.tell(Story.red("n" + i), Story.ZHANG));
        box.deliverAll();
        assertThat(box.channel().sent()).hasSize(3);
        box.clock().advance(Duration.ofSeconds(59));
        box.deliverAll();
        assertThat(box.channel().sent()).hasSize(3);
        box.clock().advance(Duration.ofSeconds(1));
        box.deliverAll();
        assertThat(box.channel().sent()).hasSize(6);
    }

    @Test
    void aFaultOfOursInAChannelIsTriedAgainAndMakesItFail() {
        var broken =
                new Channel() {
                    @Override
                    public Class<? extends Address> delivers() {
                        return Address.Phone.class;
                    }

                    @Override
                    public Outcome send(Delivery delivery) {
                        throw new IllegalStateException("a bug");
                    }

                    @Override
                    public Optional<String> unreachable() {
                        return Optional.empty();
                    }
                };
        Outlet outlet = new Outlet("sms", "sms", broken, RULES);
        var unused = box.tell(Story.red("a"), Story.ZHANG);
        box.deliverBy(outlet);
        box.deliverAll();
        assertThat(box.state("a", Story.ZHANG)).isEqualTo(State.WAITING);
        Instant later = box.clock().instant().plus(RULES.deadAfter());
        assertThat(box.courier().health().isDead(later, RULES.deadAfter())).isTrue();
    }
}
