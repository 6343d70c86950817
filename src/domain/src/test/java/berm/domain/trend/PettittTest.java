package berm.domain.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PettittTest {
    /**
     * Yearly flow of the Nile at Aswan: breakpoints() of R's strucchange has 1898, 1895 to 1902.
     */
    @Test
    void findsTheBreakOfTheNile() {
        double[] nile =
                Recordings.text("nile_changepoint/nile_1871_1970.csv")
                        .lines()
                        .skip(1)
                        .mapToDouble(line -> Double.parseDouble(line.split(",")[1]))
                        .toArray();
        Pettitt test = Pettitt.of(nile);
        assertThat(test.count()).isEqualTo(100);
        assertThat(1871 + test.last()).isEqualTo(1898);
        assertThat(test.k()).isEqualTo(1617);
        assertThat(test.p()).isCloseTo(3.5910221769362927e-07, within(1e-18));
        assertThat(test.shift()).isBetween(-350.0, -200.0);
    }

    @Test
    void ranksAFewValuesByHand() {
        // Ranks 1, 2.5, 2.5, 4, 5: U = −4, −5, −6, −4
        Pettitt test = Pettitt.of(1, 2, Double.NaN, 2, 7, 9);
        assertThat(test.k()).isEqualTo(6);
        assertThat(test.last()).isEqualTo(3);
        assertThat(test.p()).isEqualTo(Math.min(1, 2 * StrictMath.exp(-6 * 36 / 150.0)));
        assertThat(test.shift()).isEqualTo(8 - 2);
    }

    @Test
    void hasNothingToFindInOneLevel() {
        Pettitt test = Pettitt.of(4, 4, 4, 4);
        assertThat(test.p()).isEqualTo(1);
        assertThat(test.shift()).isZero();
        assertThat(Pettitt.of(Double.NaN, 3)).isEqualTo(new Pettitt(1, -1, 0, 1, Double.NaN));
    }

    @Test
    void takesASteadyRiseForAJump() {
        assertThat(Pettitt.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14).p()).isLessThan(0.05);
    }

    @Test
    void needsElevenValuesToBeSureOfTheCleanestJump() {
        assertThat(Pettitt.of(0, 0, 0, 0, 0, 1, 1, 1, 1, 1).p()).isGreaterThan(0.05);
        assertThat(Pettitt.of(0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7).p()).isLessThan(0.05);
    }

    @Test
    void alarmsFalselyNoMoreThanItSaysOfIndependentValuesAndMoreOfOthers() {
        assertThat(falseAlarms(24, 0)).isBetween(0.014, 0.025);
        assertThat(falseAlarms(120, 0)).isBetween(0.03, 0.045);
        assertThat(falseAlarms(24, 0.5)).isBetween(0.20, 0.245);
        assertThat(falseAlarms(120, 0.5)).isBetween(0.37, 0.43);
    }

    private static double falseAlarms(int count, double related) {
        var random = new Random(5);
        int alarms = 0;
        for (int i = 0; i < 4000; i++) {
            alarms += Pettitt.of(Noise.ar1(random, count, related)).p() <= 0.05 ? 1 : 0;
        }
        return alarms / 4000.0;
    }
}
