package berm.domain.judge;

import berm.domain.judge.SiteState.Because;
import berm.domain.plan.SiteRule.Deviation;
import berm.domain.trend.TheilSen;
import java.util.Arrays;
import java.util.List;

/** How far sensors of one kind are apart, by their newest judged readings. */
final class Apart {
    private final SiteMemory memory;
    private final Deviation deviation;
    private final int[] told;

    Apart(SiteMemory memory, Deviation deviation) {
        this.memory = memory;
        this.deviation = deviation;
        this.told =
                deviation.sensors().stream()
                        .mapToInt(Integer::intValue)
                        .filter(number -> isTold(memory.sensors[number]))
                        .toArray();
    }

    private static boolean isTold(SensorMemory sensor) {
        return !sensor.isBlind() && !Double.isNaN(sensor.value);
    }

    /** The difference of two, or of more the farthest from their median; NaN of fewer. */
    double most() {
        if (told.length < 2) {
            return Double.NaN;
        }
        double[] values = Arrays.stream(told).mapToDouble(this::value).sorted().toArray();
        double low = values[0];
        double high = values[values.length - 1];
        double median = values.length == 2 ? low : TheilSen.medianOf(values);
        return Math.max(high - median, median - low);
    }

    private double value(int number) {
        return memory.sensors[number].value;
    }

    /** What each of them says. */
    List<Because> because() {
        return Arrays.stream(told).mapToObj(this::because).toList();
    }

    private Because because(int number) {
        String text =
                memory.plan.sensors().get(number).id()
                        + " = "
                        + value(number)
                        + " "
                        + deviation.unit();
        return new Because(text, !memory.sensors[number].trusted);
    }
}
