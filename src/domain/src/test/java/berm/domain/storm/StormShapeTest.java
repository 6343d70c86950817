package berm.domain.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class StormShapeTest {
    @Test
    void aDayHasTheShapeItself() {
        List<Double> day = StormShape.typhoon(24);
        for (int hour = 0; hour < 24; hour++) {
            assertThat(day.get(hour)).isCloseTo(Rain.TYPHOON.get(hour), within(1e-12));
        }
    }

    @Test
    void everyLengthSharesOutTheWholeWithItsPeakAboveTheEvenShare() {
        for (int hours = 1; hours <= Forecast.MOST_HOURS; hours++) {
            List<Double> shares = StormShape.typhoon(hours);
            assertThat(Rain.storm(0, 300, shares).hourly()).hasSize(hours);
            assertThat(Rain.storm(0, 300, StormShape.even(hours)).hourly()).hasSize(hours);
            assertThat(Collections.max(shares)).isGreaterThanOrEqualTo(1.0 / hours);
        }
        assertThat(StormShape.typhoon(12).get(6)).isCloseTo(0.280, within(1e-12));
    }

    @Test
    void aForecastIsOfOneHourToTenDaysAndHasAnIssuer() {
        var day = new Rain(0, List.of(6.1, 8.2, 10.3));
        assertThat(new Forecast("Office", 0, day).total()).isEqualTo(24.6);
        assertThatThrownBy(() -> new Forecast("Office", 0, new Rain(0, List.of())))
                .hasMessageContaining("1 to 240 hours");
        assertThatThrownBy(
                        () -> new Forecast("Office", 0, new Rain(0, Collections.nCopies(241, 1.0))))
                .hasMessageContaining("not 241");
        assertThatThrownBy(() -> new Forecast(" ", 0, day)).hasMessageContaining("a name");
        assertThatThrownBy(() -> new Forecast("two\nlines", 0, day)).hasMessageContaining("line");
    }
}
