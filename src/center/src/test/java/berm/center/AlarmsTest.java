package berm.center;

import static berm.center.Events.DAWN;
import static berm.center.Events.level;
import static org.assertj.core.api.Assertions.assertThat;

import berm.domain.Colour;
import berm.domain.ConditionEvent;
import berm.domain.EventKind;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AlarmsTest {

    private static final Answer ZHANG = new Answer("Zhang", "drain checked");

    @Test
    void raisesAnUnacknowledgedAlarmWithItsTimes() {
        Alarm alarm = after(null, level(1, EventKind.RAISED, Colour.ORANGE));

        assertThat(alarm.activity()).isEqualTo(Activity.ACTIVE);
        assertThat(alarm.acknowledgement()).isEqualTo(Acknowledgement.UNACKNOWLEDGED);
        assertThat(alarm.times())
                .isEqualTo(new AlarmTimes(DAWN + 60_000, DAWN + 62_000, 7L, null, null));
        assertThat(alarm.cause().limit()).isEqualTo(101.7);
        assertThat(alarm.isSounding()).isTrue();
    }

    @Test
    void aWorseColourWantsANewAnswer() {
        Alarm worse =
                after(acknowledged(Colour.YELLOW), level(2, EventKind.LEVEL_CHANGED, Colour.RED));

        assertThat(worse.colour()).isEqualTo(Colour.RED);
        assertThat(worse.isSounding()).isTrue();
        assertThat(worse.answer()).isNull();
        assertThat(worse.times().measured()).isEqualTo(DAWN + 120_000);
        assertThat(worse.times().answered()).isNull();
    }

    @Test
    void aLowerColourKeepsItsAnswer() {
        Alarm lower =
                after(acknowledged(Colour.RED), level(2, EventKind.LEVEL_CHANGED, Colour.YELLOW));

        assertThat(lower.colour()).isEqualTo(Colour.YELLOW);
        assertThat(lower.answer()).isEqualTo(ZHANG);
        assertThat(lower.isSounding()).isFalse();
    }

    @Test
    void returningIsNotAnAcknowledgement() {
        Alarm raised = after(null, level(1, EventKind.RAISED, Colour.RED));
        Alarm returned = after(raised, level(2, EventKind.CLEARED, null));

        assertThat(returned.activity()).isEqualTo(Activity.RETURNED);
        assertThat(returned.acknowledgement()).isEqualTo(Acknowledgement.UNACKNOWLEDGED);
        assertThat(returned.returnedAt()).isEqualTo(DAWN + 120_000);
        assertThat(returned.colour()).isEqualTo(Colour.RED);
        assertThat(returned.isSounding()).isFalse();
    }

    @Test
    void raisingAfterTheReturnIsAnotherAlarm() {
        Alarm returned = acknowledged(Colour.RED).withId(5).returned(DAWN, AlarmMarks.NONE);

        Alarm again = after(returned, level(3, EventKind.RAISED, Colour.YELLOW));

        assertThat(again.id()).isZero();
        assertThat(again.acknowledgement()).isEqualTo(Acknowledgement.UNACKNOWLEDGED);
    }

    @Test
    void aNewLifeThatRestatesTheSameColourAsksNobodyAgain() {
        Alarm kept =
                after(
                        acknowledged(Colour.ORANGE).withId(5),
                        level(1, EventKind.RAISED, Colour.ORANGE));

        assertThat(kept.id()).isEqualTo(5);
        assertThat(kept.acknowledgement()).isEqualTo(Acknowledgement.ACKNOWLEDGED);
    }

    @Test
    void anOldRaiseIsSilentUntilTheBacklogEndsInAlarm() {
        Alarm old = after(null, level(1, EventKind.RAISED, Colour.RED, true));
        Alarm backfilled = after(old, level(2, EventKind.BACKFILLED, Colour.RED, true));

        assertThat(old.isSounding()).isFalse();
        assertThat(backfilled.isSounding()).isTrue();
        assertThat(backfilled.marks().backfilled()).isTrue();
    }

    @Test
    void aLostSensorWantsANewAnswerAndSaysSo() {
        Alarm lost = after(acknowledged(Colour.YELLOW), level(2, EventKind.LOST, Colour.YELLOW));

        assertThat(lost.marks().lost()).isTrue();
        assertThat(lost.isSounding()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            names = {"DISCOVERED_LATE", "GAP", "DEAF", "PLAN", "RESPONSE", "FORECAST", "COMPARED"})
    void factsForTheRecordChangeNothing(EventKind kind) {
        Alarm alarm = acknowledged(Colour.RED);

        assertThat(Alarms.after(null, level(1, kind, Colour.RED), 7L)).isNull();
        assertThat(Alarms.after(alarm, level(2, kind, Colour.RED), 7L)).isEqualTo(alarm);
    }

    @Test
    void aConditionWithoutAColourCallsNobody() {
        assertThat(Alarms.after(null, level(1, EventKind.RAISED, null), 7L)).isNull();
    }

    private static Alarm acknowledged(Colour colour) {
        return after(null, level(1, EventKind.RAISED, colour)).acknowledged(ZHANG, DAWN + 90_000);
    }

    private static Alarm after(@Nullable Alarm newest, ConditionEvent event) {
        Alarm alarm = Alarms.after(newest, event, 7L);
        assertThat(alarm).isNotNull();
        return Objects.requireNonNull(alarm);
    }

    @Test
    void anAlarmKeepsTheFactsOfItsEventButNoneThatCouldNotBeStored() {
        var event =
                Found.of("level.limit", Colour.RED)
                        .fact("heldMs", 120_000)
                        .fact("change", 0.61)
                        .fact("two\nlines", 1)
                        .fact("endless", Double.POSITIVE_INFINITY)
                        .event();

        Alarm alarm = after(null, event);

        assertThat(alarm.cause().facts()).isEqualTo(Map.of("heldMs", 120_000.0, "change", 0.61));
    }
}
