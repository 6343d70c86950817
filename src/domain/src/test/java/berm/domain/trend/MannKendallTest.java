package berm.domain.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MannKendallTest {
    private static String vector() {
        return Recordings.text("vectors/mann_kendall/vector.json");
    }

    /** 360 months with ties and gaps; the result agrees with four packages of R. */
    static double[] series() {
        String text = vector();
        String list = text.substring(text.indexOf('[') + 1, text.indexOf(']'));
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .mapToDouble(item -> item.equals("null") ? Double.NaN : Double.parseDouble(item))
                .toArray();
    }

    static double result(String name) {
        Matcher matcher = Pattern.compile('"' + name + "\":\\s*([-+.\\dEe]+)").matcher(vector());
        assertThat(matcher.find()).as(name).isTrue();
        return Double.parseDouble(matcher.group(1));
    }

    @Test
    void agreesWithTheKnownSeries() {
        MannKendall test = MannKendall.of(series());
        assertThat(test.count()).isEqualTo(353);
        assertThat(test.s()).isEqualTo((long) result("s"));
        assertThat(test.variance()).isCloseTo(result("var_s"), within(1e-6));
        assertThat(test.z()).isCloseTo(result("z"), within(1e-12));
        assertThat(test.p()).isCloseTo(result("p"), within(1e-12));
    }

    @Test
    void countsRisesAndFallsOfAFewValuesByHand() {
        MannKendall test = MannKendall.of(1, Double.NaN, 3, 2, 2);
        assertThat(test.s()).isEqualTo(3 - 2);
        assertThat(test.variance()).isCloseTo((4 * 3 * 13 - 2 * 1 * 9) / 18.0, within(1e-12));
        assertThat(test.z()).isZero();
        assertThat(test.p()).isEqualTo(1);
    }

    @Test
    void isCertainOfNothingWithoutADifference() {
        assertThat(MannKendall.of(7, 7, 7, 7)).isEqualTo(new MannKendall(4, 0, 0, 0, 1));
        assertThat(MannKendall.of()).isEqualTo(new MannKendall(0, 0, 0, 0, 1));
    }

    @Test
    void mirrorsAFallingSeries() {
        MannKendall rising = MannKendall.of(1, 2, 4, 3, 6, 7, 9, 12);
        MannKendall falling = MannKendall.of(-1, -2, -4, -3, -6, -7, -9, -12);
        assertThat(rising.z()).isPositive().isEqualTo(-falling.z());
        assertThat(rising.p()).isLessThan(0.01).isEqualTo(falling.p());
    }

    /** The share of 4,000 series without a trend found to have one, at 5 %. */
    @Test
    void alarmsFalselyAsOftenAsItSaysOfIndependentValuesAndMoreOfOthers() {
        double independent = falseAlarms(0);
        double related = falseAlarms(0.5);
        assertThat(independent).isBetween(0.04, 0.06);
        assertThat(related).isBetween(0.18, 0.23);
    }

    private static double falseAlarms(double related) {
        var random = new Random(1);
        int alarms = 0;
        for (int i = 0; i < 4000; i++) {
            alarms += MannKendall.of(Noise.ar1(random, 24, related)).p() <= 0.05 ? 1 : 0;
        }
        return alarms / 4000.0;
    }
}
