package berm.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import berm.domain.Quantity;
import berm.domain.measure.MeasureKit.At;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CalendarSumTest {
    @Test
    void isTheSumSinceTheDayBegan() {
        for (int seed = 0; seed < 50; seed++) {
            int hour = seed % 2 == 0 ? 8 : 20;
            List<At> rain = RollingSumTest.rain(new Random(seed), 400);
            List<Double> sums = MeasureKit.take(new CalendarSum(hour, null).fresh(), rain);
            for (int i = 0; i < rain.size(); i++) {
                long begin = beginOfDay(rain.get(i).measuredAt(), hour);
                assertThat(sums.get(i))
                        .as("seed %d, reading %d", seed, i)
                        .isEqualTo(RollingSumTest.sum(rain.subList(0, i + 1), begin));
            }
        }
    }

    @Test
    void endsTheDayWithTheReadingAtItsTurn() {
        MeasureMemory memory = new CalendarSum(8, null).fresh();
        assertThat(memory.take(at("2020-08-04T07:00:00+08:00"), 5)).isEqualTo(5);
        assertThat(memory.take(at("2020-08-04T08:00:00+08:00"), 3)).isEqualTo(8);
        assertThat(memory.take(at("2020-08-04T08:00:01+08:00"), 1)).isEqualTo(1);
        assertThat(memory.take(at("2020-08-04T20:00:01+08:00"), 1)).isEqualTo(2);
    }

    @Test
    void beginsWithTheSecondReadingOfACounter() {
        MeasureMemory memory = new CalendarSum(20, Counter.ENDLESS).fresh();
        assertThat(memory.take(at("2020-08-04T19:00:00+08:00"), 700)).isNaN();
        assertThat(memory.take(at("2020-08-04T19:30:00+08:00"), 702)).isEqualTo(2);
        assertThat(memory.take(at("2020-08-04T20:30:00+08:00"), 705)).isEqualTo(3);
    }

    @Test
    void goesOnAfterACut() throws IOException {
        for (int seed = 0; seed < 50; seed++) {
            var random = new Random(seed);
            Measure measure = new CalendarSum(20, seed % 2 == 0 ? null : Counter.ENDLESS);
            MeasureKit.goesOnAfterACut(measure, RollingSumTest.rain(random, 200), random, 24);
        }
    }

    @Test
    void keepsTheUnitAndRefusesAnotherHour() {
        assertThat(new CalendarSum(8, null).unit(Quantity.RAIN)).isEqualTo("mm");
        assertThatThrownBy(() -> new CalendarSum(0, null)).hasMessageContaining("8 or at 20");
    }

    private static long at(String time) {
        return OffsetDateTime.parse(time).toInstant().toEpochMilli();
    }

    private static long beginOfDay(long measuredAt, int hour) {
        OffsetDateTime time = Instant.ofEpochMilli(measuredAt).atOffset(ZoneOffset.ofHours(8));
        OffsetDateTime begin = time.with(LocalTime.of(hour, 0));
        return (begin.isBefore(time) ? begin : begin.minusDays(1)).toInstant().toEpochMilli();
    }
}
