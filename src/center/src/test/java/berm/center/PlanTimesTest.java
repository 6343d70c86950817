package berm.center;

import static org.assertj.core.api.Assertions.assertThat;

import berm.center.PlanTimes.Told;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanTimesTest {

    @Test
    void aVersionCountsFromTheTimeItNamesOrElseFromWhenItWasKnown() {
        assertThat(PlanTimes.of(List.of(new Told(1, null, 10L), new Told(2, 50L, 20L)), true))
                .isEqualTo(Map.of(10L, 1, 50L, 2));
    }

    @Test
    void aLaterVersionWithAnEarlierTimeTakesThePlaceOfThoseAfterIt() {
        List<Told> told =
                List.of(new Told(1, 10L, null), new Told(2, 50L, null), new Told(3, 30L, null));
        assertThat(PlanTimes.of(told, true)).isEqualTo(Map.of(10L, 1, 30L, 3));
        assertThat(PlanTimes.of(List.of(new Told(1, 10L, null), new Told(2, 10L, null)), true))
                .isEqualTo(Map.of(10L, 2));
    }

    @Test
    void inARecordedWorldTheTimeOfTheLogSaysNothing() {
        assertThat(PlanTimes.of(List.of(new Told(1, null, 99L), new Told(2, 50L, 99L)), false))
                .isEqualTo(Map.of(Long.MIN_VALUE, 1, 50L, 2));
    }
}
