package berm.domain.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationsTest {
    private static final Calibration FIRST = new Calibration(100, 2, 1, "certificate 4");
    private static final Calibration REPLACED = new Calibration(200, 2, 1, "replaced by its twin");
    private static final Calibrations ALL = new Calibrations(List.of(FIRST, REPLACED));

    @Test
    void aValueIsAsOfTheTimeItWasMeasured() {
        assertThat(ALL.at(99)).isEqualTo(Calibrations.AS_SENT);
        assertThat(ALL.at(100)).isEqualTo(FIRST);
        assertThat(ALL.at(199)).isEqualTo(FIRST);
        assertThat(ALL.at(200)).isEqualTo(REPLACED);
        assertThat(ALL.at(Long.MAX_VALUE)).isEqualTo(REPLACED);
        assertThat(ALL.at(99).value(10)).isEqualTo(10);
        assertThat(ALL.at(100).value(10)).isEqualTo(21);
    }

    @Test
    void withoutAnyTheValueIsWhatWasSent() {
        assertThat(Calibrations.NONE.at(0).value(-0.1)).isEqualTo(-0.1);
        assertThat(Calibrations.NONE.beginsAnew(0, Long.MAX_VALUE)).isFalse();
    }

    @Test
    void theMemoryOfQualityBeginsAnewWithEachEntryAlsoOfEqualNumbers() {
        assertThat(ALL.beginsAnew(98, 99)).isFalse();
        assertThat(ALL.beginsAnew(99, 100)).isTrue();
        assertThat(ALL.beginsAnew(100, 199)).isFalse();
        assertThat(ALL.beginsAnew(199, 200)).isTrue();
        assertThat(ALL.beginsAnew(0, 300)).isTrue();
    }

    @Test
    void aLateReadingBeginsNothingAnew() {
        assertThat(ALL.beginsAnew(200, 100)).isFalse();
        assertThat(ALL.beginsAnew(Long.MAX_VALUE, 0)).isFalse();
    }

    @Test
    void aJumpOfTheCalibrationIsNoSpikeOnceTheMemoryIsNew() {
        var tests =
                new QualityTests(null, null, new Spike(1, 2), Double.NaN, null, null, null, false);
        var memory = new QualityMemory();
        tests.judge(memory, 98, ALL.at(98).value(10));
        assertThat(tests.judge(memory.copy(), 100, ALL.at(100).value(10)).failed())
                .contains(QualityTest.SPIKE);
        var anew = ALL.beginsAnew(98, 100) ? new QualityMemory() : memory;
        assertThat(tests.judge(anew, 100, ALL.at(100).value(10))).isSameAs(Verdict.GOOD);
    }

    @Test
    void theFirstMayBeOfAllTimeBefore() {
        var ever = new Calibration(Long.MIN_VALUE, 3, 0, "ever");
        assertThat(new Calibrations(List.of(ever)).at(0)).isEqualTo(ever);
    }

    @Test
    void whatWasReadBackIsTheSame() {
        assertThat(new Calibrations(ALL.entries())).isEqualTo(ALL);
    }

    @Test
    void entriesOfOneTimeOrOutOfOrderAndNumbersThatAreNoneAreRefused() {
        assertThatThrownBy(() -> new Calibrations(List.of(FIRST, FIRST)))
                .hasMessageContaining("certificate 4");
        assertThatThrownBy(() -> new Calibrations(List.of(REPLACED, FIRST)))
                .isInstanceOf(IllegalArgumentException.class);
        for (double factor : new double[] {0, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> new Calibration(0, factor, 0, ""))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new Calibration(0, 1, Double.NaN, ""))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
