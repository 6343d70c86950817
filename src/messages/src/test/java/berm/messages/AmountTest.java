package berm.messages;

import static org.assertj.core.api.Assertions.assertThat;

import berm.domain.Quantity;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTest {
    @ParameterizedTest
    @CsvSource({
        "101.4 m, LEVEL, 101.4",
        "101.4m, LEVEL, 101.4",
        "-3 cm, LEVEL, -0.03",
        "+5 %, RATIO, 5",
        "5%, RATIO, 5",
        "11 1, COUNT, 11",
        "108 kPa, PRESSURE, 108",
    })
    void aNumberWithItsUnitIsInTheQuantitysOwn(String text, Quantity quantity, BigDecimal number) {
        assertThat(Amount.of(text, quantity).orElseThrow()).isEqualByComparingTo(number);
    }

    /** A limit of 51 is not one of 5 in the unit 1. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "51",
                "5.1",
                "1",
                "12345678901234561",
                "5..1",
                "1e1",
                "",
                "m",
                "5 m m",
                "٣ 1"
            })
    void aNumberGivesNoDigitToItsUnit(String text) {
        assertThat(Amount.of(text, Quantity.COUNT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"30 min, 1800000", "0.5 s, 500", "2h, 7200000", "10000 d, 864000000000"})
    void aDurationIsInMilliseconds(String text, long millis) {
        assertThat(Amount.duration(text)).hasValue(millis);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1 s", "10001 d", "30", "30 m", "s"})
    void whatIsNoDurationIsNone(String text) {
        assertThat(Amount.duration(text)).isEmpty();
    }
}
