package berm.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What every measure must keep. */
public final class MeasureKit {
    private MeasureKit() {}

    public record At(long measuredAt, double value) {}

    /** Readings about ten minutes apart, with a gap of hours now and then. */
    public static List<At> series(Random random, int count) {
        var readings = new ArrayList<At>();
        long measuredAt = 1_600_000_000_000L + random.nextInt(86_400_000);
        for (int i = 0; i < count; i++) {
            measuredAt += 1 + random.nextInt(1_200_000);
            measuredAt += random.nextInt(20) == 0 ? random.nextInt(36_000_000) : 0;
            readings.add(new At(measuredAt, 100 + random.nextGaussian()));
        }
        return readings;
    }

    /** Written, read and copied at a random cut, the memory goes on as if nothing had been. */
    public static void goesOnAfterACut(
            Measure measure, List<At> readings, Random random, int maxBytes) throws IOException {
        int cut = random.nextInt(readings.size());
        MeasureMemory whole = measure.fresh();
        readings.subList(0, cut).forEach(at -> whole.take(at.measuredAt(), at.value()));
        var bytes = new ByteArrayOutputStream();
        whole.writeTo(new DataOutputStream(bytes));
        assertThat(bytes.size()).isLessThanOrEqualTo(maxBytes);
        var in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        MeasureMemory read = measure.read(in);
        assertThat(in.available()).isZero();
        MeasureMemory copy = whole.copy();
        List<At> rest = readings.subList(cut, readings.size());
        List<Double> expected = take(whole, rest);
        assertThat(take(read, rest)).isEqualTo(expected);
        assertThat(take(copy, rest)).isEqualTo(expected);
    }

    public static List<Double> take(MeasureMemory memory, List<At> readings) {
        return readings.stream().map(at -> memory.take(at.measuredAt(), at.value())).toList();
    }
}
