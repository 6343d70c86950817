package berm.domain.quality;

import static berm.domain.Quality.GOOD;
import static berm.domain.Quality.MISSING;
import static berm.domain.Quality.NOT_EVALUATED;
import static berm.domain.Quality.SUSPECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import berm.domain.Direction;
import berm.domain.Quality;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedundantTest {
    /** Noise of 3 and 4: 3 · 5 = 15 is agreement yet. */
    private static final RedundantPair HIGH = new RedundantPair(3, 4, Direction.HIGH);

    private static final RedundantPair LOW = new RedundantPair(3, 4, Direction.LOW);

    /** Noise of 1: 3 · √2 = 4.24 is agreement yet. */
    private static final RedundantGroup GROUP = new RedundantGroup(1, Direction.HIGH);

    private static final RedundantGroup LOW_GROUP = new RedundantGroup(1, Direction.LOW);

    @ParameterizedTest
    @CsvSource({
        // before, a, b, disagreed, value, quality
        "0, 100, 115, 0, 115, GOOD",
        "0, 100, 115.1, 1, 115.1, GOOD",
        "1, 115.1, 100, 2, 115.1, GOOD",
        "2, 100, 115.1, 3, 115.1, SUSPECT",
        "3, 100, 200, 3, 200, SUSPECT",
        "3, 100, 115, 0, 115, GOOD",
        "2, 100, NaN, 2, 100, NOT_EVALUATED",
        "3, NaN, 100, 3, 100, NOT_EVALUATED",
        "1, NaN, NaN, 1, NaN, MISSING"
    })
    void ofTwoTheMoreDangerousStandsAndBothAreSuspectAtTheThirdDisagreement(
            int before, double a, double b, int disagreed, double value, Quality quality) {
        assertThat(HIGH.take(before, a, b))
                .isEqualTo(new RedundantPair.Sample(disagreed, value, quality));
    }

    @Test
    void whereFallingIsDangerousTheLowerStands() {
        assertThat(LOW.take(0, 100, 115).value()).isEqualTo(100);
        assertThat(LOW.take(2, 200, 100)).isEqualTo(new RedundantPair.Sample(3, 100, SUSPECT));
    }

    @Test
    void twoThatOnlyTrembleAreHardlyEverSuspect() {
        var random = new Random(1);
        int disagreed = 0;
        int suspect = 0;
        for (int sample = 0; sample < 100_000; sample++) {
            var said = HIGH.take(disagreed, 3 * random.nextGaussian(), 4 * random.nextGaussian());
            disagreed = said.disagreed();
            suspect += said.quality() == SUSPECT ? 1 : 0;
        }
        assertThat(suspect).isZero();
    }

    @Test
    void ofThreeTheMedianStandsAndWhoIsOutOfLineIsSuspect() {
        is(GROUP.of(10, 11, 12), 11, GOOD, GOOD, GOOD);
        is(GROUP.of(10, 10, 14.2), 10, GOOD, GOOD, GOOD);
        is(GROUP.of(10, 10, 14.3), 10, GOOD, GOOD, SUSPECT);
        is(GROUP.of(5.7, 10, 10), 10, SUSPECT, GOOD, GOOD);
        is(GROUP.of(10, 99, 10), 10, GOOD, SUSPECT, GOOD);
    }

    @Test
    void outOfLineIsFartherThanThreeMadWhereThatIsMoreThanNoise() {
        is(GROUP.of(8, 10, 16), 10, GOOD, GOOD, GOOD);
        is(GROUP.of(8, 10, 16.1), 10, GOOD, GOOD, SUSPECT);
        is(GROUP.of(8, 9, 10, 11, 15), 10, GOOD, GOOD, GOOD, GOOD, SUSPECT);
    }

    @Test
    void withoutAMajorityAllAreSuspectAndTheMostDangerousStands() {
        is(GROUP.of(10, 20, 30), 30, SUSPECT, SUSPECT, SUSPECT);
        is(LOW_GROUP.of(10, 20, 30), 10, SUSPECT, SUSPECT, SUSPECT);
        is(GROUP.of(10, 10, 30, 30), 30, SUSPECT, SUSPECT, SUSPECT, SUSPECT);
    }

    @Test
    void aMissingSensorHasNoPart() {
        is(GROUP.of(10, Double.NaN, 11, 99), 11, GOOD, MISSING, GOOD, SUSPECT);
        is(GROUP.of(10, Double.NaN, 99), 99, NOT_EVALUATED, MISSING, NOT_EVALUATED);
        is(LOW_GROUP.of(10, Double.NaN, 99), 10, NOT_EVALUATED, MISSING, NOT_EVALUATED);
        is(GROUP.of(Double.NaN), Double.NaN, MISSING);
        is(GROUP.of(), Double.NaN);
    }

    /** Why noise has a part in it: see the class. */
    @Test
    void threeThatOnlyTrembleAreHardlyEverBlamedAsMadAloneWould() {
        var random = new Random(1);
        int blamed = 0;
        int blamedByMad = 0;
        for (int sample = 0; sample < 100_000; sample++) {
            double[] said = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
            blamed += GROUP.of(said).qualities().contains(SUSPECT) ? 1 : 0;
            Arrays.sort(said);
            double below = said[1] - said[0];
            double above = said[2] - said[1];
            blamedByMad += Math.max(below, above) > 3 * Math.min(below, above) ? 1 : 0;
        }
        assertThat(blamed / 100_000.0).isLessThan(0.001);
        assertThat(blamedByMad / 100_000.0).isBetween(0.45, 0.475);
    }

    @Test
    void sensorsWithoutNoiseAreRefused() {
        assertThatThrownBy(() -> new RedundantPair(0, 0, Direction.HIGH))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RedundantPair(-1, 2, Direction.HIGH))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RedundantGroup(0, Direction.HIGH))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void is(RedundantGroup.Sample sample, double value, Quality... qualities) {
        assertThat(sample).isEqualTo(new RedundantGroup.Sample(value, List.of(qualities)));
    }
}
