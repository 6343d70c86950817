package berm.domain.advice;

import static berm.domain.advice.Slide.DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left of a forecast in the noise of GNSS, over seeds; the slope fails on day 30. */
class ForecastNoiseTest {
    private static final int SEEDS = 2_000;
    private static final long WEEK = 7 * (long) DAY;

    private static FailureMethod method(double noise) {
        return new FailureMethod(5, 8, noise, WEEK);
    }

    private static List<FailureForecast> forecasts(
            FailureMethod method, DoubleUnaryOperator moved, int day, double noise) {
        return IntStream.range(0, SEEDS)
                .mapToObj(
                        seed ->
                                Slide.forecast(
                                        method, Slide.noisy(moved, day, noise, new Random(seed))))
                .toList();
    }

    private static double[] days(
            List<FailureForecast> forecasts, Predicate<FailureForecast> which) {
        return forecasts.stream()
                .filter(which)
                .mapToDouble(forecast -> forecast.expected() / DAY)
                .sorted()
                .toArray();
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }

    private static double share(List<FailureForecast> forecasts, Predicate<FailureForecast> which) {
        return forecasts.stream().filter(which).count() / (double) forecasts.size();
    }

    private static boolean isValid(FailureForecast forecast) {
        return !Double.isNaN(forecast.expected()) && !forecast.doubts().contains(Doubt.POOR_FIT);
    }

    private static boolean passesAllGatesButTheWidth(FailureForecast forecast) {
        Set<Doubt> others = EnumSet.copyOf(List.of(Doubt.values()));
        others.remove(Doubt.INTERVAL_TOO_WIDE);
        return forecast.doubts().stream().noneMatch(others::contains);
    }

    private static boolean holdsTheFailure(FailureForecast forecast) {
        return forecast.earliest() <= 30 * DAY && forecast.latest() >= 30 * DAY;
    }

    /**
     * The table of the fact sheet: b &lt; 0 and R² &gt; 0.8 only, 400 seeds of another generator.
     * So a share of it is uncertain by up to 2.5 %, and the quantiles of the few valid fits of day
     * 20 by half a day and more: the last column is how near they must be.
     */
    @ParameterizedTest
    @CsvSource({
        "1,20,0.48,27.6,24.9,32.5,0.8",
        "1,25,0.97,29.6,28.1,31.9,0.3",
        "1,28,1.00,29.6,29.0,30.3,0.3",
        "2,20,0.09,23.8,,,0.8",
        "2,25,0.51,28.8,26.7,31.6,0.8",
        "2,28,0.93,29.5,28.3,30.8,0.3"
    })
    void isAsSureAsTheFactSheetSays(
            double noise,
            int day,
            double valid,
            double median,
            Double p10,
            Double p90,
            double near) {
        List<FailureForecast> forecasts = forecasts(method(0), Slide.FAILING, day, noise);
        double[] days = days(forecasts, ForecastNoiseTest::isValid);
        assertThat(days.length / (double) SEEDS).isCloseTo(valid, within(0.04));
        assertThat(quantile(days, 0.5)).isCloseTo(median, within(Math.min(near, 0.5)));
        if (p10 != null) {
            assertThat(quantile(days, 0.1)).isCloseTo(p10, within(near));
            assertThat(quantile(days, 0.9)).isCloseTo(p90, within(near));
        }
    }

    /** Of the forecasts that pass all gates but the width, so many hold day 30. */
    @ParameterizedTest
    @CsvSource({
        "0.3,15,0.93",
        "0.3,20,0.92",
        "0.3,25,0.96",
        "0.3,28,1.00",
        "1,20,0.94",
        "1,25,0.94",
        "1,28,0.92",
        "2,20,0.99",
        "2,25,0.98",
        "2,28,0.98"
    })
    void holdsTheFailureInNineOfTenIntervals(double noise, int day, double held) {
        List<FailureForecast> gated =
                forecasts(method(noise), Slide.FAILING, day, noise).stream()
                        .filter(ForecastNoiseTest::passesAllGatesButTheWidth)
                        .toList();
        double share = share(gated, ForecastNoiseTest::holdsTheFailure);
        assertThat(share).isCloseTo(held, within(0.025)).isGreaterThan(0.9);
    }

    /** What an interval from the scatter of the inverse velocities alone would hold. */
    @ParameterizedTest
    @CsvSource({"20,0.73", "25,0.80", "28,0.77"})
    void wouldHoldItLessOftenWereTheInverseVelocitiesTakenAsIndependent(int day, double held) {
        int gated = 0;
        int holding = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            double[] moved = Slide.noisy(Slide.FAILING, day, 1, new Random(seed));
            if (passesAllGatesButTheWidth(Slide.forecast(method(1), moved))) {
                InverseLine naive = naive(Velocities.of(Slide.times(day), moved, 5));
                gated++;
                holding += naive.low() <= 30 * DAY && naive.high() >= 30 * DAY ? 1 : 0;
            }
        }
        assertThat(holding / (double) gated).isCloseTo(held, within(0.04));
    }

    private static InverseLine naive(Velocities velocities) {
        Line line = InverseLine.of(velocities, velocities.lastAbove(3, 8), 1).line();
        var independent = new InverseLine.Spread(1 / 8.0, 0, 1 / line.squares(), 6);
        double studentOfSix = 1.943;
        return InverseLine.fieller(line, independent, studentOfSix, line.residual() / 6);
    }

    /** Also where the noise is twice what was declared, though less often. */
    @Test
    void holdsItLessOftenWhereTheNoiseIsUnderstated() {
        List<FailureForecast> told =
                forecasts(method(1), Slide.FAILING, 28, 2).stream()
                        .filter(FailureForecast::isTrustworthy)
                        .toList();
        assertThat(share(told, ForecastNoiseTest::holdsTheFailure)).isBetween(0.85, 0.92);
    }

    /** No trustworthy date until about five days before: the share without any doubt. */
    @ParameterizedTest
    @CsvSource({
        "1,15,0.00", "1,20,0.01", "1,25,0.74", "1,28,1.00",
        "2,15,0.00", "2,20,0.00", "2,25,0.05", "2,28,0.87"
    })
    void tellsHardlyADateBeforeTheLastFiveDays(double noise, int day, double told) {
        List<FailureForecast> forecasts = forecasts(method(noise), Slide.FAILING, day, noise);
        assertThat(share(forecasts, FailureForecast::isTrustworthy)).isCloseTo(told, within(0.03));
    }

    /** The few that pass ten days before do so because they are wrong: they come too early. */
    @Test
    void isTooEarlyWhereItIsSureTooSoon() {
        List<FailureForecast> told =
                forecasts(method(1), Slide.FAILING, 20, 1).stream()
                        .filter(FailureForecast::isTrustworthy)
                        .toList();
        assertThat(told).isNotEmpty().allMatch(forecast -> forecast.latest() < 30 * DAY);
    }

    @ParameterizedTest
    @CsvSource({"0,2", "2,1", "2,2", "5,2"})
    void tellsNoDateOfSteadyCreep(double perDay, double noise) {
        List<FailureForecast> forecasts = forecasts(method(noise), d -> perDay * d, 40, noise);
        assertThat(forecasts).noneMatch(FailureForecast::isTrustworthy);
    }

    /** A step of 30 mm on day 20 that dies away over 8 days: false dates, to be known of. */
    @Test
    void isDeceivedBySomeStepsSuchAsRainMakes() {
        DoubleUnaryOperator step = day -> day + 30 * (1 - Math.exp(-Math.max(0, day - 20) / 8));
        int deceived = 0;
        for (int seed = 0; seed < 500; seed++) {
            double[] moved = Slide.noisy(step, 40, 1, new Random(seed));
            deceived +=
                    IntStream.rangeClosed(20, 40)
                                    .mapToObj(day -> Arrays.copyOf(moved, day + 1))
                                    .map(series -> Slide.forecast(method(1), series))
                                    .anyMatch(FailureForecast::isTrustworthy)
                            ? 1
                            : 0;
        }
        assertThat(deceived / 500.0).isCloseTo(0.44, within(0.06));
    }

    /**
     * Mt Beni, 28 December 2002: the raw fit was 4.5 days early, the smoothed one 1.1 [S30]. Here:
     * the slope over five points against daily differences, all fits that have a date.
     */
    @ParameterizedTest
    @CsvSource({"1,25,0.65", "1,28,0.9", "2,25,0.65", "2,28,0.75"})
    void comesNearerBySmoothing(double noise, int day, double most) {
        double raw = typicalError(new FailureMethod(2, 8, 0, WEEK), day, noise);
        double smoothed = typicalError(method(0), day, noise);
        assertThat(smoothed).isLessThan(most * raw);
    }

    private static double typicalError(FailureMethod method, int day, double noise) {
        double[] days =
                days(
                        forecasts(method, Slide.FAILING, day, noise),
                        f -> !Double.isNaN(f.expected()));
        double[] errors = Arrays.stream(days).map(date -> Math.abs(date - 30)).sorted().toArray();
        return quantile(errors, 0.5);
    }
}
