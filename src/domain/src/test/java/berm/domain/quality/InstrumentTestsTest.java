package berm.domain.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import berm.domain.Quality;
import berm.domain.sourced.Shipped;
import berm.domain.sourced.SourcedTable;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class InstrumentTestsTest {
    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final SourcedTable TABLE = Shipped.table("quality/instruments.txt");
    private static final InstrumentTests DEFAULTS = new InstrumentTests(TABLE);

    /** A line of the table, as it was written or rewritten. */
    private record Line(String key, String value, String mark, String why) {
        static Line of(String text) {
            String[] parts = text.split(" \\| ");
            return new Line(parts[0], parts[1], parts[2], parts[3]);
        }

        String instrument() {
            return key.substring(0, key.indexOf('/'));
        }

        String what() {
            return key.substring(key.indexOf('/') + 1, key.indexOf(' '));
        }

        boolean settled() {
            return !value.equals("unsettled");
        }

        /** Another number that is as possible: ends of ranges move outwards, others grow. */
        Line changed() {
            double number = Double.parseDouble(value);
            boolean lower = what().endsWith("-low") || what().endsWith("-suspect");
            double by = Math.abs(number) / 8 + (number == 0 ? 0.125 : 0);
            return new Line(key, "" + (lower ? number - by : number + by), mark, why);
        }

        @Override
        public String toString() {
            return String.join(" | ", key, value, mark, why);
        }
    }

    static List<Line> lines() {
        return Shipped.text("quality/instruments.txt")
                .lines()
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(Line::of)
                .toList();
    }

    static Stream<Line> settledLines() {
        return lines().stream().filter(Line::settled);
    }

    private static Stream<String> whatOf(Instrument instrument) {
        return lines().stream()
                .filter(line -> line.instrument().equals(instrument.key()))
                .map(Line::what);
    }

    private static List<Object> all(SourcedTable table, Instrument instrument) {
        var tests = new InstrumentTests(table);
        return List.of(
                tests.of(instrument, 5 * MINUTE),
                tests.whileMoving(instrument, 5 * MINUTE, DAY),
                tests.noise(instrument),
                tests.interval(instrument));
    }

    /** So each is read, of its instrument, in a unit of its quantity. */
    @ParameterizedTest
    @MethodSource("settledLines")
    void eachNumberChangesItsInstrumentAndNoOther(Line line) {
        var text =
                String.join(
                        "\n",
                        lines().stream()
                                .map(one -> one.equals(line) ? "" + line.changed() : "" + one)
                                .toList());
        var changed = SourcedTable.parse(text);
        for (Instrument instrument : Instrument.values()) {
            boolean own = line.instrument().equals(instrument.key());
            assertThat(all(changed, instrument).equals(all(TABLE, instrument)))
                    .as(line + " of " + instrument)
                    .isEqualTo(!own);
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachInstrumentSaysSomethingOfEveryTest(Instrument instrument) {
        assertThat(whatOf(instrument))
                .contains("interval", "span-low", "spike-low", "rate")
                .containsAnyOf("noise", "noise-share")
                .containsAnyOf("still-within", "moving-within");
        assertThat(DEFAULTS.interval(instrument)).isPositive();
    }

    @Test
    void eachLineIsOfAnInstrumentAndEachGapHasAReason() {
        var keys = Stream.of(Instrument.values()).map(Instrument::key).toList();
        for (Line line : lines()) {
            assertThat(keys).contains(line.instrument());
            assertThat(line.why()).as(line.key()).hasSizeGreaterThan(3);
        }
    }

    @Test
    void whatTheFactSheetSaysIsThere() {
        var gnss = DEFAULTS.of(Instrument.GNSS_HORIZONTAL, HOUR);
        assertThat(gnss.sensorSpan()).isEqualTo(new Span(-5, 5));
        assertThat(gnss.flat()).isEqualTo(new Flat(0, 24 * HOUR, 48 * HOUR));
        assertThat(gnss.spike()).isEqualTo(new Spike(0.025, 0.1));
        var piezometer = DEFAULTS.of(Instrument.VW_PIEZOMETER, 10 * MINUTE);
        assertThat(piezometer.sensorSpan()).isEqualTo(new Span(-50, 1000));
        assertThat(piezometer.flat()).isEqualTo(new Flat(0.01, 12 * HOUR, 48 * HOUR));
        assertThat(piezometer.rate()).isEqualTo(60);
        var weir = DEFAULTS.of(Instrument.V_NOTCH_WEIR, 10 * MINUTE);
        assertThat(weir.sensorSpan()).isEqualTo(new Span(0, 0.2));
        var barometer = DEFAULTS.of(Instrument.BAROMETER, MINUTE);
        assertThat(barometer.attenuated()).isEqualTo(new Attenuated(0.05, DAY));
        assertThat(barometer.rate()).isEqualTo(18);
        var toxic = DEFAULTS.of(Instrument.GAS_TOXIC, MINUTE);
        assertThat(toxic.sensorSpan()).isNull();
        assertThat(toxic.spike()).isNull();
        assertThat(toxic.flat()).isEqualTo(new Flat(0, 30 * DAY, Flat.NEVER));
        assertThat(toxic.safety()).isTrue();
        assertThat(DEFAULTS.of(Instrument.PEOPLE_COUNTER, MINUTE).sensorSpan())
                .isEqualTo(new Span(0, Double.POSITIVE_INFINITY));
    }

    @Test
    void aGaugeOfRainHasASpanForEachMinuteOfItsInterval() {
        assertThat(DEFAULTS.of(Instrument.TIPPING_BUCKET, 5 * MINUTE).sensorSpan())
                .isEqualTo(new Span(0, 25));
        assertThat(DEFAULTS.of(Instrument.TIPPING_BUCKET, 30_000).sensorSpan())
                .isEqualTo(new Span(0, 2.5));
    }

    @Test
    void noiseIsTheLargerOfItsLeastAndItsShare() {
        var beach = DEFAULTS.noise(Instrument.BEACH_LENGTH);
        assertThat(beach).isEqualTo(new Noise(1, 0.03));
        assertThat(beach.at(10)).isEqualTo(1);
        assertThat(beach.at(-100)).isEqualTo(3);
        assertThat(DEFAULTS.noise(Instrument.POND_LEVEL).at(100)).isEqualTo(0.005);
    }

    /** At a usual value: of a beach 150 m, of clouded water 500 NTU. */
    @ParameterizedTest
    @EnumSource
    void noiseAloneIsNeverDoubted(Instrument instrument) {
        double usual =
                switch (instrument) {
                    case POND_LEVEL -> 101;
                    case BEACH_LENGTH -> 150;
                    case PHREATIC_DEPTH, TANK_LEVEL -> 7;
                    case VW_PIEZOMETER, BAROMETER -> 100;
                    case GNSS_HORIZONTAL, GNSS_VERTICAL, INCLINOMETER, SETTLEMENT -> 0;
                    case V_NOTCH_WEIR -> 0.004;
                    case TURBIDITY -> 500;
                    case TIPPING_BUCKET, GAS_TOXIC, WIND_SPEED, PEOPLE_COUNTER -> 3;
                    case GAS_COMBUSTIBLE -> 0;
                    case OXYGEN, AIR_TEMPERATURE -> 20.9;
                    case PROCESS_TEMPERATURE -> 80;
                };
        double noise = DEFAULTS.noise(instrument).at(usual);
        long interval = DEFAULTS.interval(instrument);
        var tests = DEFAULTS.of(instrument, interval);
        var memory = new QualityMemory();
        var random = new Random(instrument.key().hashCode());
        for (int n = 0; n < 2000; n++) {
            double value = usual + noise * random.nextGaussian();
            assertThat(tests.judge(memory, n * interval, value).failed()).isEmpty();
        }
    }

    @Test
    void aDryGaugeAndAPondAtRestAreNeverStuck() {
        assertThat(last(Instrument.TIPPING_BUCKET, 90 * DAY, 0)).isEqualTo(Quality.GOOD);
        assertThat(last(Instrument.POND_LEVEL, 90 * DAY, 101.283)).isEqualTo(Quality.GOOD);
        assertThat(last(Instrument.TIPPING_BUCKET, 12 * HOUR, 0.4)).isEqualTo(Quality.SUSPECT);
    }

    @Test
    void aDetectorAtExactlyZeroForThirtyDaysIsUntestedAndNeverSetAside() {
        assertThat(last(Instrument.GAS_COMBUSTIBLE, 30 * DAY - HOUR, 0)).isEqualTo(Quality.GOOD);
        assertThat(last(Instrument.GAS_COMBUSTIBLE, 30 * DAY, 0)).isEqualTo(Quality.SUSPECT);
        assertThat(last(Instrument.GAS_COMBUSTIBLE, 300 * DAY, 0)).isEqualTo(Quality.SUSPECT);
    }

    @Test
    void gnssAndPiezometersThatRepeatThemselvesAreStuck() {
        assertThat(last(Instrument.GNSS_VERTICAL, 23 * HOUR, 0.012)).isEqualTo(Quality.GOOD);
        assertThat(last(Instrument.GNSS_VERTICAL, 24 * HOUR, 0.012)).isEqualTo(Quality.SUSPECT);
        assertThat(last(Instrument.GNSS_VERTICAL, 48 * HOUR, 0.012)).isEqualTo(Quality.FAIL);
        assertThat(last(Instrument.VW_PIEZOMETER, 11 * HOUR, 74.1)).isEqualTo(Quality.GOOD);
        assertThat(last(Instrument.VW_PIEZOMETER, 12 * HOUR, 74.1)).isEqualTo(Quality.SUSPECT);
    }

    /** The quality of the last of hourly readings that are all the same. */
    private static Quality last(Instrument instrument, long lasting, double value) {
        var tests = DEFAULTS.of(instrument, HOUR);
        var memory = new QualityMemory();
        Quality last = Quality.MISSING;
        for (long time = 0; time <= lasting; time += HOUR) {
            last = tests.judge(memory, time, value).quality();
        }
        return last;
    }

    @Test
    void aTankAtRestIsNeverStuckAndOneThatIsPumpedIsAfterHalfAnHour() {
        var tank = new Tank();
        tank.pass(600, false, 0);
        assertThat(tank.last).isEqualTo(Quality.GOOD);
        tank.pass(29, true, 0);
        assertThat(tank.last).isEqualTo(Quality.GOOD);
        tank.pass(1, true, 0);
        assertThat(tank.last).isEqualTo(Quality.SUSPECT);
        tank.pass(30, true, 0);
        assertThat(tank.last).isEqualTo(Quality.FAIL);
        tank.pass(1, false, 0);
        assertThat(tank.last).isEqualTo(Quality.GOOD);
    }

    @Test
    void aTankThatFillsIsNotStuckAndOneWhoseLevelStopsWhilePumpingIs() {
        var tank = new Tank();
        tank.pass(600, false, 0);
        tank.pass(300, true, 0.01);
        assertThat(tank.doubts).isZero();
        tank.pass(28, true, 0);
        assertThat(tank.last).isEqualTo(Quality.GOOD);
        tank.pass(4, true, 0);
        assertThat(tank.last).isEqualTo(Quality.SUSPECT);
    }

    @Test
    void aPumpThatPausesBeginsItsHalfHourAnew() {
        var tank = new Tank();
        for (int turn = 0; turn < 20; turn++) {
            tank.pass(25, true, 0);
            tank.pass(1, false, 0);
        }
        assertThat(tank.doubts).isZero();
    }

    /** A tank read once a minute, and how long its pump has run. */
    private static final class Tank {
        private final QualityMemory memory = new QualityMemory();
        private int minute;
        private int pumped;
        private double level = 7;
        private Quality last = Quality.MISSING;
        private int doubts;

        void pass(int minutes, boolean pumping, double risePerMinute) {
            IntStream.range(0, minutes)
                    .forEach(
                            n -> {
                                minute++;
                                pumped = pumping ? pumped + 1 : 0;
                                level += risePerMinute;
                                var tests =
                                        DEFAULTS.whileMoving(
                                                Instrument.TANK_LEVEL, MINUTE, pumped * MINUTE);
                                last = tests.judge(memory, minute * MINUTE, level).quality();
                                doubts += last == Quality.GOOD ? 0 : 1;
                            });
        }
    }

    @Test
    void aNumberInAUnitOfAnotherQuantityIsRefused() {
        for (String key :
                List.of(
                        "pond-level/spike-low kPa",
                        "pond-level/rate m",
                        "gnss-vertical/interval d",
                        "turbidity/noise-share NTU")) {
            var tests = new InstrumentTests(SourcedTable.parse(key + " | 1 | PROPOSED | x"));
            assertThatThrownBy(
                            () -> {
                                for (Instrument instrument : Instrument.values()) {
                                    all(tests.table(), instrument);
                                }
                            })
                    .as(key)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> DEFAULTS.of(Instrument.OXYGEN, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
