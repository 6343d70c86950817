package berm.domain.pond;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import berm.domain.sourced.Provenance;
import berm.domain.sourced.Shipped;
import berm.domain.sourced.SourcedTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PondCodeTest {
    private static final PondCode CODE = new PondCode(Shipped.table("pond/pond.txt"));

    @ParameterizedTest
    @CsvSource({
        // both alike, at each boundary
        "50000, 200, ONE",
        "49999.9, 199.9, TWO",
        "10000, 100, TWO",
        "9999.9, 99.9, THREE",
        "1000, 60, THREE",
        "999.9, 59.9, FOUR",
        "100, 30, FOUR",
        "99.9, 29.9, FIVE",
        "0, 0, FIVE",
        // one apart: the higher
        "50000, 100, ONE",
        "10000, 200, ONE",
        "9999.9, 100, TWO",
        "100, 60, THREE",
        "99, 30, FOUR",
        // more apart: the higher lowered by one
        "50000, 99.9, TWO",
        "999, 200, TWO",
        "99, 200, TWO",
        "10000, 59.9, THREE",
        "99, 60, FOUR"
    })
    void takesTheClassOfStorageAndHeight(double storage, double height, PondClass pond) {
        assertThat(CODE.classOf(storage, height)).isEqualTo(pond);
    }

    @ParameterizedTest
    @CsvSource({
        "ONE, 1.5, 150, 100",
        "TWO, 1.0, 100, 70",
        "THREE, 0.7, 70, 50",
        "FOUR, 0.5, 50, 35",
        "FIVE, 0.4, 40, 25"
    })
    void asksForFreeboardAndBeach(PondClass dam, double freeboard, double upstream, double other) {
        assertThat(CODE.freeboard(dam).value()).isEqualTo(freeboard);
        assertThat(CODE.freeboard(dam).provenance()).isEqualTo(Provenance.RECALLED);
        assertThat(CODE.beach(dam, DamType.UPSTREAM).value()).isEqualTo(upstream);
        assertThat(CODE.beach(dam, DamType.CENTRELINE).value()).isEqualTo(other);
        assertThat(CODE.beach(dam, DamType.DOWNSTREAM).value()).isEqualTo(other);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 2, RECALLED", "29.9, 2, RECALLED", "30, 2, RECALLED", "45, 3, RECALLED",
        "60, 4, RECALLED", "80, 5, RECALLED", "100, 6, RECALLED", "125, 7, RECALLED",
        "150, 8, RECALLED", "150.01, 8.0004, PROPOSED", "175, 9, PROPOSED", "200, 10, PROPOSED",
        "300, 10, PROPOSED"
    })
    void asksForADeeperPhreaticLineUnderAHigherDam(
            double height, double depth, Provenance provenance) {
        assertThat(CODE.phreaticDepth(height).value()).isCloseTo(depth, within(1e-9));
        assertThat(CODE.phreaticDepth(height).provenance()).isEqualTo(provenance);
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> CODE.classOf(-1, 30)).hasMessageContaining("-1");
        assertThatThrownBy(() -> CODE.classOf(1, Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> CODE.phreaticDepth(-1)).hasMessageContaining("-1");
        PondCode empty = new PondCode(SourcedTable.parse(""));
        assertThatThrownBy(() -> empty.phreaticDepth(1)).hasMessageContaining("no phreatic");
    }
}
