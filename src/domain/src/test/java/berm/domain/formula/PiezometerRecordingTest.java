package berm.domain.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import berm.domain.Quantity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/**
 * A week of two vibrating-wire piezometers at Mukilteo (USGS): raw readings and what the survey
 * made of them.
 *
 * <p>What was to be found out: {@code freq} is in Hz and not in digits, as the polynomial takes f²;
 * the thermal term of the survey is (Tcal − T), so K is −m; m and b of the certificate are in psi;
 * and 0.1019977334 m/kPa is water of 999.744 kg/m³, near 9.5 °C, not the conventional mH2O
 * (0.1019716). The reference columns are rounded to six decimals, which is all the difference.
 */
class PiezometerRecordingTest {
    private static final double ROUNDING = 0.51e-6;
    private static final double PSI = 6.89475729;
    private static final double SURVEY_DENSITY = 1000 / (9.80665 * 0.1019977334);

    private static final String BAROMETER = "(n * 0.240 + 500) * 1 hPa";

    private record Piezometer(
            int column,
            VibratingWire wire,
            double a,
            double b,
            double c,
            double toff,
            double offset) {
        String temperature() {
            return Formulas.thermistor("ohm", 1.4051e-3, 2.369e-4, 1.019e-7, toff);
        }

        String pressure() {
            return wire.polynomial("n", "air", "baro", a, b, c);
        }

        String level() {
            return Formulas.waterColumn("[P-3]", SURVEY_DENSITY)
                    + " + "
                    + Formulas.number(offset, "m");
        }
    }

    private static final Piezometer VW1 =
            new Piezometer(
                    1,
                    new VibratingWire(-0.0380 * PSI, 20.2, 101.3, -0.762 * PSI),
                    -0.000095792,
                    -0.0023260,
                    828.53,
                    0.3,
                    0.1);
    private static final Piezometer VW2 =
            new Piezometer(
                    3,
                    new VibratingWire(-0.0208 * PSI, 20.2, 101.3, -0.414 * PSI),
                    -0.00010171,
                    0.016517,
                    772.93,
                    0.1,
                    -0.2);

    @Test
    void agreesWithTheSurvey() {
        List<double[]> rows = rows();
        assertThat(rows).hasSize(672);
        agrees(rows, VW1, 7);
        agrees(rows, VW2, 10);
    }

    /** From stage to stage, as sensors derived from derived ones would. */
    private static void agrees(List<double[]> rows, Piezometer of, int reference) {
        Formula barometer = formula(BAROMETER, Quantity.PRESSURE);
        Formula temperature = formula(of.temperature(), Quantity.TEMPERATURE);
        Formula pressure = formula(of.pressure(), Quantity.PRESSURE);
        Formula level = formula(of.level(), Quantity.LEVEL);
        for (double[] row : rows) {
            double baro = barometer.evaluate(new double[] {row[5]});
            double celsius = temperature.evaluate(new double[] {row[of.column + 1]});
            double kpa = pressure.evaluate(new double[] {row[of.column], celsius, baro});
            double metres = level.evaluate(new double[] {kpa});

            assertThat(baro).isCloseTo(row[6], within(ROUNDING));
            assertThat(celsius).isCloseTo(row[reference], within(ROUNDING));
            assertThat(kpa).isCloseTo(row[reference + 1], within(ROUNDING));
            assertThat(metres).isCloseTo(row[reference + 2], within(ROUNDING));
        }
    }

    /** The choice of the water's density is 0.03 % of the pressure: 1 mm only beyond 38 kPa. */
    @Test
    void conventionalWaterWouldAgreeWithinAMillimetreThisWeek() {
        Formula level = formula("[P-3] / 1 mH2O * 1 m + 0.1 m", Quantity.LEVEL);
        ToDoubleFunction<double[]> error =
                row -> Math.abs(level.evaluate(new double[] {row[8]}) - row[9]);

        double largest = rows().stream().mapToDouble(error).max().orElseThrow();

        assertThat(largest).isBetween(1e-5, 1e-3);
    }

    /** All in one text, from the raw numbers to the level. */
    @Test
    void oneTextDoesItAll() {
        String temperature = VW1.temperature();
        String pressure =
                VW1.wire.polynomial(
                        "n", temperature, "(raw * 0.24 + 500) * 1 hPa", VW1.a, VW1.b, VW1.c);
        String text = Formulas.waterColumn(pressure, SURVEY_DENSITY) + " + 0.1 m";
        Formula level = Formula.parse(text, id -> Quantity.COUNT).orThrow().to(Quantity.LEVEL);

        assertThat(level.inputs()).containsExactly("n", "ohm", "raw");
        for (double[] row : rows()) {
            assertThat(level.evaluate(new double[] {row[1], row[2], row[5]}))
                    .isCloseTo(row[9], within(ROUNDING));
        }
    }

    private static Formula formula(String text, Quantity target) {
        return Formula.parse(text, FormulaKit::quantity).orThrow().to(target);
    }

    /** The columns as in the file, the time left NaN. */
    private static List<double[]> rows() {
        String folder = System.getenv("BERM_RECORDINGS");
        Path root = folder == null ? Path.of("../../../shared/data") : Path.of(folder);
        try {
            return Files.readAllLines(root.resolve("usgs_mukilteo/piezometer_vw_first_week.csv"))
                    .stream()
                    .skip(1)
                    .map(PiezometerRecordingTest::row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The recordings, see BERM_RECORDINGS", e);
        }
    }

    private static double[] row(String line) {
        String[] cells = line.split(",", -1);
        cells[0] = "NaN";
        return Arrays.stream(cells).mapToDouble(Double::parseDouble).toArray();
    }
}
