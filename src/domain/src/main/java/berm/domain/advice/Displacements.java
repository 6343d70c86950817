package berm.domain.advice;

import berm.domain.Direction;
import berm.domain.trend.PaneMeans;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A displacement by the means of its closed panes, growing towards danger.
 *
 * @param times ms since the start of the oldest pane, each later than the one before
 * @param values one to each time
 */
record Displacements(double[] times, double[] values) {
    static Displacements of(PaneMeans panes, Direction towards) {
        double[] means = panes.values();
        double[] times = panes.times();
        int[] present =
                IntStream.range(0, means.length).filter(i -> !Double.isNaN(means[i])).toArray();
        double side = towards == Direction.HIGH ? 1 : -1;
        return new Displacements(
                Arrays.stream(present).mapToDouble(i -> times[i]).toArray(),
                Arrays.stream(present).mapToDouble(i -> side * means[i]).toArray());
    }

    boolean isEmpty() {
        return times.length == 0;
    }

    Velocities velocities(int points) {
        return Velocities.of(times, values, points);
    }
}
