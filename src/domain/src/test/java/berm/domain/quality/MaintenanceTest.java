package berm.domain.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MaintenanceTest {
    private static final Maintenance FIRST = new Maintenance(100, 200, "cleaned");
    private static final Maintenance SECOND = new Maintenance(200, 300, "new cable");
    private static final Maintenance THIRD = new Maintenance(500, 501, "looked at");

    @Test
    void itsBeginningBelongsToItAndItsEndDoesNot() {
        assertThat(FIRST.covers(99)).isFalse();
        assertThat(FIRST.covers(100)).isTrue();
        assertThat(FIRST.covers(199)).isTrue();
        assertThat(FIRST.covers(200)).isFalse();
    }

    @Test
    void aReadingOfAnyPeriodIsOfMaintenance() {
        var all = new MaintenancePeriods(List.of(FIRST, SECOND, THIRD));
        for (long covered : new long[] {100, 199, 200, 299, 500}) {
            assertThat(all.covers(covered)).as("" + covered).isTrue();
        }
        for (long outside : new long[] {99, 300, 499, 501, Long.MIN_VALUE, Long.MAX_VALUE}) {
            assertThat(all.covers(outside)).as("" + outside).isFalse();
        }
        assertThat(MaintenancePeriods.NEVER.covers(100)).isFalse();
    }

    @Test
    void periodsThatOverlapOrStandOutOfOrderAreRefused() {
        var over = new Maintenance(199, 250, "too early");
        assertThatThrownBy(() -> new MaintenancePeriods(List.of(FIRST, over)))
                .hasMessageContainingAll("too early", "cleaned");
        assertThatThrownBy(() -> new MaintenancePeriods(List.of(SECOND, FIRST)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPeriodOfNoTimeIsRefused() {
        assertThatThrownBy(() -> new Maintenance(100, 100, ""))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
