package berm.domain.qartod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import berm.domain.Quality;
import berm.domain.quality.Span;
import java.time.Instant;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each test by hand, at its boundaries; a digit is a flag. */
class DefinitionsTest {
    private static final double NONE = Double.NaN;
    private static final long MINUTE = 60_000;
    private static final Thresholds LOW_2_HIGH_4 = new Thresholds(2, 4);
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    @Test
    void theWorstFlagWinsAndAMissingValueOrNoTestIsWeakerThanAPass() {
        assertThat(QartodFlag.values()).extracting(QartodFlag::code).containsExactly(9, 2, 1, 3, 4);
        assertThat(QartodFlag.together(List.of())).isEqualTo(QartodFlag.NOT_EVALUATED);
        var tests = List.of(flags("99213"), flags("92134"), flags("29112"));
        assertThat(QartodFlag.aggregate(tests)).isEqualTo(flags("22134"));
        assertThat(QartodFlag.aggregate(List.of(flags("99"), flags("99")))).isEqualTo(flags("99"));
    }

    @Test
    void aFlagHasItsNumberAndItsWord() {
        for (QartodFlag flag : QartodFlag.values()) {
            assertThat(QartodFlag.of(flag.code())).isEqualTo(flag);
        }
        assertThat(QartodFlag.PASS.quality()).isEqualTo(Quality.GOOD);
        assertThat(Arrays.stream(QartodFlag.values()).map(QartodFlag::quality))
                .containsExactlyInAnyOrder(Quality.values());
        assertThatThrownBy(() -> QartodFlag.of(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theEndsOfASpanAreInside() {
        var test = new GrossRange(new Span(0, 10), new Span(2, 8));
        assertThat(test.flags(minutes(-0.1, 0, 1.9, 2, 8, 8.1, 10, 10.1, NONE)))
                .isEqualTo(flags("433113349"));
        assertThat(new GrossRange(new Span(0, 10), null).flags(minutes(1, 11)))
                .isEqualTo(flags("14"));
    }

    /** The numbers stand in the fact sheet. */
    @Test
    void aSpikeByItsAverageTaintsItsNeighbours() {
        var test = new SpikeByAverage(LOW_2_HIGH_4);
        assertThat(test.flags(minutes(10, 10.1, 10, 15, 10.1, 10, 10.05)))
                .isEqualTo(flags("2134312"));
        assertThat(test.flags(minutes(-10, -10.1, -10, -15, -10.1, -10, -10.05)))
                .isEqualTo(flags("2134312"));
    }

    @Test
    void aSpikeByItsStepsTaintsNothingElseAndAStepIsNone() {
        var test = new SpikeByDifference(LOW_2_HIGH_4);
        assertThat(test.flags(minutes(10, 10, 15, 10, 10))).isEqualTo(flags("21412"));
        assertThat(test.flags(minutes(10, 10, 13, 10, 10))).isEqualTo(flags("21312"));
        assertThat(test.flags(minutes(10, 10, 15, 15, 15))).isEqualTo(flags("21112"));
        assertThat(test.flags(minutes(10, 12, 10))).isEqualTo(flags("212"));
        assertThat(test.flags(minutes(10, NONE, 15, 10, 10))).isEqualTo(flags("29212"));
    }

    @Test
    void aRateIsPerTimeAndFromTheLastValueThereIs() {
        var test = new RateOfChange(new Thresholds(0.05, 0.1));
        assertThat(test.flags(minutes(0, 3, 6.1, NONE, 12.2, 0))).isEqualTo(flags("213934"));
    }

    @Test
    void aRateIsNotJudgedByADeviationBeforeItIsKnown() {
        var test = new RateByDeviation(3, 4 * MINUTE);
        // Of 0, 1, 0, 1 the deviation is 0.577, and thrice that 1.732.
        assertThat(test.flags(minutes(0, 1, 0, 1, 2.7, 0))).isEqualTo(flags("222211"));
        assertThat(test.flags(minutes(0, 1, 0, 1, 2.8, NONE))).isEqualTo(flags("222239"));
    }

    @Test
    void readingsThatAreEqualAreFlatWithinNothing() {
        var test = new FlatLine(3, 5, 0);
        assertThat(test.flags(minutes(1, 2, 2, 2, 2, 2, 2, 3))).isEqualTo(flags("11113341"));
        assertThat(test.flags(minutes(2, 2, NONE, 2, 2))).isEqualTo(flags("11913"));
    }

    @Test
    void aRampIsNotFlatThoughEachIsNearTheNewest() {
        var test = new FlatLine(3, 5, 4);
        assertThat(test.flags(minutes(1, 6, 5, 4))).isEqualTo(flags("1111"));
        assertThat(test.flags(minutes(1, 5, 5, 5))).isEqualTo(flags("1113"));
    }

    @Test
    void aSignalIsAttenuatedWhenItVariesLessThanTheLeast() {
        var range = new AttenuatedSignal(Variation.RANGE, 2, 1, 2 * MINUTE, 2);
        assertThat(range.flags(minutes(0, 2, 0, 1, 1.5, 1.4, NONE))).isEqualTo(flags("2211349"));
        var deviation = new AttenuatedSignal(Variation.STANDARD_DEVIATION, 1, 0.5, 2 * MINUTE, 3);
        assertThat(deviation.flags(minutes(0, 1, 2, 1.5, NONE, 1))).isEqualTo(flags("221392"));
        assertThat(deviation.flags(minutes(0, 0.7, 1.4))).isEqualTo(flags("223"));
    }

    @Test
    void whatIsUsualDependsOnTheMonthOfTheSiteAndTheDepth() {
        var winter = new Climatology.Season(Month.NOVEMBER, Month.FEBRUARY, null, new Span(-5, 10));
        var deep = new Climatology.Season(Month.JULY, Month.JULY, new Span(5, 9), new Span(10, 20));
        var test = new Climatology(List.of(winter, deep), CHINA);
        assertThat(flag(test, "2020-10-31T15:59:59Z", 0, NONE)).isEqualTo(QartodFlag.NOT_EVALUATED);
        assertThat(flag(test, "2020-10-31T16:00:00Z", 0, NONE)).isEqualTo(QartodFlag.PASS);
        assertThat(flag(test, "2020-02-29T15:59:59Z", 11, NONE)).isEqualTo(QartodFlag.SUSPECT);
        assertThat(flag(test, "2020-02-29T16:00:00Z", 11, NONE))
                .isEqualTo(QartodFlag.NOT_EVALUATED);
        assertThat(flag(test, "2020-07-10T00:00:00Z", 25, NONE))
                .isEqualTo(QartodFlag.NOT_EVALUATED);
        assertThat(flag(test, "2020-07-10T00:00:00Z", 25, 4.9)).isEqualTo(QartodFlag.NOT_EVALUATED);
        assertThat(flag(test, "2020-07-10T00:00:00Z", 25, 5)).isEqualTo(QartodFlag.SUSPECT);
        assertThat(flag(test, "2020-07-10T00:00:00Z", 20, 9)).isEqualTo(QartodFlag.PASS);
    }

    @Test
    void ofSeveralSeasonsEachMustBeSatisfied() {
        var year = new Climatology.Season(Month.JANUARY, Month.DECEMBER, null, new Span(0, 30));
        var may = new Climatology.Season(Month.MAY, Month.MAY, null, new Span(10, 40));
        var test = new Climatology(List.of(year, may), ZoneOffset.UTC);
        assertThat(flag(test, "2020-05-01T00:00:00Z", 20, NONE)).isEqualTo(QartodFlag.PASS);
        assertThat(flag(test, "2020-05-01T00:00:00Z", 35, NONE)).isEqualTo(QartodFlag.SUSPECT);
        assertThat(flag(test, "2020-05-01T00:00:00Z", 5, NONE)).isEqualTo(QartodFlag.SUSPECT);
        assertThat(flag(test, "2020-06-01T00:00:00Z", 5, NONE)).isEqualTo(QartodFlag.PASS);
    }

    @Test
    void whatIsAbsentIsToldAtTheTimesItWasExpected() {
        var gap = new Gap(10, 15);
        assertThat(gap.absent(0, 10, 25, 41, 80)).containsExactly(33, 50, 60, 70);
        assertThat(gap.absent()).isEmpty();
        assertThat(gap.stream(100, 115)).isEqualTo(QartodFlag.PASS);
        assertThat(gap.stream(100, 116)).isEqualTo(QartodFlag.FAIL);
    }

    @Test
    void aSeriesIsInTheOrderMeasured() {
        assertThatThrownBy(() -> Series.of(new long[] {1, 1}, new double[2]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Series.of(new long[2], new double[1]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static QartodFlag flag(Climatology test, String time, double value, double depth) {
        long measuredAt = Instant.parse(time).toEpochMilli();
        var series = Series.of(new long[] {measuredAt}, new double[] {value});
        return test.flags(series.at(new double[] {depth})).get(0);
    }

    private static Series minutes(double... values) {
        long[] times = new long[values.length];
        Arrays.setAll(times, n -> n * MINUTE);
        return Series.of(times, values);
    }

    private static List<QartodFlag> flags(String codes) {
        return codes.chars().mapToObj(code -> QartodFlag.of(code - '0')).toList();
    }
}
