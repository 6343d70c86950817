package berm.domain.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import berm.domain.measure.Measure;
import berm.domain.measure.MeasureKit.At;
import berm.domain.measure.MeasureMemory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;

/** What every measure over panes must keep. */
public final class PaneKit {
    static final long MINUTE = 60_000;
    static final long HOUR = 60 * MINUTE;

    private PaneKit() {}

    /**
     * Readings some ten minutes apart, with gaps of up to five days; the level drifts and jumps.
     */
    static List<At> series(Random random, int count) {
        var readings = new ArrayList<At>();
        long measuredAt = 1_600_000_000_000L + random.nextInt(86_400_000);
        double level = 100;
        double drift = 0;
        for (int i = 0; i < count; i++) {
            measuredAt += 1 + random.nextInt(1_200_000);
            measuredAt += random.nextInt(100) == 0 ? random.nextInt(432_000_000) : 0;
            drift = random.nextInt(300) == 0 ? random.nextInt(3) * 0.01 - 0.01 : drift;
            level += drift + (random.nextInt(300) == 0 ? 3 * random.nextGaussian() : 0);
            readings.add(new At(measuredAt, level + random.nextGaussian()));
        }
        return readings;
    }

    /** The measure of every reading, from all readings before it and those of its panes alone. */
    public static void equalsAllDoneAnew(
            Measure measure,
            long length,
            int panes,
            List<At> readings,
            BiFunction<double[], double[], Double> byHand) {
        MeasureMemory memory = measure.fresh();
        int told = 0;
        for (int i = 0; i < readings.size(); i++) {
            double measured = memory.take(readings.get(i).measuredAt(), readings.get(i).value());
            long first = Math.floorDiv(readings.get(i).measuredAt(), length) - panes;
            var times = new double[panes];
            var values = new double[panes];
            for (int pane = 0; pane < panes; pane++) {
                long at = first + pane;
                List<At> within =
                        readings.subList(0, i).stream()
                                .filter(r -> Math.floorDiv(r.measuredAt(), length) == at)
                                .toList();
                times[pane] =
                        within.stream()
                                .mapToDouble(r -> r.measuredAt() - first * length)
                                .average()
                                .orElse(Double.NaN);
                values[pane] = within.stream().mapToDouble(At::value).average().orElse(Double.NaN);
            }
            double expected = byHand.apply(times, values);
            told += !Double.isNaN(expected) && expected != 0 ? 1 : 0;
            assertThat(Double.isNaN(measured))
                    .as("reading %d", i)
                    .isEqualTo(Double.isNaN(expected));
            if (!Double.isNaN(expected)) {
                assertThat(measured)
                        .as("reading %d", i)
                        .isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
            }
        }
        assertThat(told).as("readings at which there was something to tell").isPositive();
    }

    private static byte[] written(MeasureMemory memory) throws IOException {
        var bytes = new ByteArrayOutputStream();
        memory.writeTo(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    /** The same bytes with the number at that place replaced. */
    public static DataInputStream spoilt(MeasureMemory memory, int place, double number)
            throws IOException {
        byte[] bytes = written(memory);
        var replaced = new ByteArrayOutputStream();
        new DataOutputStream(replaced).writeDouble(number);
        System.arraycopy(replaced.toByteArray(), 0, bytes, 8 * place, 8);
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }

    public static double[] present(double... values) {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    }
}
