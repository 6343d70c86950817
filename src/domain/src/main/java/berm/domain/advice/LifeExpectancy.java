package berm.domain.advice;

import java.util.List;

/**
 * How the time left went on while forecasts were made: the least-squares line of (t_f − now)
 * against now, the life expectancy plot.
 *
 * <p>A slope that truly approaches its failure lies on a line of slope −1: each day one day less is
 * left. Where dates move on as time does, the slope is about 0 and there is no approach. Dates that
 * come too early make it flatter, those that draw nearer make it steeper than −1.
 *
 * @param count forecasts with a date that had not passed
 * @param slope days less or more each day; NaN of fewer than three forecasts
 */
public record LifeExpectancy(int count, double slope) {
    private static final int LEAST = 3;

    /** Of forecasts made one after the other, with the same origin of time. */
    public static LifeExpectancy of(List<FailureForecast> history) {
        List<FailureForecast> dated = history.stream().filter(f -> f.remaining() > 0).toList();
        if (dated.size() < LEAST) {
            return new LifeExpectancy(dated.size(), Double.NaN);
        }
        Line line =
                Line.of(
                        dated.stream().mapToDouble(FailureForecast::madeAt).toArray(),
                        dated.stream().mapToDouble(FailureForecast::remaining).toArray());
        return new LifeExpectancy(dated.size(), line.slope());
    }
}
