package berm.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import berm.domain.ConditionEvent;
import berm.domain.EventKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What people told, as lines of the journal. */
class EventLineTest {
    private static final long CLOCK = Instant.parse("2020-08-04T17:05:02Z").toEpochMilli();
    private static final long MEASURED = Instant.parse("2020-08-04T17:05:00Z").toEpochMilli();

    private static ConditionEvent event(
            EventKind kind,
            double value,
            @Nullable String unit,
            @Nullable String by,
            String... because) {
        return new ConditionEvent(
                "live",
                "dam",
                "raw-1/2/9",
                7,
                kind,
                "told",
                null,
                null,
                kind == EventKind.RESPONSE ? null : (Long) MEASURED,
                CLOCK,
                kind == EventKind.RESPONSE ? null : (Long) MEASURED,
                value,
                unit,
                null,
                12,
                by,
                null,
                false,
                false,
                List.of(because),
                Map.of(),
                "raw-1/2/9");
    }

    @Test
    void aResponseSaysItsLevelWhoAndTheNote() {
        assertThat(EventLine.of(event(EventKind.RESPONSE, 4, null, "Wang", "IV", "typhoon")))
                .endsWith("IV: typhoon, by Wang");
    }

    @Test
    void aForecastSaysWhoIssuedHowMuchAndWhen() {
        assertThat(EventLine.of(event(EventKind.FORECAST, 300, "mm", null, "office", "24 h")))
                .endsWith(
                        "office, 24 h, 300.0 mm, issued 2020-08-04T17:05:00Z, "
                                + "from 2020-08-04T17:05:00Z, plan 12");
    }

    @Test
    void aComparisonSaysWhoRead() {
        assertThat(
                        EventLine.of(
                                event(
                                        EventKind.COMPARED,
                                        101.41,
                                        "m",
                                        "Zhang",
                                        "automatic 101.38 m",
                                        "difference 0.03 m")))
                .contains("automatic 101.38 m, difference 0.03 m, 101.41 m")
                .endsWith("read by Zhang");
    }
}
