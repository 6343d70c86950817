package berm.domain.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import berm.domain.sourced.Shipped;
import berm.domain.sourced.SourcedTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RiskColourTest {
    private static final SourcedTable FROM = Shipped.table("hazard/risk.txt");

    @ParameterizedTest
    @CsvSource({
        "0, RED", "59.99, RED", "60, ORANGE", "74.99, ORANGE",
        "75, YELLOW", "89.99, YELLOW", "90, BLUE", "100, BLUE"
    })
    void followsTheScore(double score, RiskColour colour) {
        assertThat(RiskColour.of(score, false, FROM)).isEqualTo(colour);
    }

    @Test
    void isRedOutrightWhateverTheScore() {
        assertThat(RiskColour.of(100, true, FROM)).isEqualTo(RiskColour.RED);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 100.01, Double.NaN})
    void refusesWhatIsNoScore(double score) {
        assertThatThrownBy(() -> RiskColour.of(score, false, FROM))
                .hasMessageContaining(String.valueOf(score));
    }

    @Test
    void aSupervisionGradeHasItsWordsAndItsDocument() {
        assertThat(new SupervisionGrade("A", "notice 1").words()).isEqualTo("A");
        assertThatThrownBy(() -> new SupervisionGrade("A", " ")).hasMessageContaining("document");
    }
}
