package berm.domain.trend;

import berm.domain.Direction;
import berm.domain.Facts;
import berm.domain.Quantity;
import berm.domain.measure.Measure;
import berm.domain.measure.MeasureMemory;
import berm.domain.measure.RateOfChange;
import java.io.DataInput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * In how many hours a value would reach its limit along the trend of a window: {@link TimeToLimit}
 * of the means of its closed panes, and the horizon where there is no trend towards the limit or it
 * is farther. The fewer hours, the worse.
 *
 * <p>It is made anew when a pane closes, counts from then, and is behind by up to a pane. It is not
 * told (NaN) with fewer than 8 panes that have readings. {@link Trend} says what to mind of
 * windows.
 *
 * @param window ms, a whole number of panes
 * @param panes how many it is cut into, 8 to 30
 * @param alpha the share of windows without a trend in which one is told, above 0 and below 1
 * @param limit in the canonical unit of the sensor's quantity
 * @param direction the side on which the limit is dangerous
 * @param horizon hours, above 0: how far ahead to look
 */
public record HoursToLimit(
        long window, int panes, double alpha, double limit, Direction direction, double horizon)
        implements Measure {
    public HoursToLimit {
        Trend.check(window, panes, Trend.LEAST, Trend.MOST, alpha);
        if (!Double.isFinite(limit) || !(horizon > 0) || Double.isInfinite(horizon)) {
            throw new IllegalArgumentException("Limit " + limit + ", horizon " + horizon + " h");
        }
    }

    @Override
    public String unit(Quantity quantity) {
        return "h";
    }

    @Override
    public MeasureMemory fresh() {
        return PaneFit.fresh(new PaneMeans(window / panes, panes), new Hours());
    }

    @Override
    public MeasureMemory read(DataInput in) throws IOException {
        return PaneFit.read(in, new PaneMeans(window / panes, panes), new Hours());
    }

    private final class Hours implements Fit {
        @Override
        public double of(PaneMeans means) {
            MannKendall test = MannKendall.of(means.values());
            if (test.count() < Trend.LEAST) {
                return Double.NaN;
            }
            @Nullable TimeToLimit time = time(means, test);
            return time == null ? horizon : Math.min(horizon, time.expected() / RateOfChange.HOUR);
        }

        @Override
        public void tell(PaneMeans means, Facts facts) {
            tellOthers(means, facts);
        }

        /** The forecast within its horizon, with its interval; an end that is open is left out. */
        @Override
        public void tellOthers(PaneMeans means, Facts facts) {
            MannKendall test = MannKendall.of(means.values());
            @Nullable TimeToLimit time = test.count() < Trend.LEAST ? null : time(means, test);
            if (time != null && time.expected() <= horizon * RateOfChange.HOUR) {
                facts.with(Facts.HOURS_TO_LIMIT, time.expected() / RateOfChange.HOUR)
                        .with(Facts.HOURS_EARLIEST, time.earliest() / RateOfChange.HOUR)
                        .with(Facts.HOURS_LATEST, time.latest() / RateOfChange.HOUR)
                        .with(Facts.FORECAST_FROM, (double) means.end())
                        .with(Facts.FORECAST_LIMIT, limit);
            }
        }

        private @Nullable TimeToLimit time(PaneMeans means, MannKendall test) {
            double[] values = means.values();
            TheilSen line = TheilSen.of(1 - alpha, means.times(), values);
            return TimeToLimit.of(
                    last(values), (double) window, line, test, alpha, limit, direction);
        }
    }

    private static double last(double[] values) {
        int last = values.length - 1;
        while (Double.isNaN(values[last])) {
            last--;
        }
        return values[last];
    }
}
