package berm.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class JourneyTest {
    private static final double WALL_AT_ZERO = 1_000_000;

    /**
     * Meant at wall 1 000 010, in the log 4 ms later, decided after 3 more, seen after 2.5 more.
     */
    @Test
    void dividesAnAlarmsWay() {
        var seen = new Console.Seen(19_500_000, 1_000_014, 1_000_017);
        assertThat(Journey.of(10_000_000, seen, WALL_AT_ZERO))
                .isEqualTo(new Journey(9.5, 4, 3, 2.5));
    }

    @Test
    void quantilesLieBetweenWhatWasMeasured() {
        assertThat(Spread.of(List.of(3.0, 1.0, 2.0))).isEqualTo(new Spread(2, 1, 3, 3));
        assertThat(Spread.quantile(new double[] {1, 2}, 0.99)).isEqualTo(1.99);
        assertThatThrownBy(() -> Spread.of(List.of())).hasMessageContaining("nothing was measured");
    }

    @Test
    void aLoadsSitesAreAsManyAsItsMessagesNeed() {
        assertThat(Load.BATCH.batch()).isEqualTo(Load.SENSORS);
        assertThat(Load.BATCH.messagesPerSecond()).isEqualTo(125);
        assertThat(Load.SINGLE.messagesPerSecond()).isEqualTo(1_000);
    }
}
