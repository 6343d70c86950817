package berm.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderedAcksTest {
    private final List<Integer> sent = new ArrayList<>();
    private final OrderedAcks acks = new OrderedAcks();

    @Test
    void sendsInTheOrderOfArrivalWhateverIsReadyFirst() {
        OrderedAcks.Ack first = ack(1);
        OrderedAcks.Ack second = ack(2);
        OrderedAcks.Ack third = ack(3);
        second.release();
        assertThat(sent).isEmpty();
        first.release();
        assertThat(sent).containsExactly(1, 2);
        third.release();
        assertThat(sent).containsExactly(1, 2, 3);
    }

    @Test
    void holdsBackEverythingBehindOneThatIsNeverReady() {
        OrderedAcks.Ack lost = ack(1);
        ack(2).release();
        ack(3).release();
        assertThat(sent).isEmpty();
        assertThat(lost).isNotNull();
    }

    private OrderedAcks.Ack ack(int id) {
        return acks.next(() -> sent.add(id));
    }
}
