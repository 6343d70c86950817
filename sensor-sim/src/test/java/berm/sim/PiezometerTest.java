package berm.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The water in a dam behind a pond. */
class PiezometerTest {
    private static final Duration LAG = Duration.ofHours(10);

    /** A pond that has risen at once to where it stays: one that a storm of no length filled. */
    private static FloodCourse risen(double metres, Duration horizon) {
        double[] levels = new double[Math.toIntExact(horizon.toMinutes()) + 1];
        Arrays.fill(levels, 100 + metres);
        levels[0] = 100;
        return FloodCourse.through(levels);
    }

    @Test
    void afterItsLagTheWaterHasComeTwoThirdsOfItsWay() {
        Duration horizon = Duration.ofHours(60);
        Curve depth = new Piezometer(8, 0.5, LAG).depth(risen(2, horizon), horizon);
        assertThat(depth.at(Duration.ZERO)).isEqualTo(8);
        assertThat(depth.at(LAG)).isCloseTo(8 - 0.632, within(0.002));
        assertThat(depth.at(LAG.multipliedBy(3))).isCloseTo(8 - 0.950, within(0.002));
        assertThat(depth.at(horizon.multipliedBy(2))).isEqualTo(depth.at(horizon));
        assertThat(depth.at(Duration.ofHours(-1))).isEqualTo(8);
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> new Piezometer(0, 0.5, LAG)).hasMessageContaining("no piezometer");
        assertThatThrownBy(() -> new Piezometer(8, 1.5, LAG)).hasMessageContaining("no piezometer");
        assertThatThrownBy(() -> new Piezometer(8, 0.5, Duration.ZERO))
                .hasMessageContaining("no piezometer");
    }
}
