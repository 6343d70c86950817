package berm.domain.judge;

import static org.assertj.core.api.Assertions.assertThat;

import berm.domain.ConditionEvent;
import berm.domain.EventKind;
import berm.domain.storm.Forecast;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ForecastTest {
    @Test
    void theJournalSaysHowMuchFromWhenAndWhoIssuedIt() {
        var story = new Story();
        assertThat(story.forecast(2, 1)).isTrue();
        ConditionEvent event = story.events.get(1);
        assertThat(event.kind()).isEqualTo(EventKind.FORECAST);
        assertThat(event.condition()).isEqualTo("forecast");
        assertThat(event.value()).isEqualTo(20);
        assertThat(event.unit()).isEqualTo("mm");
        assertThat(event.measuredAt()).isEqualTo(minute(1));
        assertThat(event.from()).isEqualTo(minute(1));
        assertThat(event.because()).containsExactly("Weather office", "2 h");
        assertThat(event.old()).isFalse();
    }

    @Test
    void theForecastIssuedLastCountsWhateverTheOrderTheyBecomeKnownIn() {
        var story = new Story();
        story.forecast(5, 3);
        story.forecast(6, 1);
        assertThat(issuedAt(story)).isEqualTo(minute(3));
        assertThat(story.events).last().extracting(ConditionEvent::old).isEqualTo(true);
        story.forecast(7, 6);
        assertThat(issuedAt(story)).isEqualTo(minute(6));
    }

    /** Else a wrong year would keep every true forecast out. */
    @Test
    void aForecastFromTheFutureIsNotTaken() {
        var story = new Story();
        assertThat(story.forecast(2, 3.1)).isFalse();
        assertThat(story.memory().forecast).isNull();
        assertThat(story.events).hasSize(1);
    }

    private static @Nullable Long issuedAt(Story story) {
        Forecast forecast = story.memory().forecast;
        return forecast == null ? null : (Long) forecast.issuedAt();
    }

    private static long minute(int minute) {
        return Story.T0 + minute * Story.MINUTE;
    }
}
