package berm.domain.advice;

import static berm.domain.advice.AdviceStage.ACCELERATING;
import static berm.domain.advice.AdviceStage.CRITICAL;
import static berm.domain.advice.AdviceStage.FAST;
import static berm.domain.advice.AdviceStage.SLOW;
import static berm.domain.advice.AdviceStage.STEADY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TangentAngleTest {
    private static final SteadyRate TWO_MM =
            new SteadyRate(0.002, 0, 90L * 86_400_000, "Li, geotechnical engineer", "Report 12");

    private static final TangentAngle ANGLE = new TangentAngle(TWO_MM, TangentAngle.FLOOR, 1);

    /** The equivalents of the fact sheet, to their printed digits. */
    @ParameterizedTest
    @CsvSource({"1,45", "5.671,80", "11.430,85", "0,0", "-1,-45"})
    void isTheArctangentOfTheRatio(double ratio, double degrees) {
        assertThat(ANGLE.degrees(ratio * 0.002)).isCloseTo(degrees, within(0.001));
    }

    @ParameterizedTest
    @CsvSource({
        "-3,SLOW",
        "0.82,SLOW",
        "0.84,STEADY",
        "1,STEADY",
        "1.19,STEADY",
        "1.21,ACCELERATING",
        "5.67,ACCELERATING",
        "5.672,FAST",
        "11.43,FAST",
        "11.431,CRITICAL",
        "1000,CRITICAL"
    })
    void isAStageOfTheSlope(double ratio, AdviceStage stage) {
        assertThat(ANGLE.stage(ratio * 0.002)).isEqualTo(stage);
    }

    /** It creeps with v₁, then twelve times as fast. */
    @Test
    void followsTheVelocitiesOfASeries() {
        double[] moved = Slide.exact(day -> 0.002 * (day + 11 * Math.max(0, day - 10)), 20);
        double[] perDay = Velocities.of(Slide.times(20), moved, 5).perDay();
        var angle = new TangentAngle(TWO_MM, TangentAngle.FLOOR, 3);
        assertThat(angle.stage(Arrays.copyOf(perDay, 7))).isEqualTo(STEADY);
        assertThat(angle.stage(Arrays.copyOf(perDay, 10))).isEqualTo(ACCELERATING);
        assertThat(angle.stage(perDay)).isEqualTo(CRITICAL);
    }

    /** With v₁ = 0.1 mm/d, 1.2 mm/d are 85° already. */
    @Test
    void judgesNothingBelowTheFloor() {
        var slow = new SteadyRate(0.0001, 0, 1, "Li", "Report 12");
        assertThat(new TangentAngle(slow, 0.001, 1).stage(0.0012)).isEqualTo(CRITICAL);
        assertThat(new TangentAngle(slow, 0.001, 1).stage(0.00099)).isEqualTo(SLOW);
        assertThat(new TangentAngle(slow, 0.002, 1).stage(0.0012)).isEqualTo(SLOW);
    }

    @Test
    void isTheStageThatLasted() {
        var angle = new TangentAngle(TWO_MM, 0.001, 3);
        assertThat(angle.stage(0.030, 0.030)).isNull();
        assertThat(angle.stage(0.002, 0.030, 0.030)).isEqualTo(STEADY);
        assertThat(angle.stage(0.002, 0.004, 0.030, 0.030)).isEqualTo(ACCELERATING);
        assertThat(angle.stage(0.004, 0.015, 0.030, 0.030)).isEqualTo(FAST);
        assertThat(angle.stage(0.030, 0.030, 0.030, 0.004)).isEqualTo(ACCELERATING);
    }

    @Test
    void isNotToldWhereAVelocityIsNotKnown() {
        var angle = new TangentAngle(TWO_MM, 0.001, 2);
        assertThat(angle.stage(0.03, Double.NaN)).isNull();
        assertThat(angle.stage(Double.NaN, 0.03)).isNull();
        assertThat(angle.stage(Double.NaN, 0.03, 0.03)).isEqualTo(CRITICAL);
    }

    @Test
    void wantsARateSomebodyReviewed() {
        assertThatThrownBy(() -> new SteadyRate(0, 0, 1, "Li", "Report"))
                .hasMessageContaining("above 0");
        assertThatThrownBy(() -> new SteadyRate(Double.NaN, 0, 1, "Li", "Report"))
                .hasMessageContaining("above 0");
        assertThatThrownBy(() -> new SteadyRate(1, 1, 1, "Li", "Report"))
                .hasMessageContaining("period");
        assertThatThrownBy(() -> new SteadyRate(1, 0, 1, " ", "Report"))
                .hasMessageContaining("reviewed");
        assertThatThrownBy(() -> new SteadyRate(1, 0, 1, "Li", ""))
                .hasMessageContaining("reviewed");
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> new TangentAngle(TWO_MM, -1, 1)).hasMessageContaining("Floor -1");
        assertThatThrownBy(() -> new TangentAngle(TWO_MM, 0, 0))
                .hasMessageContaining("persistence 0");
    }
}
