package berm.domain.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalTest {
    @ParameterizedTest
    @CsvSource({
        "0, 1",
        "0.1, 0.8875370839817152",
        "0.5, 0.4795001221869535",
        "1, 0.15729920705028513",
        "1.9999, 0.004679802092970608",
        "2, 0.004677734981047266",
        "3, 2.209049699858544e-05",
        "5, 1.5374597944280347e-12",
        "10, 2.088487583762545e-45",
        "26, 5.663192408856143e-296"
    })
    void hasTheComplementOfTheErrorFunctionToTwelveDigits(double x, double expected) {
        assertThat(Normal.erfc(x)).isCloseTo(expected, within(1e-12 * expected));
    }

    @Test
    void findsTheQuantilesInEveryBook() {
        assertThat(Normal.twoSidedQuantile(0.05)).isCloseTo(1.959963984540054, within(1e-12));
        assertThat(Normal.twoSidedQuantile(0.01)).isCloseTo(2.5758293035489004, within(1e-12));
        assertThat(Normal.twoSidedQuantile(0.32)).isCloseTo(0.994457883209753, within(1e-12));
    }
}
