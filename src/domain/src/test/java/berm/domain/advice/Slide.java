package berm.domain.advice;

import berm.domain.measure.RateOfChange;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** A slope that moves, measured once a day from day 0 on, in mm. */
final class Slide {
    static final double DAY = RateOfChange.DAY;

    /** It fails on day 30: 1/v = 0.02·(30 − t). */
    static final DoubleUnaryOperator FAILING = day -> 50 * Math.log(30 / (30 - day));

    static final DoubleUnaryOperator CREEPING = day -> 2 * day;

    private Slide() {}

    /** Every day up to that one, in ms. */
    static double[] times(int lastDay) {
        return IntStream.rangeClosed(0, lastDay).mapToDouble(day -> day * DAY).toArray();
    }

    static double[] exact(DoubleUnaryOperator moved, int lastDay) {
        return IntStream.rangeClosed(0, lastDay).mapToDouble(moved::applyAsDouble).toArray();
    }

    static double[] noisy(DoubleUnaryOperator moved, int lastDay, double noise, Random random) {
        double[] measured = exact(moved, lastDay);
        for (int day = 0; day <= lastDay; day++) {
            measured[day] += noise * random.nextGaussian();
        }
        return measured;
    }

    static FailureForecast forecast(FailureMethod method, double[] measured) {
        double[] times = times(measured.length - 1);
        return method.forecast(times, measured, times[times.length - 1]);
    }
}
