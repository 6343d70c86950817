package berm.domain.sourced;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourcedTableTest {
    @Test
    void readsNumbersInTheirOrderAndSaysWhyOneIsNotSettled() {
        SourcedTable table =
                SourcedTable.parse(
                        """
                        # a table

                        z/2 | 2.5 | SOURCED | one
                        z/1 | 1 | PROPOSED | two
                        a | unsettled | SOURCED | 1 and 2 are seen
                        """);
        assertThat(table.keys()).containsExactly("z/2", "z/1");
        assertThat(table.below("z/").keySet()).containsExactly("2", "1");
        assertThat(table.number("z/2")).isEqualTo(new Sourced(2.5, Provenance.SOURCED, "one"));
        assertThat(table.find("a")).isEmpty();
        assertThat(table.whyUnsettled("a")).contains("1 and 2 are seen");
        assertThatThrownBy(() -> table.number("b")).hasMessageContaining("b");
    }

    @Test
    void namesEveryLineItCannotRead() {
        String text =
                "a | 1 | SOURCED | x\na | 2 | SOURCED | x\nb | 1 | HEARD | x\nc | 1\nd | NaN | SOURCED | x\ne | 1 | SOURCED | ";
        assertThatThrownBy(() -> SourcedTable.parse(text))
                .hasMessageContainingAll("line 2", "line 3", "line 4", "line 5", "line 6")
                .message()
                .doesNotContain("line 1");
    }

    @Test
    void aProductIsNoFirmerThanItsFactors() {
        Sourced sourced = new Sourced(2, Provenance.SOURCED, "one");
        Sourced proposed = new Sourced(3, Provenance.PROPOSED, "two");
        assertThat(sourced.times(sourced).provenance()).isEqualTo(Provenance.COMPUTED);
        assertThat(sourced.times(proposed))
                .isEqualTo(new Sourced(6, Provenance.PROPOSED, "one; two"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hazard/critical-quantities.txt",
                "hazard/grading.txt",
                "hazard/risk.txt",
                "hazard/head-count.txt",
                "hazard/gas.txt",
                "weather/rain.txt",
                "pond/pond.txt"
            })
    void readsTheTablesThatAreShipped(String path) {
        assertThat(Shipped.table(path).keys()).isNotEmpty();
    }
}
