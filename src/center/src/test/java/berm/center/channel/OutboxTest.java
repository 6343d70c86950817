package berm.center.channel;

import static org.assertj.core.api.Assertions.assertThat;

import berm.center.Databases;
import berm.center.OnEveryDatabase;
import berm.domain.Colour;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class OutboxTest {
    private static final ChannelRules RULES = ChannelRules.DEFAULTS;
    private static final ChannelRules CALLS = RULES.withQuiet(Duration.ofMinutes(10));
    private static final Outcome AWAY = new Outcome.Away("the gateway is away");

    private final HandClock clock = new HandClock(Story.NOW);
    private final Database database;
    private final WilfulChannel channel = new WilfulChannel(Address.Phone.class);
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private Outbox outbox;
    private Courier courier;

    OutboxTest(Databases databases) {
        database = new Database(databases);
        outbox = database.outbox(clock, outlet(RULES));
        courier = new Courier(outlet(RULES), outbox, database.store, clock, threads);
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
        database.close();
    }

    private Outlet outlet(ChannelRules rules) {
        return new Outlet("sms", "sms", channel, rules);
    }

    private void restart(ChannelRules rules) {
        outbox = database.outbox(clock, outlet(rules));
        courier = new Courier(outlet(rules), outbox, database.store, clock, threads);
    }

    private Enqueued tell(Notice notice, Address.Phone... people) {
        return outbox.enqueue(
                notice, List.of(people).stream().map(who -> new Recipient("sms", who)).toList());
    }

    private void deliverAll() {
        while (courier.deliverDue() > 0) {
            assertThat(channel.sent()).hasSizeLessThan(1_000);
        }
    }

    private State state(String notice, Address.Phone to) {
        return database.of(notice, to).state();
    }

    @Test
    void whatIsTakenIsKeptAndDeliveredAfterARestart() {
        assertThat(tell(Story.red("a"), Story.ZHANG, Story.LI))
                .isEqualTo(new Enqueued(2, 0, 0, 0, 0));
        restart(RULES);
        deliverAll();
        assertThat(channel.sent())
                .extracting(Delivery::to)
                .containsExactlyInAnyOrder(Story.ZHANG, Story.LI);
        assertThat(channel.sent().get(0).notice()).isEqualTo(Story.red("a"));
        assertThat(state("a", Story.ZHANG)).isEqualTo(State.SENT);
        restart(RULES);
        deliverAll();
        assertThat(channel.sent()).hasSize(2);
    }

    @Test
    void theSameNewsToldTwiceIsDeliveredOnce() {
        var unused = tell(Story.red("a"), Story.ZHANG);
        deliverAll();
        assertThat(tell(Story.red("a"), Story.ZHANG, Story.LI, Story.LI))
                .isEqualTo(new Enqueued(1, 0, 0, 0, 2));
        deliverAll();
        assertThat(channel.sent()).hasSize(2);
    }

    @Test
    void aFailureIsTriedAgainLaterAndLaterUnderTheSameId() {
        channel.always(AWAY);
        var unused = tell(Story.red("a"), Story.ZHANG);
        long seconds = 2;
        for (int attempt = 1; attempt <= 12; attempt++) {
            deliverAll();
            assertThat(channel.sent()).hasSize(attempt);
            DeliveryRow row = database.of("a", Story.ZHANG);
            assertThat(row.attempts()).isEqualTo(attempt);
            assertThat(row.reason()).isEqualTo("the gateway is away");
            assertThat(row.due()).isEqualTo(clock.instant().plusSeconds(seconds));
            clock.advance(Duration.ofSeconds(seconds).minusMillis(1));
            deliverAll();
            assertThat(channel.sent()).hasSize(attempt);
            clock.advance(Duration.ofMillis(1));
            seconds = Math.min(2 * seconds, 300);
        }
        assertThat(channel.sent())
                .extracting(Delivery::id)
                .containsOnly(database.all().get(0).id());
    }

    @Test
    void theOtherSideMayAskForALongerWait() {
        channel.next(new Outcome.Away("busy", Duration.ofMinutes(10)));
        var unused = tell(Story.red("a"), Story.ZHANG);
        deliverAll();
        assertThat(database.of("a", Story.ZHANG).due()).isEqualTo(Story.NOW.plusSeconds(600));
    }

    @Test
    void aServerThatAsksForPatienceIsLeftAloneThatLong() {
        channel.next(new Outcome.Away("busy", Duration.ofMinutes(1)));
        var unused = tell(Story.red("a"), Story.ZHANG);
        deliverAll();
        var also = tell(Story.red("b"), Story.LI);
        assertThat(List.of(unused.now(), also.now())).containsOnly(1);
        clock.advance(Duration.ofSeconds(59));
        deliverAll();
        assertThat(channel.sent()).hasSize(1);
        clock.advance(Duration.ofSeconds(1));
        deliverAll();
        assertThat(channel.delivered()).hasSize(2);
    }

    @Test
    void whatIsNotWorthSendingAnyMoreIsGivenUpWithItsReason() {
        channel.always(AWAY);
        var unused = tell(Story.red("a"), Story.ZHANG);
        deliverAll();
        clock.advance(RULES.giveUpAfter().plusMillis(1));
        channel.always(Outcome.delivered());
        deliverAll();
        assertThat(channel.sent()).hasSize(1);
        assertThat(state("a", Story.ZHANG)).isEqualTo(State.GIVEN_UP);
        assertThat(database.of("a", Story.ZHANG).reason()).isEqualTo("the gateway is away");
    }

    @Test
    void aRefusalEndsIt() {
        channel.next(new Outcome.Refused("no such number"));
        var unused = tell(Story.red("a"), Story.ZHANG);
        deliverAll();
        clock.advance(Duration.ofHours(1));
        deliverAll();
        assertThat(channel.sent()).hasSize(1);
        assertThat(state("a", Story.ZHANG)).isEqualTo(State.REFUSED);
    }

    @Test
    void whileTheOtherSideIsAwayItIsTriedWithOneAtATimeAndThenWithAll() {
        channel.always(AWAY);
        for (int i = 0; i < 50; i++) {
            var unused = tell(Story.red("n" + i), Story.ZHANG);
        }
        deliverAll();
        int first = channel.sent().size();
        assertThat(first).isBetween(1, 4 * 8);
        clock.advance(Duration.ofSeconds(2));
        deliverAll();
        assertThat(channel.sent()).hasSize(first + 1);
        clock.advance(Duration.ofSeconds(3));
        deliverAll();
        assertThat(channel.sent()).hasSize(first + 1);
        channel.always(Outcome.delivered());
        clock.advance(Duration.ofSeconds(1));
        deliverAll();
        assertThat(database.all()).extracting(DeliveryRow::state).containsOnly(State.DELIVERED);
    }

    @Test
    void anAddressThatAlwaysFailsHoldsUpNoOther() {
        channel.neverTo(Story.ZHANG);
        var unused = tell(Story.red("a"), Story.ZHANG, Story.LI);
        for (int i = 0; i < 100; i++) {
            var also = tell(Story.yellow("n" + i), Story.LI);
            assertThat(also.now()).isEqualTo(1);
        }
        deliverAll();
        assertThat(channel.delivered()).hasSize(101);
        assertThat(database.of("a", Story.ZHANG).attempts()).isEqualTo(1);
        assertThat(courier.health().downSince()).isNull();
    }

    @Test
    void theMostUrgentGoesFirst() {
        restart(RULES.withPerMinute(1));
        var unused = tell(Story.yellow("yellow"), Story.ZHANG);
        var also = tell(Story.notice("over", Notice.Kind.OVER, Colour.RED, false), Story.ZHANG);
        var more = tell(Story.red("red"), Story.ZHANG);
        var last = tell(Story.orange("orange"), Story.ZHANG);
        assertThat(List.of(unused, also, more, last)).hasSize(4);
        for (int minute = 0; minute < 4; minute++) {
            deliverAll();
            clock.advance(Duration.ofMinutes(1));
        }
        assertThat(channel.notices()).containsExactly("red", "orange", "yellow", "over");
    }

    @Test
    void noMoreLeaveInAMinuteThanTheRateAllows() {
        restart(RULES.withPerMinute(3));
        IntStream.range(0, 7).forEach(i -> tell(Story.red("n" + i), Story.ZHANG));
        deliverAll();
        assertThat(channel.sent()).hasSize(3);
        clock.advance(Duration.ofSeconds(59));
        deliverAll();
        assertThat(channel.sent()).hasSize(3);
        clock.advance(Duration.ofSeconds(1));
        deliverAll();
        assertThat(channel.sent()).hasSize(6);
    }

    @Test
    void aDryRunDoesEverythingButTheSending() {
        restart(dry());
        assertThat(tell(Story.red("a"), Story.ZHANG).now()).isEqualTo(1);
        deliverAll();
        assertThat(channel.sent()).isEmpty();
        assertThat(state("a", Story.ZHANG)).isEqualTo(State.DRY_RUN);
    }

    private static ChannelRules dry() {
        return new ChannelRules(
                false,
                true,
                1_000,
                1,
                Duration.ZERO,
                RULES.firstRetry(),
                RULES.longestRetry(),
                RULES.giveUpAfter(),
                RULES.deadAfter());
    }

    @Test
    void whatHoldsNoLongerIsNotBegun() {
        assertThat(tell(Story.until("u", Story.NOW.plusSeconds(60)), Story.ZHANG).now())
                .isEqualTo(1);
        clock.advance(Duration.ofMinutes(1));
        deliverAll();
        assertThat(channel.sent()).isEmpty();
        assertThat(state("u", Story.ZHANG)).isEqualTo(State.GIVEN_UP);
    }

    @Test
    void aDrillLeavesOnlyByAChannelForDrills() {
        assertThat(tell(Story.drill("d"), Story.ZHANG)).isEqualTo(new Enqueued(0, 0, 0, 1, 0));
        deliverAll();
        assertThat(channel.sent()).isEmpty();
        assertThat(state("d", Story.ZHANG)).isEqualTo(State.REFUSED);
        assertThat(database.of("d", Story.ZHANG).reason()).contains("not for drills");
    }

    @Test
    void whatCannotLeaveIsOnRecordWithTheReason() {
        var mailbox = new Address.Mailbox("张三", "zhang@county.example");
        assertThat(
                        outbox.enqueue(
                                Story.red("a"),
                                List.of(
                                        new Recipient("fax", Story.ZHANG),
                                        new Recipient("sms", mailbox))))
                .isEqualTo(new Enqueued(0, 0, 0, 2, 0));
        assertThat(database.all()).extracting(DeliveryRow::state).containsOnly(State.REFUSED);
        assertThat(database.all())
                .extracting(DeliveryRow::reason)
                .containsExactlyInAnyOrder(
                        "there is no channel of that name",
                        "the channel does not deliver to such an address");
    }

    @Test
    void aPersonIsCalledOnceInTenMinutesAndToldHowMuchElseThereIs() {
        restart(CALLS);
        assertThat(tell(Story.yellow("a"), Story.ZHANG).now()).isEqualTo(1);
        deliverAll();
        clock.advance(Duration.ofMinutes(1));
        assertThat(tell(Story.yellow("b"), Story.ZHANG).held()).isEqualTo(1);
        assertThat(tell(Story.orange("c"), Story.ZHANG, Story.LI))
                .isEqualTo(new Enqueued(1, 1, 0, 0, 0));
        assertThat(tell(Story.yellow("d"), Story.ZHANG).folded()).isEqualTo(1);
        deliverAll();
        assertThat(channel.notices()).containsExactlyInAnyOrder("a", "c");
        clock.advance(Duration.ofMinutes(9));
        deliverAll();
        Delivery call = channel.sent().get(2);
        assertThat(call.notice().id()).isEqualTo("c");
        assertThat(call.to()).isEqualTo(Story.ZHANG);
        assertThat(call.folded()).isEqualTo(2);
        assertThat(state("b", Story.ZHANG)).isEqualTo(State.FOLDED);
        assertThat(database.of("d", Story.ZHANG).foldedInto()).isEqualTo(call.id());
    }

    @Test
    void aNewRedRingsAtOnce() {
        restart(CALLS);
        var first = tell(Story.yellow("a"), Story.ZHANG);
        deliverAll();
        var held = tell(Story.orange("b"), Story.ZHANG);
        var red = tell(Story.red("c"), Story.ZHANG);
        var again = tell(Story.red("d"), Story.ZHANG);
        assertThat(List.of(first.now(), held.held(), red.now(), again.now())).containsOnly(1);
        deliverAll();
        assertThat(channel.notices()).containsExactlyInAnyOrder("a", "c", "d");
        assertThat(database.of("b", Story.ZHANG).foldedInto())
                .isEqualTo(database.of("c", Story.ZHANG).id());
        var overdue = tell(Story.notice("e", Notice.Kind.OVERDUE, Colour.RED, false), Story.ZHANG);
        assertThat(overdue.held()).isEqualTo(1);
    }

    @Test
    void aCallThatIsLateTakesTheNextOnesWithIt() {
        restart(CALLS);
        channel.always(AWAY);
        var first = tell(Story.yellow("a"), Story.ZHANG);
        deliverAll();
        clock.advance(Duration.ofMinutes(11));
        var second = tell(Story.yellow("b"), Story.ZHANG);
        assertThat(List.of(first.now(), second.folded())).containsOnly(1);
        channel.always(Outcome.delivered());
        deliverAll();
        assertThat(channel.sent().get(1).folded()).isEqualTo(1);
    }

    @Test
    void nothingFoldsIntoACallThatIsBeingMade() {
        restart(CALLS);
        var first = tell(Story.yellow("a"), Story.ZHANG);
        List<DeliveryRow> underWay = outbox.take("sms", clock.instant(), 10);
        var second = tell(Story.yellow("b"), Story.ZHANG);
        assertThat(List.of(first.now(), second.held(), underWay.size())).containsOnly(1);
        outbox.done(underWay.get(0));
        assertThat(tell(Story.yellow("c"), Story.ZHANG).folded()).isEqualTo(1);
    }

    @Test
    void aTestNeitherWaitsNorMakesAnythingWait() {
        restart(CALLS);
        var test = tell(Story.notice("t", Notice.Kind.TEST, Colour.BLUE, false), Story.ZHANG);
        var real = tell(Story.yellow("a"), Story.ZHANG);
        assertThat(List.of(test.now(), real.now())).containsOnly(1);
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
        var unused = tell(Story.red("a"), Story.ZHANG);
        courier = new Courier(outlet, outbox, database.store, clock, threads);
        deliverAll();
        assertThat(state("a", Story.ZHANG)).isEqualTo(State.WAITING);
        Instant later = clock.instant().plus(RULES.deadAfter());
        assertThat(courier.health().isDead(later, RULES.deadAfter())).isTrue();
    }
}
