package berm.center.told;

import static org.assertj.core.api.Assertions.assertThat;

import berm.center.LatestReading;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final long MINUTE = 60_000;

    private static LatestReading own(long measured, String... flags) {
        return new LatestReading(
                "live",
                "pingshan",
                "level",
                measured,
                101.38,
                "m",
                "GOOD",
                Set.copyOf(Arrays.asList(flags)),
                measured);
    }

    private static @Nullable Comparison with(@Nullable LatestReading own) {
        return Comparison.of(new BigDecimal("101.41"), 10 * MINUTE, MINUTE, own);
    }

    @Test
    void theDifferenceIsManualLessAutomaticAndExact() {
        Comparison comparison = Objects.requireNonNull(with(own(9 * MINUTE)));
        assertThat(comparison.difference()).isEqualTo(0.03);
        assertThat(comparison.apart()).isEqualTo(MINUTE);
        assertThat(comparison.together()).isTrue();
    }

    @Test
    void twoIntervalsApartIsTooFar() {
        assertThat(Objects.requireNonNull(with(own(7 * MINUTE))).together()).isFalse();
    }

    @Test
    void nothingIsComparedWithAnotherManualReading() {
        assertThat(with(own(9 * MINUTE, "MANUAL"))).isNull();
        assertThat(with(null)).isNull();
    }
}
