package berm.domain.weather;

import static org.assertj.core.api.Assertions.assertThat;

import berm.domain.sourced.Provenance;
import berm.domain.sourced.Shipped;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RainScaleTest {
    private static final RainScale SCALE = new RainScale(Shipped.table("weather/rain.txt"));

    @ParameterizedTest
    @CsvSource({
        "0.09,",
        "0.1, LIGHT",
        "9.9, LIGHT",
        "10, MODERATE",
        "24.9, MODERATE",
        "25, HEAVY",
        "49.9, HEAVY",
        "50, RAINSTORM",
        "99.9, RAINSTORM",
        "100, HEAVY_RAINSTORM",
        "249.9, HEAVY_RAINSTORM",
        "250, EXTREME_RAINSTORM",
        "NaN,"
    })
    void classesTheRainOf24Hours(double sum, @Nullable RainClass rain) {
        assertThat(SCALE.classOf24Hours(sum).orElse(null)).isEqualTo(rain);
    }

    @ParameterizedTest
    @CsvSource({
        "0.09,",
        "0.1, LIGHT",
        "4.9, LIGHT",
        "5, MODERATE",
        "14.9, MODERATE",
        "15, HEAVY",
        "29.9, HEAVY",
        "30, RAINSTORM",
        "69.9, RAINSTORM",
        "70, HEAVY_RAINSTORM",
        "139.9, HEAVY_RAINSTORM",
        "140, EXTREME_RAINSTORM"
    })
    void classesTheRainOf12Hours(double sum, @Nullable RainClass rain) {
        assertThat(SCALE.classOf12Hours(sum).orElse(null)).isEqualTo(rain);
    }

    @ParameterizedTest
    @CsvSource({
        "49.9, 49.9, 49.9,", "50, 49.9, 49.9, BLUE", "50, 50, 49.9, YELLOW", "50, 50, 50, ORANGE",
        "99.9, 99.9, 99.9, ORANGE", "100, 100, 100, RED", "NaN, 50, NaN, YELLOW", "NaN, NaN, NaN,"
    })
    void givesTheHighestSignal(
            double sum12h, double sum6h, double sum3h, @Nullable RainSignal signal) {
        assertThat(SCALE.signal(sum12h, sum6h, sum3h).orElse(null)).isEqualTo(signal);
    }

    @Test
    void saysWhichNumbersWereSeen() {
        assertThat(SCALE.table().number("signal/yellow/6h").provenance())
                .isEqualTo(Provenance.SOURCED);
        assertThat(SCALE.table().number("signal/red/3h").provenance())
                .isEqualTo(Provenance.RECALLED);
        assertThat(SCALE.table().number("class/24h/rainstorm").provenance())
                .isEqualTo(Provenance.SOURCED);
        assertThat(SCALE.table().number("class/24h/heavy").provenance())
                .isEqualTo(Provenance.RECALLED);
    }
}
