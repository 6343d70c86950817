package berm.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class StormTest {

    @Test
    void fallsSteadilyWithinAnHourAndStopsAtItsEnd() {
        Storm storm = new Storm(100, new Hyetograph(List.of(0.25, 0.75)));
        assertThat(storm.fallenMm(Duration.ofMinutes(-5))).isZero();
        assertThat(storm.fallenMm(Duration.ofMinutes(30))).isCloseTo(12.5, within(1e-9));
        assertThat(storm.fallenMm(Duration.ofMinutes(80))).isCloseTo(50, within(1e-9));
        assertThat(storm.fallenMm(Duration.ofHours(99))).isCloseTo(100, within(1e-9));
    }

    @Test
    void aTyphoonIsHeaviestInItsThirteenthHour() {
        assertThat(Hyetograph.TYPHOON.hourlyFractions()).hasSize(24);
        assertThat(Hyetograph.TYPHOON.inHour(12)).isEqualTo(0.16);
        assertThat(Hyetograph.TYPHOON.inHour(24)).isZero();
        assertThat(Hyetograph.TYPHOON.inHour(-1)).isZero();
    }

    @Test
    void refusesFractionsThatAreNotAWhole() {
        assertThatThrownBy(() -> new Hyetograph(List.of(0.5, 0.6)))
                .hasMessageContaining("sum to 1");
        assertThatThrownBy(() -> new Hyetograph(List.of(1.5, -0.5)))
                .hasMessageContaining("negative");
        assertThatThrownBy(() -> new Hyetograph(List.of(Double.NaN)))
                .hasMessageContaining("negative");
        assertThatThrownBy(() -> Storm.typhoon(-1)).hasMessageContaining("amount of rain");
    }
}
