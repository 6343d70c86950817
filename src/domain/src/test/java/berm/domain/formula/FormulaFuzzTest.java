package berm.domain.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaFuzzTest {
    private static final String[] WORDS = {
        "crest",
        "level",
        "slope",
        "air",
        "[P-3]",
        "n",
        "nix",
        "0",
        "1",
        "2.5",
        "1e-3",
        "101.3 kPa",
        "20 degC",
        "-5 °C",
        "1.4 m^0.5/s",
        "3 m^-2.kg/s",
        "+",
        "-",
        "*",
        "/",
        "^",
        "(",
        ")",
        "(",
        ")",
        ",",
        "min(",
        "max(",
        "clamp(",
        "ln(",
        "exp(",
        "sqrt(",
        "abs(",
        "kelvin(",
        "celsius(",
        " ",
        "m",
        "/s",
        "%",
        "[",
        "]",
        "^9999",
        ".",
        "\t",
        "\n",
        "\0",
        "−",
        "米",
        "\uD83D",
        "\uDE00"
    };

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void answersAnyTextWithAFormulaOrProblemsInIt(long seed) {
        Random random = new Random(seed);
        int formulas = 0;
        for (int i = 0; i < 30_000; i++) {
            String text = i % 4 == 0 ? characters(random) : words(random);
            ParsedFormula parsed = Formula.parse(text, FormulaKit::quantity);
            formulas += parsed.formula() == null ? 0 : 1;
            checkProblems(text, parsed);
            evaluate(random, parsed);
        }
        assertThat(formulas).as("texts that are formulas").isGreaterThan(500);
    }

    private static void checkProblems(String text, ParsedFormula parsed) {
        for (FormulaProblem problem : parsed.problems()) {
            assertThat(problem.column()).as(text).isBetween(1, text.length() + 1);
            assertThat(problem.words()).as(text).isNotBlank();
        }
    }

    private static void evaluate(Random random, ParsedFormula parsed) {
        Formula formula = parsed.formula();
        if (formula != null) {
            double[] values = random.doubles(formula.inputs().size(), -10, 10).toArray();
            assertThat(formula.evaluate(values)).isEqualTo(formula.evaluate(values.clone()));
        }
    }

    private static String words(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(random.nextBoolean() ? 6 : 120); i >= 0; i--) {
            text.append(WORDS[random.nextInt(WORDS.length)]);
        }
        return text.toString();
    }

    private static String characters(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(600); i > 0; i--) {
            text.append(
                    (char)
                            (random.nextInt(8) == 0
                                    ? random.nextInt(0x10000)
                                    : 32 + random.nextInt(95)));
        }
        return text.toString();
    }
}
