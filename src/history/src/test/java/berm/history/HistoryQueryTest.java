package berm.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import berm.domain.SensorId;
import berm.domain.SiteKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryQueryTest {
    @Test
    void cutsTheStretchToWhatAStoreCanHold() {
        HistoryQuery everything = query(Long.MIN_VALUE, Long.MAX_VALUE, 1_000);
        assertThat(everything.from()).isZero();
        assertThat(everything.to()).isEqualTo(HistoryQuery.LATEST);
    }

    @ParameterizedTest
    @CsvSource({
        "0,100,10,10",
        "0,101,10,11",
        "5,6,10,1",
        "7,7,10,1",
        "0,9223372036854,1,9223372036854"
    })
    void dividesTheStretchIntoAtMostAsManyBuckets(long from, long to, int limit, long width) {
        assertThat(query(from, to, limit).bucketWidth()).isEqualTo(width);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 100_001})
    void hasALimit(int limit) {
        assertThatThrownBy(() -> query(0, 1, limit))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("limit " + limit);
    }

    @Test
    void doesNotGoBackwards() {
        assertThatThrownBy(() -> query(2, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static HistoryQuery query(long from, long to, int limit) {
        return new HistoryQuery(
                SiteKey.parse("demo/pingshan"), new SensorId("level"), from, to, limit);
    }
}
