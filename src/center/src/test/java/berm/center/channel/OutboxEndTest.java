package berm.center.channel;

import static org.assertj.core.api.Assertions.assertThat;

import berm.center.Databases;
import berm.center.OnEveryDatabase;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is not sent, or not any more, is on record with its reason. */
@OnEveryDatabase
class OutboxEndTest {
    private static final ChannelRules RULES = ChannelRules.DEFAULTS;
    private static final Outcome AWAY = new Outcome.Away("the gateway is away");

    private final TestingOutbox box;

    OutboxEndTest(Databases databases) {
        box = new TestingOutbox(databases);
    }

    @AfterEach
    void stop() {
        box.close();
    }

    @Test
    void whatIsNotWorthSendingAnyMoreIsGivenUpWithItsReason() {
        box.channel().always(AWAY);
        var unused = box.tell(Story.red("a"), Story.ZHANG);
        box.deliverAll();
        box.clock().advance(RULES.giveUpAfter().plusMillis(1));
        box.channel().always(Outcome.delivered());
        box.deliverAll();
        assertThat(box.channel().sent()).hasSize(1);
        assertThat(box.state("a", Story.ZHANG)).isEqualTo(State.GIVEN_UP);
        assertThat(box.database().of("a", Story.ZHANG).reason()).isEqualTo("the gateway is away");
    }

    @Test
    void aRefusalEndsIt() {
        box.channel().next(new Outcome.Refused("no such number"));
        var unused = box.tell(Story.red("a"), Story.ZHANG);
        box.deliverAll();
        box.clock().advance(Duration.ofHours(1));
        box.deliverAll();
        assertThat(box.channel().sent()).hasSize(1);
        assertThat(box.state("a", Story.ZHANG)).isEqualTo(State.REFUSED);
    }

    @Test
    void aDryRunDoesEverythingButTheSending() {
        box.restart(dry());
        assertThat(box.tell(Story.red("a"), Story.ZHANG).now()).isEqualTo(1);
        box.deliverAll();
        assertThat(box.channel().sent()).isEmpty();
        assertThat(box.state("a", Story.ZHANG)).isEqualTo(State.DRY_RUN);
    }

    @Test
    void whatHoldsNoLongerIsNotBegun() {
        assertThat(box.tell(Story.until("u", Story.NOW.plusSeconds(60)), Story.ZHANG).now())
                .isEqualTo(1);
        box.clock().advance(Duration.ofMinutes(1));
        box.deliverAll();
        assertThat(box.channel().sent()).isEmpty();
        assertThat(box.state("u", Story.ZHANG)).isEqualTo(State.GIVEN_UP);
    }

    @Test
    void aDrillLeavesOnlyByAChannelForDrills() {
        assertThat(box.tell(Story.drill("d"), Story.ZHANG)).isEqualTo(new Enqueued(0, 0, 0, 1, 0));
        box.deliverAll();
        assertThat(box.channel().sent()).isEmpty();
        assertThat(box.state("d", Story.ZHANG)).isEqualTo(State.REFUSED);
        assertThat(box.database().of("d", Story.ZHANG).reason()).contains("not for drills");
    }

    @Test
    void whatCannotLeaveIsOnRecordWithTheReason() {
        var mailbox = new Address.Mailbox("张三", "zhang@county.example");
        assertThat(
                        box.outbox()
                                .enqueue(
                                        Story.red("a"),
                                        List.of(
                                                new Recipient("fax", Story.ZHANG),
                                                new Recipient("sms", mailbox))))
                .isEqualTo(new Enqueued(0, 0, 0, 2, 0));
        assertThat(box.database().all()).extracting(DeliveryRow::state).containsOnly(State.REFUSED);
        assertThat(box.database().all())
                .extracting(DeliveryRow::reason)
                .containsExactlyInAnyOrder(
                        "there is no channel of that name",
                        "the channel does not deliver to such an address");
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
}
