package berm.center.channel;

import static org.assertj.core.api.Assertions.assertThat;

import berm.center.Databases;
import berm.center.OnEveryDatabase;
import berm.domain.Colour;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nobody is called again and again, and nothing is kept from anybody. */
@OnEveryDatabase
class OutboxCallsTest {
    private static final ChannelRules CALLS =
            ChannelRules.DEFAULTS.withQuiet(Duration.ofMinutes(10));
    private static final Outcome AWAY = new Outcome.Away("the gateway is away");

    private final TestingOutbox box;

    OutboxCallsTest(Databases databases) {
        box = new TestingOutbox(databases);
    }

    @AfterEach
    void stop() {
        box.close();
    }

    @Test
    void aPersonIsCalledOnceInTenMinutesAndToldHowMuchElseThereIs() {
        box.restart(CALLS);
        assertThat(box.tell(Story.yellow("a"), Story.ZHANG).now()).isEqualTo(1);
        box.deliverAll();
        box.clock().advance(Duration.ofMinutes(1));
        assertThat(box.tell(Story.yellow("b"), Story.ZHANG).held()).isEqualTo(1);
        assertThat(box.tell(Story.orange("c"), Story.ZHANG, Story.LI))
                .isEqualTo(new Enqueued(1, 1, 0, 0, 0));
        assertThat(box.tell(Story.yellow("d"), Story.ZHANG).folded()).isEqualTo(1);
        box.deliverAll();
        assertThat(box.channel().notices()).containsExactlyInAnyOrder("a", "c");
        box.clock().advance(Duration.ofMinutes(9));
        box.deliverAll();
        Delivery call = box.channel().sent().get(2);
        assertThat(call.notice().id()).isEqualTo("c");
        assertThat(call.to()).isEqualTo(Story.ZHANG);
        assertThat(call.folded()).isEqualTo(2);
        assertThat(box.state("b", Story.ZHANG)).isEqualTo(State.FOLDED);
        assertThat(box.database().of("d", Story.ZHANG).foldedInto()).isEqualTo(call.id());
    }

    @Test
    void aNewRedRingsAtOnce() {
        box.restart(CALLS);
        var first = box.tell(Story.yellow("a"), Story.ZHANG);
        box.deliverAll();
        var held = box.tell(Story.orange("b"), Story.ZHANG);
        var red = box.tell(Story.red("c"), Story.ZHANG);
        var again = box.tell(Story.red("d"), Story.ZHANG);
        assertThat(List.of(first.now(), held.held(), red.now(), again.now())).containsOnly(1);
        box.deliverAll();
        assertThat(box.channel().notices()).containsExactlyInAnyOrder("a", "c", "d");
        assertThat(box.database().of("b", Story.ZHANG).foldedInto())
                .isEqualTo(box.database().of("c", Story.ZHANG).id());
        var overdue =
                box.tell(Story.notice("e", Notice.Kind.OVERDUE, Colour.RED, false), Story.ZHANG);
        assertThat(overdue.held()).isEqualTo(1);
    }

    @Test
    void aCallThatIsLateTakesTheNextOnesWithIt() {
        box.restart(CALLS);
        box.channel().always(AWAY);
        var first = box.tell(Story.yellow("a"), Story.ZHANG);
        box.deliverAll();
        box.clock().advance(Duration.ofMinutes(11));
        var second = box.tell(Story.yellow("b"), Story.ZHANG);
        assertThat(List.of(first.now(), second.folded())).containsOnly(1);
        box.channel().always(Outcome.delivered());
        box.deliverAll();
        assertThat(box.channel().sent().get(1).folded()).isEqualTo(1);
    }

    @Test
    void nothingFoldsIntoACallThatIsBeingMade() {
        box.restart(CALLS);
        var first = box.tell(Story.yellow("a"), Story.ZHANG);
        List<DeliveryRow> underWay = box.outbox().take("sms", box.clock().instant(), 10);
        var second = box.tell(Story.yellow("b"), Story.ZHANG);
        assertThat(List.of(first.now(), second.held(), underWay.size())).containsOnly(1);
        box.outbox().done(underWay.get(0));
        assertThat(box.tell(Story.yellow("c"), Story.ZHANG).folded()).isEqualTo(1);
    }

    @Test
    void aTestNeitherWaitsNorMakesAnythingWait() {
        box.restart(CALLS);
        var test = box.tell(Story.notice("t", Notice.Kind.TEST, Colour.BLUE, false), Story.ZHANG);
        var real = box.tell(Story.yellow("a"), Story.ZHANG);
        assertThat(List.of(test.now(), real.now())).containsOnly(1);
    }
}
