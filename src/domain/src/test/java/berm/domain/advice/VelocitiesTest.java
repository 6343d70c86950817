package berm.domain.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class VelocitiesTest {
    private static final double[] UNEVEN = {0, 1, 3, 4, 8, 9, 10};

    @Test
    void areTheSlopesOfTheWindowsAtTheirMiddles() {
        double[] moved = {0, 2, 1, 5, 9, 20, 22};
        Velocities velocities = Velocities.of(UNEVEN, moved, 3);
        assertThat(velocities.count()).isEqualTo(5);
        assertThat(velocities.times()[1]).isCloseTo(8 / 3.0, within(1e-12));
        for (int i = 0; i < 5; i++) {
            double[] t = {UNEVEN[i], UNEVEN[i + 1], UNEVEN[i + 2]};
            double[] d = {moved[i], moved[i + 1], moved[i + 2]};
            assertThat(velocities.values()[i]).isCloseTo(Line.of(t, d).slope(), within(1e-12));
        }
    }

    /** Of 100,000 series of noise of 1. */
    @Test
    void knowHowTheirErrorsGoTogether() {
        var random = new Random(11);
        var products = new double[5][5];
        int series = 100_000;
        for (int s = 0; s < series; s++) {
            var noise = new double[UNEVEN.length];
            for (int i = 0; i < noise.length; i++) {
                noise[i] = random.nextGaussian();
            }
            double[] values = Velocities.of(UNEVEN, noise, 3).values();
            for (int i = 0; i < 5; i++) {
                for (int j = 0; j < 5; j++) {
                    products[i][j] += values[i] * values[j] / series;
                }
            }
        }
        Velocities velocities = Velocities.of(UNEVEN, new double[7], 3);
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 5; j++) {
                assertThat(velocities.covariance(i, j))
                        .as("%d and %d", i, j)
                        .isCloseTo(products[i][j], within(0.01));
            }
        }
        assertThat(velocities.covariance(0, 3)).isZero();
    }

    @Test
    void haveTheErrorOfTheFactSheet() {
        double[] days = {0, 1, 2, 3, 4};
        assertThat(Velocities.of(days, days, 5).error(0)).isCloseTo(Math.sqrt(0.1), within(1e-12));
        assertThat(Velocities.of(days, days, 2).error(0)).isCloseTo(Math.sqrt(2), within(1e-12));
    }

    @Test
    void areLeftOutWithinTheirErrors() {
        double[] days = {0, 1, 2, 3, 4, 5};
        double[] moved = {0, 5, 6, 11, 10, 15};
        Velocities velocities = Velocities.of(days, moved, 2);
        assertThat(velocities.lastAbove(3, 10)).containsExactly(0, 2, 4);
        assertThat(velocities.lastAbove(3, 2)).containsExactly(2, 4);
        assertThat(velocities.lastAbove(0, 3)).containsExactly(1, 2, 4);
    }

    @Test
    void needTwoPointsEach() {
        assertThatThrownBy(() -> Velocities.of(UNEVEN, UNEVEN, 1)).hasMessageContaining("not 1");
        assertThat(Velocities.of(UNEVEN, UNEVEN, 8).count()).isZero();
    }
}
