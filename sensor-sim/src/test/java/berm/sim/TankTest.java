package berm.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TankTest {

    private final Tank tank = Tank.DEMONSTRATION;

    @Test
    void twoHundredCubicMetresAnHourRaiseATankOfTwentyMetresBy637Millimetres() {
        assertThat(tank.riseMPerHour()).isCloseTo(0.637, within(0.0005));
        assertThat(tank.levelM(Duration.ofHours(2)))
                .isCloseTo(12.745 + 2 * 0.63662, within(0.0001));
    }

    @Test
    void passes85PercentWithinHalfAMinuteOfItsBeginning() {
        assertThat(tank.filledPercent(Duration.ZERO)).isLessThan(85);
        assertThat(tank.filledPercent(Duration.ofSeconds(28))).isLessThan(85);
        assertThat(tank.filledPercent(Duration.ofSeconds(29))).isGreaterThan(85);
    }

    @Test
    void overflowsAfterThreeAndAHalfHoursAndStaysFull() {
        assertThat(tank.levelM(Duration.ofMinutes(212))).isLessThan(15);
        assertThat(tank.levelM(Duration.ofMinutes(213))).isEqualTo(15);
        assertThat(tank.levelM(Duration.ofDays(400))).isEqualTo(15);
    }

    @Test
    void isStillBeforeItsBeginning() {
        assertThat(tank.levelM(Duration.ofHours(-3))).isEqualTo(12.745);
    }

    @Test
    void refusesWhatIsNotAFillingTank() {
        assertThatThrownBy(() -> new Tank(20, 15, 15.1, 200)).hasMessageContaining("no room");
        assertThatThrownBy(() -> new Tank(20, 15, 12, Double.NaN))
                .hasMessageContaining("not a filling tank");
        assertThatThrownBy(() -> new Tank(0, 15, 12, 200))
                .hasMessageContaining("not a filling tank");
    }

    @Test
    void aCyclePumpsOutAtItsHighestLevelAndFillsAgainAtItsLowest() {
        TankCycle cycle = new TankCycle(new Tank(20, 15, 12, 100 * Math.PI), 14, 11, 300 * Math.PI);
        assertThat(cycle.levelM(Duration.ofHours(-1))).isEqualTo(12);
        assertThat(cycle.levelM(Duration.ofHours(1))).isCloseTo(13, within(1e-9));
        assertThat(cycle.levelM(Duration.ofHours(2))).isCloseTo(14, within(1e-9));
        assertThat(cycle.levelM(Duration.ofMinutes(150))).isCloseTo(12.5, within(1e-9));
        assertThat(cycle.levelM(Duration.ofHours(3))).isCloseTo(11, within(1e-9));
        assertThat(cycle.levelM(Duration.ofHours(5))).isCloseTo(13, within(1e-9));
        assertThat(cycle.levelM(Duration.ofHours(5 + 400))).isCloseTo(13, within(1e-6));
    }

    @Test
    void refusesACycleThatDoesNotTurn() {
        assertThatThrownBy(() -> new TankCycle(tank, 15.1, 10, 400)).hasMessageContaining("cycle");
        assertThatThrownBy(() -> new TankCycle(tank, 12, 10, 400)).hasMessageContaining("cycle");
        assertThatThrownBy(() -> new TankCycle(tank, 14, 14, 400)).hasMessageContaining("cycle");
        assertThatThrownBy(() -> new TankCycle(tank, 14, 10, 0)).hasMessageContaining("cycle");
    }
}
