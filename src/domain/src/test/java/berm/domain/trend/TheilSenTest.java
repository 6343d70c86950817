package berm.domain.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TheilSenTest {
    @Test
    void agreesWithTheKnownSeriesAndKeepsItsGaps() {
        TheilSen line = TheilSen.of(0.95, MannKendallTest.series());
        assertThat(line.slope()).isCloseTo(MannKendallTest.result("slope"), within(1e-15));
        assertThat(line.intercept()).isCloseTo(MannKendallTest.result("intercept"), within(1e-12));
    }

    /** As scipy.stats.theilslopes has it, which rounds its ranks to the nearest: ours is wider. */
    @Test
    void agreesWithAnotherImplementationOnTheInterval() {
        TheilSen line = TheilSen.of(0.95, MannKendallTest.series());
        assertThat(line.lowest()).isBetween(-0.0656, -0.06557377049180328);
        assertThat(line.highest()).isBetween(0.015748031496062992, 0.0158);
    }

    @Test
    void liesOnALineThoughAQuarterIsWrong() {
        var times = new double[16];
        var values = new double[16];
        for (int i = 0; i < 16; i++) {
            times[i] = i * i;
            values[i] = i % 4 == 3 ? 1e6 * (i % 8 - 5) : 7 - 0.25 * times[i];
        }
        TheilSen line = TheilSen.of(0.95, times, values);
        assertThat(line.slope()).isCloseTo(-0.25, within(1e-9));
    }

    @Test
    void takesTheSlopesOfTheRanksOutwards() {
        // Slopes 1, 4/2, 9/3, 16/4, 3, 8/2, 15/3, 5, 12/2, 7; C = 1.645·√(5·4·15/18) = 6.7 of 10
        TheilSen line = TheilSen.of(0.9, 0, 1, 4, 9, 16);
        assertThat(line.slope()).isEqualTo(4);
        assertThat(line.lowest()).isEqualTo(1);
        assertThat(line.highest()).isEqualTo(7);
        assertThat(TheilSen.of(0.95, 0, 1, 4, 9, 16).lowest()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(TheilSen.of(0.95, 0, 1, 4, 9, 16).highest()).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void knowsNothingOfOneValue() {
        TheilSen line = TheilSen.of(0.95, Double.NaN, 5);
        assertThat(line.count()).isEqualTo(1);
        assertThat(line.slope()).isNaN();
        assertThat(line.highest()).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void holdsTheTrueSlopeAsOftenAsItSaysOfIndependentErrorsAndLessOfOthers() {
        double independent = coverage(0);
        double related = coverage(0.5);
        assertThat(independent).isBetween(0.935, 0.97);
        assertThat(related).isBetween(0.76, 0.80);
    }

    private static double coverage(double related) {
        var random = new Random(2);
        int held = 0;
        for (int i = 0; i < 4000; i++) {
            double[] values = Noise.ar1(random, 24, related);
            for (int t = 0; t < values.length; t++) {
                values[t] += 0.1 * t;
            }
            TheilSen line = TheilSen.of(0.95, values);
            held += line.lowest() <= 0.1 && 0.1 <= line.highest() ? 1 : 0;
        }
        return held / 4000.0;
    }
}
