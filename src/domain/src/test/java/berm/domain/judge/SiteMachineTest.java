package berm.domain.judge;

import static org.assertj.core.api.Assertions.assertThat;

import berm.domain.Colour;
import berm.domain.ConditionEvent;
import berm.domain.Direction;
import berm.domain.Message;
import berm.domain.Reading;
import berm.domain.ReadingFlag;
import berm.domain.RejectReason;
import berm.domain.plan.Limit;
import berm.domain.plan.LimitLadder;
import berm.domain.plan.Plan;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class SiteMachineTest {
    @Test
    void raisesWhenReadingsHaveStayedBeyondForTheOnDelay() {
        var story = new Story().level(1, 101.4).level(2, 101.41).level(3, 101.4);
        assertThat(story.journal()).containsExactly("RAISED level.limit YELLOW @3.0");
    }

    @Test
    void aReadingBackWithinTheLimitEndsTheOnDelay() {
        var story = new Story().level(1, 101.4).level(2, 101.39).level(3, 101.4).level(4, 101.4);
        assertThat(story.journal()).isEmpty();
    }

    @Test
    void aLaterColourIsAChangeOfTheSameCondition() {
        var story = new Story().level(1, 101.4).level(3, 101.5).level(4, 102.0).level(5, 101.97);
        assertThat(story.limits())
                .containsExactly(
                        "RAISED level.limit YELLOW @3.0",
                        "LEVEL_CHANGED level.limit RED @4.0",
                        "LEVEL_CHANGED level.limit YELLOW @5.0");
    }

    @Test
    void clearsOnlyBehindTheDeadbandForTheOffDelay() {
        var story = new Story().level(0, 101.5).level(2, 101.5);
        for (int minute = 3; minute <= 12; minute++) {
            story.level(minute, 101.37);
        }
        assertThat(story.limits()).hasSize(1);
        story.level(13, 101.37);
        assertThat(story.limits()).last().isEqualTo("CLEARED level.limit @13.0");
    }

    @Test
    void withinTheDeadbandNothingReturns() {
        var story = new Story().level(0, 101.5).level(2, 101.5);
        for (int minute = 3; minute <= 40; minute++) {
            story.level(minute, 101.38);
        }
        assertThat(story.limits()).hasSize(1);
    }

    @Test
    void aLoggersBatchGetsRightDurationsAndSoundsOnce() {
        var story =
                new Story().level(0, 101).arrives(120, 1, 101.5, 2, 101.5, 3, 101.5, 119, 101.6);
        assertThat(story.limits())
                .containsExactly(
                        "RAISED level.limit YELLOW @3.0 old",
                        "BACKFILLED level.limit YELLOW @119.0");
    }

    @Test
    void aBatchWhoseNewestReadingIsNormalNeverSounds() {
        var story =
                new Story()
                        .level(0, 101)
                        .arrives(120, 1, 101.5, 3, 101.5, 60, 101, 71, 101, 119, 101);
        assertThat(story.limits())
                .containsExactly(
                        "RAISED level.limit YELLOW @3.0 old", "CLEARED level.limit @71.0 old");
    }

    @Test
    void aBacklogOfSingleReadingsIsSilentUntilItCatchesUp() {
        var story = new Story().level(0, 101);
        for (int behind = 100; behind >= 0; behind -= 10) {
            story.arrives(120 + (100 - behind) / 1000.0, 120 - behind, 102.5);
        }
        assertThat(story.limits())
                .containsExactly(
                        "RAISED level.limit RED @20.0 old", "BACKFILLED level.limit RED @100.0");
    }

    @Test
    void aLoggerWhoseClockIsHoursSlowStillSounds() {
        var story = new Story();
        for (int minute = 0; minute < 3; minute++) {
            story.arrives(minute + 480, minute, 102.5);
        }
        assertThat(story.limits())
                .containsExactly(
                        "RAISED level.limit RED @0.0 old", "BACKFILLED level.limit RED @1.0 old");
    }

    @Test
    void aLateReadingClearsNothingAndIsDiscoveredOnce() {
        var story = new Story().level(0, 101).level(10, 101).arrives(11, 5, 102.1, 6, 102.1);
        assertThat(story.limits()).containsExactly("DISCOVERED_LATE level.limit RED @5.0 old");
        assertThat(story.flags).last().isEqualTo(EnumSet.of(ReadingFlag.LATE));
    }

    @Test
    void aRedeliveredReadingIsADuplicateNotLate() {
        var story = new Story().level(0, 101).level(1, 101).level(2, 101);
        story.arrives(3, 0, 101, 2, 101);
        assertThat(story.duplicates).isEqualTo(2);
        assertThat(story.accepted).isEqualTo(3);
    }

    @Test
    void aHoleInMeasuredTimesIsAGap() {
        var story = new Story().level(0, 101).level(1, 101).level(3, 101);
        assertThat(story.journal()).containsExactly("GAP level.gap @3.0");
        assertThat(story.events.get(1).from()).isEqualTo(Story.T0 + Story.MINUTE);
    }

    @Test
    void silenceIsYellowAfterThreeIntervalsAndLostAfterTen() {
        var story = new Story().level(0, 101).tick(3).tick(3.1).tick(10).tick(11);
        assertThat(story.journal())
                .containsExactly(
                        "RAISED level.silence YELLOW @0.0", "LOST level.silence YELLOW @0.0");
        assertThat(story.events.get(1).clock()).isEqualTo(Story.T0 + 3 * Story.MINUTE);
    }

    @Test
    void aSilenceThatOvertakesAnOnDelayRaisesUnverified() {
        var story = new Story().level(0, 101).level(1, 101.5).tick(5);
        assertThat(story.journal())
                .containsExactly(
                        "RAISED level.silence YELLOW @1.0",
                        "RAISED level.limit YELLOW @1.0 unverified");
    }

    @Test
    void theNextReadingEndsASilence() {
        var story = new Story().level(0, 101).tick(5).level(6, 101);
        assertThat(story.journal())
                .containsExactly(
                        "RAISED level.silence YELLOW @0.0",
                        "CLEARED level.silence @0.0",
                        "GAP level.gap @6.0");
    }

    @Test
    void afterASilenceTheNextReadingSetsTheTimeAnew() {
        var story = new Story().arrives(0, 0.9, 101).tick(5).arrives(6, 0.5, 102.5);
        assertThat(story.limits()).containsExactly("RAISED level.limit RED @0.5");
    }

    @Test
    void aClockAheadIsJudgedNowUnverifiedAndNeverClears() {
        var story = new Story().arrives(1, 481, 102.5).arrives(2, 482, 100).arrives(3, 483, 100);
        assertThat(story.journal())
                .containsExactly(
                        "RAISED level.clock @481.0", "RAISED level.limit RED @1.0 unverified");
    }

    @Test
    void anUnsetClockIsJudgedAtTheSitesClock() {
        var story = new Story();
        story.message(
                1,
                new Message(
                        List.of(new Reading("level", 5_000, 102.5, null)),
                        List.of(),
                        false,
                        false));
        assertThat(story.limits()).containsExactly("RAISED level.limit RED @1.0 unverified");
    }

    @Test
    void aGoodReadingEndsAClockFault() {
        var story = new Story().arrives(1, 481, 101).level(2, 101).level(3, 101);
        assertThat(story.journal())
                .containsExactly("RAISED level.clock @481.0", "CLEARED level.clock @2.0");
    }

    @Test
    void whatIsNotInThePlanIsRejectedWithItsReason() {
        var story = new Story();
        story.message(
                1,
                new Message(
                        List.of(
                                new Reading("other", Story.T0, 1, null),
                                new Reading("level", Story.T0, 1, "kPa"),
                                new Reading("level", Story.T0, Double.NaN, "m")),
                        List.of(RejectReason.BAD_TIME),
                        false,
                        false));
        assertThat(story.rejections)
                .containsExactly(
                        RejectReason.BAD_TIME,
                        RejectReason.UNKNOWN_SENSOR,
                        RejectReason.WRONG_UNIT,
                        RejectReason.NOT_A_NUMBER);
        assertThat(story.accepted).isZero();
    }

    @Test
    void unitsBecomeTheCanonicalOne() {
        var story = new Story();
        story.message(
                1,
                new Message(
                        List.of(new Reading("level", Story.T0, 102_500, "mm")),
                        List.of(),
                        false,
                        false));
        assertThat(story.events).last().extracting(ConditionEvent::value).isEqualTo(102.5);
    }

    @Test
    void aNewPlanKeepsWhatIsActive() {
        var story = new Story().level(1, 102.5).plan(2, Story.plan(2, Story.LADDER));
        story.level(3, 102.5);
        assertThat(story.limits()).containsExactly("RAISED level.limit RED @1.0");
    }

    @Test
    void aPlanThatOnlyMovesNumbersRaisesNothingAnewAndLosesNoDelay() {
        var red = new Story().level(1, 102.5).plan(2, moved(101.45, 102.2)).level(3, 102.5);
        assertThat(red.limits()).containsExactly("RAISED level.limit RED @1.0");
        var pending = new Story().level(1, 101.5).plan(2, moved(101.45, 102.2)).level(3, 101.5);
        assertThat(pending.limits()).containsExactly("RAISED level.limit YELLOW @3.0");
    }

    private static Plan moved(double yellow, double red) {
        return Story.plan(
                2,
                new LimitLadder(
                        Direction.HIGH,
                        List.of(
                                new Limit(
                                        Colour.YELLOW,
                                        yellow,
                                        yellow - 0.02,
                                        2 * Story.MINUTE,
                                        0,
                                        "demonstration",
                                        null),
                                new Limit(Colour.RED, red, red, 0, 0, "demonstration", null))));
    }

    @Test
    void aPlanTakesEffectAtItsTimeEvenBetweenRecords() {
        var story = new Story().level(1, 102.5);
        story.plan(2, Story.plan(2, Story.T0 + 3 * Story.MINUTE, null)).level(2.5, 102.5);
        assertThat(story.limits()).hasSize(1);
        story.level(4, 102.5);
        assertThat(story.limits())
                .containsExactly("RAISED level.limit RED @1.0", "CLEARED level.limit");
    }

    @Test
    void everyEventHasItsOwnNumber() {
        var story = new Story().level(1, 102.5).level(2, 101).tick(30);
        assertThat(story.events.stream().map(ConditionEvent::seq))
                .containsExactlyElementsOf(
                        java.util.stream.LongStream.rangeClosed(1, story.events.size())
                                .boxed()
                                .toList());
        assertThat(story.events.get(0).life()).isEqualTo("raw-1.demo/3/0");
    }
}
