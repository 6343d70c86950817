package berm.domain.advice;

import static berm.domain.advice.Slide.DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LifeExpectancyTest {
    private static FailureForecast made(double day, double date) {
        return new FailureForecast(
                day * DAY, date * DAY, date * DAY, date * DAY, Double.NaN, Set.of());
    }

    @Test
    void fallsByADayADayTowardsAFailure() {
        var method = new FailureMethod(5, 8, 1, 7 * (long) DAY);
        List<FailureForecast> history =
                IntStream.rangeClosed(5, 28)
                        .mapToObj(day -> Slide.forecast(method, Slide.exact(Slide.FAILING, day)))
                        .toList();
        LifeExpectancy line = LifeExpectancy.of(history);
        assertThat(line.count()).isEqualTo(28 - 11 + 1);
        assertThat(line.slope()).isCloseTo(-1, within(0.02));
    }

    @Test
    void staysLevelWhereDatesMoveOnAsTimeDoes() {
        LifeExpectancy line =
                LifeExpectancy.of(List.of(made(1, 11), made(2, 12), made(4, 14), made(5, 15)));
        assertThat(line.slope()).isCloseTo(0, within(1e-12));
    }

    @Test
    void leavesOutForecastsWithoutADateAheadAndWantsThree() {
        FailureForecast none =
                FailureForecast.withoutDate(DAY, Double.NaN, Set.of(Doubt.NO_APPROACH));
        LifeExpectancy line = LifeExpectancy.of(List.of(made(1, 9), none, made(2, 9), made(10, 9)));
        assertThat(line.count()).isEqualTo(2);
        assertThat(line.slope()).isNaN();
    }
}
