package berm.center;

import static berm.center.Events.DAWN;
import static berm.center.Events.DIGEST;
import static berm.center.Events.deaf;
import static berm.center.Events.level;
import static org.assertj.core.api.Assertions.assertThat;

import berm.center.Desk.Outcome;
import berm.domain.Colour;
import berm.domain.ConditionEvent;
import berm.domain.EventKind;
import berm.domain.Pulse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** A judge that starts anew, and what the centre finds wrong with Berm itself. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LivesTest {

    private static final String OLD = "raw-1/3/100";
    private static final String NEW = "raw-1/3/900";
    private static final long HALF_HOUR = 30 * 60_000L;
    private static final Answer ZHANG = new Answer("Zhang", "looked");

    private Center center;

    @BeforeAll
    void start() {
        center = new Center("mem:lives", "127.0.0.1:1");
    }

    @AfterAll
    void stop() {
        center.close();
    }

    @Test
    void anAlarmThatANewLifeDoesNotRestateIsMarkedAndThenOver() {
        take(level("never", OLD, 1, EventKind.RAISED, Colour.ORANGE));

        pulse("never", NEW, DAWN + 70_000);
        assertThat(only("never").marks().orphaned()).isTrue();
        assertThat(only("never").activity()).isEqualTo(Activity.ACTIVE);

        pulse("never", NEW, DAWN + HALF_HOUR);
        assertThat(only("never").activity()).isEqualTo(Activity.ACTIVE);

        pulse("never", NEW, DAWN + HALF_HOUR + 70_000);
        assertThat(only("never").activity()).isEqualTo(Activity.RETURNED);
        assertThat(only("never").marks().unrestated()).isTrue();
        assertThat(only("never").acknowledgement()).isEqualTo(Acknowledgement.UNACKNOWLEDGED);
        assertThat(whatHappened("never")).containsExactly("RAISED", "LIFE_ENDED", "NOT_RESTATED");
    }

    @Test
    void anAlarmThatANewLifeRestatesGoesOnWithItsAnswer() {
        take(level("again", OLD, 1, EventKind.RAISED, Colour.ORANGE));
        answer("again");

        take(level("again", NEW, 2, EventKind.RAISED, Colour.ORANGE));
        pulse("again", NEW, DAWN + 2 * HALF_HOUR);

        assertThat(only("again").marks()).isEqualTo(AlarmMarks.NONE);
        assertThat(only("again").activity()).isEqualTo(Activity.ACTIVE);
        assertThat(only("again").answer()).isEqualTo(ZHANG);
    }

    @Test
    void aContradictedIdentityStaysUntilSomebodyAnswersIt() {
        ConditionEvent event = level("twice", OLD, 1, EventKind.PLAN, null);
        take(event);
        var unused1 = center.part(Intake.class).take(event, "other", 7L);
        var unused2 = center.part(Intake.class).take(event, "third", 7L);

        assertThat(only("twice").condition()).isEqualTo(Incidents.IDENTITY);
        assertThat(only("twice").isSounding()).isTrue();

        pulse("twice", NEW, DAWN + 2 * HALF_HOUR);
        assertThat(only("twice").isSounding()).isTrue();

        answer("twice");
        assertThat(only("twice").activity()).isEqualTo(Activity.RETURNED);
    }

    @Test
    void deafnessOfAMinuteInManyPartitionsIsOneAlarmThatDoesNotSound() {
        take(deaf(4, 1, DAWN - 90_000, DAWN - 31_000));
        assertThat(center.part(AlarmStore.class).recent(100))
                .extracting(Alarm::site)
                .doesNotContain(Incidents.PATH);

        take(deaf(1, 1, DAWN, DAWN + 60_000));
        take(deaf(2, 1, DAWN, DAWN + 61_000));
        take(deaf(3, 1, DAWN, DAWN + 60_500));

        assertThat(only(Incidents.PATH).times().measured()).isEqualTo(DAWN);
        assertThat(only(Incidents.PATH).returnedAt()).isEqualTo(DAWN + 61_000);
        assertThat(only(Incidents.PATH).isUnacknowledged()).isTrue();
        assertThat(only(Incidents.PATH).isSounding()).isFalse();
    }

    @Test
    void aRedAlarmIsNotAnsweredWithoutANote() {
        take(level("red", OLD, 1, EventKind.RAISED, Colour.RED));

        var silent = center.part(Desk.class).acknowledge(only("red").id(), new Answer("Li", " "));
        assertThat(silent.outcome()).isEqualTo(Outcome.NOTE_MISSING);
        assertThat(only("red").isUnacknowledged()).isTrue();

        answer("red");
        assertThat(only("red").isUnacknowledged()).isFalse();
    }

    private void take(ConditionEvent event) {
        var unused = center.part(Intake.class).take(event, DIGEST, 7L);
    }

    private void pulse(String site, String life, long clock) {
        var unused = center.part(Intake.class).take(new Pulse("live", site, life, 1, clock, 12));
    }

    private void answer(String site) {
        var receipt = center.part(Desk.class).acknowledge(only(site).id(), ZHANG);
        assertThat(receipt.outcome()).isEqualTo(Outcome.TAKEN);
    }

    private Alarm only(String site) {
        List<Alarm> alarms =
                center.part(AlarmStore.class).recent(100).stream()
                        .filter(alarm -> alarm.site().equals(site))
                        .toList();
        assertThat(alarms).hasSize(1);
        return alarms.get(0);
    }

    private List<String> whatHappened(String site) {
        return center.part(AlarmStore.class).journalOf(only(site).id()).stream()
                .map(AlarmStore.JournalLine::what)
                .toList();
    }
}
