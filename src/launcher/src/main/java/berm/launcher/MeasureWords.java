package berm.launcher;

import static berm.launcher.Explanation.number;
import static berm.launcher.Explanation.span;

import berm.domain.Quantity;
import berm.domain.measure.CalendarSum;
import berm.domain.measure.Counter;
import berm.domain.measure.Measure;
import berm.domain.measure.RateOfChange;
import berm.domain.measure.RollingSum;
import berm.domain.measure.Slope;
import berm.domain.trend.HoursToLimit;
import berm.domain.trend.Step;
import berm.domain.trend.Trend;
import org.jspecify.annotations.Nullable;

/** What a measure is, in words. */
final class MeasureWords {
    private MeasureWords() {}

    static String of(Measure measure, Quantity quantity) {
        if (measure instanceof RateOfChange rate) {
            return "the change from one reading to the next, not over a hole of more than "
                    + span(rate.maxGap());
        } else if (measure instanceof Slope slope) {
            return "the least-squares slope of %s, of at least %d readings"
                    .formatted(span(slope.window()), slope.minPoints());
        } else if (measure instanceof RollingSum sum) {
            return "the sum of %s, of %s".formatted(span(sum.window()), amounts(sum.counter()));
        } else if (measure instanceof CalendarSum day) {
            return "the sum since %02d:00 at UTC+8, of %s"
                    .formatted(day.hour(), amounts(day.counter()));
        }
        return ofTrend(measure, quantity);
    }

    private static String ofTrend(Measure measure, Quantity quantity) {
        if (measure instanceof Trend trend) {
            return "the trend of %s in %d panes, alpha %s"
                    .formatted(span(trend.window()), trend.panes(), number(trend.alpha()));
        } else if (measure instanceof HoursToLimit hours) {
            return "the hours until %s %s along the trend of %s in %d panes, alpha %s, up to %s h ahead"
                    .formatted(
                            number(hours.limit()),
                            quantity.symbol(),
                            span(hours.window()),
                            hours.panes(),
                            number(hours.alpha()),
                            number(hours.horizon()));
        } else if (measure instanceof Step step) {
            return "the jump within %s in %d panes, alpha %s"
                    .formatted(span(step.window()), step.panes(), number(step.alpha()));
        }
        return measure.isAdvice() ? "advice to an engineer, never a colour" : "the readings";
    }

    private static String amounts(@Nullable Counter counter) {
        return counter == null ? "amounts" : "a counter";
    }
}
