package berm.center.daily;

import static berm.domain.ReadingFlag.MANUAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import berm.domain.Direction;
import berm.domain.Quality;
import berm.domain.ReadingFlag;
import berm.domain.measure.Counter;
import berm.history.HistoryPoint;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A day of a pond that is read each hour, worked out by hand. */
class SensorDayTest {
    private static final Day DAY = new Day(LocalDate.parse("2020-08-04"));
    private static final long HOUR = 3_600_000;

    private SensorDay day = level(Direction.HIGH);

    private static SensorDay level(Direction danger) {
        return new SensorDay(DAY.from(), DAY.to(), HOUR, danger, null);
    }

    private static long at(String dayAndTime) {
        return OffsetDateTime.parse("2020-08-" + dayAndTime + ":00+08:00")
                .toInstant()
                .toEpochMilli();
    }

    private void read(String dayAndTime, double value) {
        read(dayAndTime, value, Quality.GOOD, Set.of());
    }

    private void read(String dayAndTime, double value, Quality quality, Set<ReadingFlag> flags) {
        day.take(new HistoryPoint(at(dayAndTime), value, quality, flags, 0, "raw-1/0/0"));
    }

    /** Three readings do not come, one cannot be true, one is suspect. */
    private void storm() {
        read("04T07:00", 100.15);
        read("04T08:00", 100.20);
        read("04T09:00", 100.30);
        read("04T10:00", 100.40);
        read("04T14:00", 101.00, Quality.SUSPECT, Set.of());
        read("04T15:00", 250.00, Quality.FAIL, Set.of());
        read("04T15:20", 101.45, Quality.GOOD, Set.of(MANUAL));
        read("04T16:00", 101.50);
        for (int hour = 17; hour < 24; hour++) {
            read("04T" + hour + ":00", 101.20);
        }
        for (int hour = 0; hour < 8; hour++) {
            read("05T0" + hour + ":00", 101.20);
        }
        read("05T08:00", 101.10);
    }

    @Test
    void tellsTheDayFromEightToEight() {
        storm();
        DailyFigures figures = day.figures();

        assertThat(figures.eight()).isEqualTo(new Timed(at("04T08:00"), 100.20));
        assertThat(figures.worst()).isEqualTo(new Timed(at("04T16:00"), 101.50));
        assertThat(figures.lowest()).isEqualTo(new Timed(at("04T08:00"), 100.20));
        assertThat(figures.change()).isCloseTo(0.90, within(1e-9));
        assertThat(figures.came()).isEqualTo(20);
        assertThat(figures.doubtful()).isEqualTo(1);
        assertThat(figures.manual()).isEqualTo(new Timed(at("04T15:20"), 101.45));
        assertThat(figures.sum()).isNull();
    }

    @Test
    void missesWhatDidNotComeAndWhatCannotBeTrue() {
        storm();

        // 11, 12 and 13 o'clock did not come and that of 15 cannot be true: 4 of 24.
        assertThat(day.figures().missing()).isCloseTo(100.0 * 4 / 24, within(1e-9));
    }

    @Test
    void theWorstIsTheLowestWhereFallingIsDanger() {
        day = level(Direction.LOW);
        storm();

        assertThat(day.figures().worst()).isEqualTo(new Timed(at("04T08:00"), 100.20));
    }

    @Test
    void aDayWithoutReadingsMissesAllAndKnowsNothing() {
        read("04T07:00", 100.15);
        DailyFigures figures = day.figures();

        assertThat(figures.missing()).isEqualTo(100);
        assertThat(figures.eight()).isEqualTo(new Timed(at("04T07:00"), 100.15));
        assertThat(figures.worst()).isNull();
        assertThat(figures.change()).isNull();
    }

    @Test
    void anUnfinishedDayMissesNothingOfWhatIsToCome() {
        day = new SensorDay(DAY.from(), at("04T10:30"), HOUR, Direction.HIGH, null);
        read("04T08:00", 100.20);
        read("04T09:00", 100.30);
        read("04T10:00", 100.40);

        assertThat(day.figures().missing()).isZero();
        assertThat(day.figures().change()).isCloseTo(0.20, within(1e-9));
    }

    @Test
    void aDayThatBeginsBlindMissesItsBeginning() {
        for (int hour = 10; hour < 24; hour++) {
            read("04T" + hour + ":00", 100);
        }
        for (int hour = 0; hour < 8; hour++) {
            read("05T0" + hour + ":00", 100);
        }

        assertThat(day.figures().missing()).isCloseTo(100.0 * 2 / 24, within(1e-9));
        assertThat(day.figures().eight()).isEqualTo(new Timed(at("04T10:00"), 100));
    }

    @Test
    void rainIsSummedOverTheMidnightAtWhichItsGaugeBeginsAnew() {
        day =
                new SensorDay(
                        DAY.from(),
                        DAY.to(),
                        HOUR,
                        Direction.HIGH,
                        new SensorDay.Rainfall(Counter.ENDLESS));
        read("04T07:00", 5.0);
        read("04T08:00", 5.5);
        read("04T09:00", 10.0);
        read("04T10:00", 22.0);
        read("04T23:00", 22.0);
        read("05T00:00", 1.5);
        read("05T08:00", 2.5);
        read("05T09:00", 9.9);
        DailyFigures figures = day.figures();

        // 4.5 + 12 + 0 + 1.5 + 1; the half mm told at 08:00 fell on the day before.
        assertThat(figures.sum()).isCloseTo(19.0, within(1e-9));
        assertThat(figures.worst()).isEqualTo(new Timed(at("04T09:00"), 12.0));
        assertThat(figures.change()).isNull();
    }

    @Test
    void aTimeBeforeEightBelongsToTheDayBefore() {
        assertThat(Day.of(at("05T07:59"))).isEqualTo(DAY);
        assertThat(Day.of(at("05T08:00")).date()).isEqualTo(LocalDate.parse("2020-08-05"));
        assertThat(DAY.from()).isEqualTo(at("04T08:00"));
        assertThat(DAY.until(at("09T00:00"))).isEqualTo(DAY.to());
    }
}
