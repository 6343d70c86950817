package berm.domain.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import berm.domain.Direction;
import berm.domain.Quantity;
import berm.domain.measure.MeasureKit;
import berm.domain.measure.MeasureKit.At;
import berm.domain.trend.PaneKit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InverseVelocityTest {
    private static final long HOUR = 3_600_000;
    private static final long DAY = 24 * HOUR;
    private static final long START = 18_500 * DAY;
    private static final FailureMethod METHOD = new FailureMethod(5, 8, 0.001, 7 * DAY);
    private static final InverseVelocity DAILY = new InverseVelocity(DAY, Direction.HIGH, METHOD);

    /** Panes kept: four to begin a slope, and twice the eight of the line. */
    private static final int PANES = 20;

    private static double metres(double days) {
        return 0.05 * Math.log(30 / (30 - days));
    }

    /** Slides that fail one after the other, read unevenly, with gaps of up to four days. */
    private static List<At> slides(Random random, int count) {
        var readings = new ArrayList<At>();
        long measuredAt = START;
        for (int i = 0; i < count; i++) {
            measuredAt += 1 + random.nextInt(4 * (int) HOUR);
            measuredAt += random.nextInt(150) == 0 ? random.nextInt(4 * (int) DAY) : 0;
            double day = (measuredAt - START) / (double) DAY % 29;
            readings.add(new At(measuredAt, metres(day) + 0.001 * random.nextGaussian()));
        }
        return readings;
    }

    @Test
    void isWhatAllReadingsOfItsPanesSayDoneAnew() {
        for (int seed = 0; seed < 4; seed++) {
            PaneKit.equalsAllDoneAnew(
                    DAILY, DAY, PANES, slides(new Random(seed), 800), InverseVelocityTest::byHand);
        }
    }

    private static double byHand(double[] times, double[] values) {
        FailureForecast forecast =
                METHOD.forecast(
                        PaneKit.present(times), PaneKit.present(values), (double) (PANES * DAY));
        return forecast.isTrustworthy() ? forecast.remaining() / DAY : Double.NaN;
    }

    @Test
    void countsTheDaysFromTheCloseOfTheLastPane() {
        FailureMemory memory = DAILY.fresh();
        var told = new ArrayList<Integer>();
        for (int hour = 0; hour < 29 * 24; hour++) {
            double days = memory.take(START + hour * HOUR, metres(hour / 24.0));
            FailureForecast forecast = memory.forecast();
            if (hour >= 24) {
                long closed = START + hour / 24 * DAY;
                assertThat(forecast.madeAt()).as("hour %d", hour).isEqualTo((double) closed);
            }
            if (!Double.isNaN(days)) {
                told.add(hour);
                assertThat(days).as("hour %d", hour).isEqualTo(forecast.remaining() / DAY);
                assertThat(forecast.expected()).isCloseTo(START + 30.0 * DAY, within(0.6 * DAY));
            }
        }
        assertThat(told).first().satisfies(hour -> assertThat(hour).isBetween(21 * 24, 25 * 24));
        assertThat(told).hasSize(29 * 24 - told.get(0));
    }

    @Test
    void sinksAsItRises() {
        var sinking = new InverseVelocity(DAY, Direction.LOW, METHOD);
        for (int seed = 0; seed < 3; seed++) {
            List<At> rise = slides(new Random(seed), 400);
            List<At> fall = rise.stream().map(at -> new At(at.measuredAt(), -at.value())).toList();
            assertThat(MeasureKit.take(sinking.fresh(), fall))
                    .isEqualTo(MeasureKit.take(DAILY.fresh(), rise));
            assertThat(MeasureKit.take(sinking.fresh(), rise)).containsOnly(Double.NaN);
        }
    }

    @Test
    void knowsNothingAtFirstNorAfterAGapOfAllItsPanes() {
        FailureMemory memory = DAILY.fresh();
        assertThat(memory.forecast()).isEqualTo(FailureForecast.NONE);
        IntStream.range(0, 28).forEach(day -> memory.take(START + day * DAY, metres(day)));
        assertThat(memory.forecast().isTrustworthy()).isTrue();
        assertThat(memory.take(START + 100 * DAY, 0.3)).isNaN();
        assertThat(memory.forecast().doubts()).contains(Doubt.TOO_FEW_POINTS);
    }

    @Test
    void goesOnAfterACut() throws IOException {
        for (int seed = 0; seed < 50; seed++) {
            var random = new Random(seed);
            MeasureKit.goesOnAfterACut(DAILY, slides(random, 500), random, 32 + PANES * 16);
        }
    }

    @Test
    void givesTheSameForecastWhenReadBackAndIsNotChangedByItsCopy() throws IOException {
        for (int seed = 0; seed < 50; seed++) {
            var random = new Random(seed);
            FailureMemory memory = DAILY.fresh();
            MeasureKit.take(memory, slides(random, random.nextInt(500)));
            var bytes = new ByteArrayOutputStream();
            memory.writeTo(new DataOutputStream(bytes));
            FailureMemory read =
                    DAILY.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
            FailureForecast before = memory.forecast();
            assertThat(read.forecast()).as("seed %d", seed).isEqualTo(before);
            FailureMemory copy = memory.copy();
            copy.take(START + 1000 * DAY, 7);
            copy.take(START + 1001 * DAY, 7);
            assertThat(memory.forecast()).isEqualTo(before);
            assertThat(copy.forecast()).isNotEqualTo(before);
        }
    }

    @Test
    void refusesAnotherMemory() {
        assertThatThrownBy(() -> DAILY.read(PaneKit.spoilt(DAILY.fresh(), 3, Double.NaN)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void isInDaysWhateverIsMeasured() {
        assertThat(DAILY.unit(Quantity.LEVEL)).isEqualTo("d");
    }

    @Test
    void refusesAPaneOfNoLength() {
        assertThatThrownBy(() -> new InverseVelocity(0, Direction.HIGH, METHOD))
                .hasMessageContaining("0 ms");
    }
}
