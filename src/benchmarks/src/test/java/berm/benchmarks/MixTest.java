package berm.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class MixTest {
    private static final Mix MIX = new Mix(20, 200);
    private static final List<String> RIGHT = MIX.answer();

    @Test
    void theMachinesSayWhatBruteForceSaysWhereverAndHoweverFastTheyRun() {
        var judging = new Judging(MIX, RIGHT);
        assertThat(judging.round(false).cpuSeconds()).isPositive();
        assertThat(judging.round(true).cpuSeconds()).isPositive();
        Places.check(judging);
    }

    /** Else the answer would be one about rules that never speak. */
    @Test
    void everyRuleSpeaks() {
        assertThat(Counted.of(RIGHT))
                .contains("limit raised", "limit level_changed", "limit discovered_late")
                .contains("jump raised", "rise raised", "dose level_changed")
                .contains("silence raised", "silence lost", "clock raised", "clock cleared")
                .contains("tight raised", "wet raised", "two-of-three raised", "hot raised")
                .contains("colour raised", "blind raised", "blind cleared");
        assertThat(RIGHT).anyMatch(line -> line.contains("wet RAISED") && isDoubtful(line));
        assertThat(RIGHT).anyMatch(line -> line.contains("limit RAISED") && isDoubtful(line));
    }

    private static boolean isDoubtful(String line) {
        return line.contains(" unverified ");
    }

    @Test
    void repeatedAndLateReadingsAreThePartsTheyShouldBe() {
        assertThat(MIX.duplicates()).isBetween(MIX.readings() / 125, MIX.readings() / 80);
        long[] late = new long[1];
        MIX.tell(
                (site, step, clock, readings) ->
                        late[0] +=
                                readings.stream()
                                        .filter(reading -> reading.measuredAt() < clock)
                                        .count());
        assertThat(late[0] - MIX.duplicates()).isBetween(MIX.readings() / 100, MIX.readings() / 45);
    }

    @Test
    void theMillionIsTheOneOfTheFigures() {
        assertThat(Mix.million().readings()).isEqualTo(983_989);
    }

    @Test
    void refusesAnAnswerWithOneEventTooFew() {
        List<String> wrong = new ArrayList<>(RIGHT);
        String last = wrong.remove(wrong.size() - 1);
        assertThatThrownBy(() -> new Judging(MIX, wrong).round(false))
                .isInstanceOf(WrongResult.class)
                .hasMessageContaining(last);
    }
}
