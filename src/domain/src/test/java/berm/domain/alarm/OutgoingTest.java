package berm.domain.alarm;

import static berm.domain.alarm.DeskStory.HOUR;
import static berm.domain.alarm.DeskStory.MINUTE;
import static org.assertj.core.api.Assertions.assertThat;

import berm.domain.Colour;
import berm.domain.outside.Click;
import berm.domain.outside.Issue;
import berm.domain.outside.Means;
import berm.domain.outside.Outside;
import berm.domain.outside.Warning;
import berm.domain.outside.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What of an event is told outside: drafted, and let out by a click. */
class OutgoingTest {
    private static final String LEVEL = "level.limit";
    private static final List<String> CITY = List.of("city");

    @Test
    void aDraftIsLetOutByAClickAndIsInTheOutbox() {
        var story = red().does(Action.draft(1, warning(Colour.RED))).after(MINUTE);
        assertThat(story.event().outside().issues()).isEmpty();

        story.does(Action.issue(1, new Click(1, CITY)));

        Issue issue = story.event().outside().issues().get(0);
        assertThat(issue.means()).isEqualTo(Means.AUTHORITIES);
        assertThat(issue.by()).isEqualTo("Zhang");
        assertThat(issue.at()).isEqualTo(story.now());
        assertThat(issue.isInOutbox()).isFalse();
        assertThat(story.event().outside().standing()).isEmpty();
        story.after(5).queued();
        assertThat(story.event().outside().issues().get(0).queued()).isEqualTo(story.now());
        assertThat(story.event().outside().standing()).containsExactly("city");
        assertThat(story.happenings()).endsWith(Happening.DRAFTED, Happening.ISSUED);
        assertThat(story.journal.get(story.journal.size() - 1).note()).isEqualTo("city: 红色预警");
    }

    @Test
    void whatDoesNotFitIsRefusedAndLetsNothingOut() {
        var story = red();
        assertThat(clicked(story, 1)).isEqualTo(Refusal.NOT_THE_NEWEST);
        assertThat(story.does(Action.draft(1, warning(Colour.ORANGE))).refusal())
                .isEqualTo(Refusal.TOO_LOW);
        assertThat(story.does(Action.draft(2, warning(Colour.RED))).refusal())
                .isEqualTo(Refusal.UNKNOWN_EVENT);
        assertThat(story.does(Action.draft(1, over())).refusal()).isEqualTo(Refusal.NOTHING_STANDS);
        assertThat(story.does(Action.on(ActionKind.DRAFT, 1, "")).refusal())
                .isEqualTo(Refusal.INCOMPLETE);
        story.does(Action.draft(1, warning(Colour.RED)));
        assertThat(story.does(Action.on(ActionKind.ISSUE, 1, "")).refusal())
                .isEqualTo(Refusal.INCOMPLETE);
        assertThat(story.does(Action.issue(1, new Click(1, List.of()))).refusal())
                .isEqualTo(Refusal.INCOMPLETE);
        assertThat(story.event().outside().issues()).isEmpty();
    }

    @Test
    void aClickIsOnTheDraftThatWasSeenAndOnNoOther() {
        var story = red().does(Action.draft(1, warning(Colour.RED)));
        story.does(Action.draft(1, warning(Colour.RED)));

        assertThat(clicked(story, 1)).isEqualTo(Refusal.NOT_THE_NEWEST);
        assertThat(clicked(story, 2)).isNull();
    }

    @Test
    void anEventOfAnotherColourMustBeLookedAtAnew() {
        var story = new DeskStory().raised(LEVEL, Colour.ORANGE);
        story.does(Action.draft(1, warning(Colour.RED))).changed(LEVEL, Colour.RED);
        assertThat(clicked(story, 1)).isEqualTo(Refusal.TURNED);

        story.does(Action.draft(1, warning(Colour.RED)));
        assertThat(clicked(story, 2)).isNull();
    }

    @Test
    void oneMoreRedAtARedEventHoldsNoClickUp() {
        var story = red().does(Action.draft(1, warning(Colour.RED)));

        story.after(5).raised("p1.limit", Colour.RED);

        assertThat(clicked(story, 1)).isNull();
    }

    @Test
    void aDraftGoesOnceToEachAuthority() {
        var story = red().does(Action.draft(1, warning(Colour.RED)));
        assertThat(clicked(story, 1)).isNull();
        assertThat(clicked(story, 1)).isEqualTo(Refusal.ALREADY_ISSUED);
        assertThat(story.does(Action.issue(1, new Click(1, List.of("city", "province")))).refusal())
                .isEqualTo(Refusal.ALREADY_ISSUED);
        assertThat(story.does(Action.issue(1, new Click(1, List.of("province")))).refusal())
                .isNull();
    }

    @Test
    void whatNeverLeftMayBeLetOutAgain() {
        var story = red().does(Action.draft(1, warning(Colour.RED)));
        var unused = clicked(story, 1);

        story.after(Issue.FRESH_MILLIS - 1);
        assertThat(clicked(story, 1)).isEqualTo(Refusal.ALREADY_ISSUED);
        story.after(1);
        assertThat(clicked(story, 1)).isNull();
        assertThat(story.event().outside().issues().get(0).isLost(story.now())).isTrue();
    }

    @Test
    void aWarningThatStandsIsToBeUpdatedWhenTheEventTurnsAndCancelledWhenItIsOver() {
        var story = new DeskStory().raised(LEVEL, Colour.ORANGE);
        told(story, warning(Colour.ORANGE));
        assertThat(story.event().isUpdateDue()).isFalse();

        story.changed(LEVEL, Colour.RED);
        assertThat(story.event().isUpdateDue()).isTrue();
        told(story, warning(Colour.RED));
        assertThat(story.event().isUpdateDue()).isFalse();

        close(story.cleared(LEVEL));
        assertThat(story.event().isOpen()).isFalse();
        assertThat(story.event().isUpdateDue()).isFalse();
        assertThat(story.event().isCancelDue()).isTrue();
    }

    @Test
    void afterItsEndAnEventIsAtHandUntilItsWarningIsTakenBack() {
        var story = red();
        told(story, warning(Colour.RED));
        close(story.cleared(LEVEL));
        story.restarted().raised(LEVEL, Colour.BLUE);
        assertThat(story.desk().events()).extracting(SiteEvent::number).containsExactly(1L, 2L);
        assertThat(story.does(Action.draft(1, warning(Colour.RED))).refusal())
                .isEqualTo(Refusal.OVER);

        story.does(Action.draft(1, over()));
        story.does(Action.issue(1, new Click(2, List.of("city", "other"))));
        assertThat(story.refusal()).isEqualTo(Refusal.NOTHING_STANDS);
        story.does(Action.issue(1, new Click(2, CITY)));
        assertThat(story.refusal()).isNull();
        assertThat(story.desk().event(1)).isNotNull();
        story.take(new Entry.Queued("live", "pingshan", story.now(), 1, 2));

        assertThat(story.desk().events()).extracting(SiteEvent::number).containsExactly(2L);
        assertThat(story.happenings()).contains(Happening.TAKEN_BACK);
        assertThat(story.does(Action.draft(1, over())).refusal()).isEqualTo(Refusal.UNKNOWN_EVENT);
    }

    @Test
    void whatWasNotRealIsToBeTakenBackBeforeTheEventEnds() {
        var story = red();
        told(story, warning(Colour.RED));
        story.does(Action.draft(1, warning(Colour.RED))).acknowledges(LEVEL);

        story.does(Action.verify(1, false, "a bird on the gauge"));

        assertThat(story.event().isCancelDue()).isTrue();
        assertThat(clicked(story, 2)).isEqualTo(Refusal.TURNED);
        told(story, over());
        assertThat(story.event().isCancelDue()).isFalse();
    }

    @Test
    void anEventNobodyWasToldOfIsForgottenAtItsEnd() {
        var story = red().does(Action.draft(1, warning(Colour.RED)));

        close(story.cleared(LEVEL));

        assertThat(story.desk().events()).isEmpty();
        assertThat(story.event().isCancelDue()).isFalse();
    }

    @Test
    void sirensSoundForRedAndNotTwiceAtATime() {
        var story = red().does(Action.draft(1, warning(Colour.RED)));
        assertThat(sounded(story, 5 * MINUTE)).isNull();
        story.queued();
        assertThat(sounded(story, 5 * MINUTE)).isEqualTo(Refusal.ALREADY_ISSUED);
        assertThat(clicked(story, 1)).isNull();

        story.after(5 * MINUTE);
        assertThat(sounded(story, 0)).isEqualTo(Refusal.VALID_TOO_LONG);
        assertThat(sounded(story, HOUR)).isEqualTo(Refusal.VALID_TOO_LONG);
        assertThat(sounded(story, Outside.SIRENS_MILLIS)).isNull();
        assertThat(story.event().outside().standing()).isEmpty();
        assertThat(story.happenings()).contains(Happening.SOUNDED);
    }

    @Test
    void sirensDoNotSoundForLessThanRedNorForWhatIsOver() {
        var story = new DeskStory().raised(LEVEL, Colour.ORANGE);
        told(story, warning(Colour.ORANGE));
        assertThat(sounded(story, MINUTE)).isEqualTo(Refusal.NOT_FOR_SIRENS);

        story.does(Action.draft(1, over()));
        assertThat(sounded(story, MINUTE)).isEqualTo(Refusal.NOT_FOR_SIRENS);

        story.does(Action.draft(1, warning(Colour.RED)));
        assertThat(sounded(story, MINUTE)).isNull();
    }

    @Test
    void sirensStaySilentInAWorldThatIsNotLive() {
        var story = new DeskStory("night-1", "pingshan").raised(LEVEL, Colour.RED);
        story.does(Action.draft(1, warning(Colour.RED)));

        assertThat(sounded(story, MINUTE)).isEqualTo(Refusal.NOT_FOR_SIRENS);
        assertThat(clicked(story, 1)).isNull();
    }

    @Test
    void noMoreIsLetOutOfAnEventThanFits() {
        var story = red();
        for (int each = 0; each < Outside.ISSUES; each++) {
            told(story, warning(Colour.RED));
        }
        story.does(Action.draft(1, warning(Colour.RED)));

        assertThat(clicked(story, Outside.ISSUES + 1)).isEqualTo(Refusal.TOO_MANY);
    }

    private static DeskStory red() {
        return new DeskStory().raised(LEVEL, Colour.RED);
    }

    /** Drafts it, lets it out, and the outbox holds it. */
    private static void told(DeskStory story, Warning warning) {
        story.does(Action.draft(1, warning));
        assertThat(story.refusal()).isNull();
        var draft = story.event().outside().draft();
        assertThat(clicked(story, draft == null ? 0 : draft.number())).isNull();
        story.queued();
    }

    private static @Nullable Refusal clicked(DeskStory story, int draft) {
        return story.does(Action.issue(1, new Click(draft, CITY))).refusal();
    }

    private static @Nullable Refusal sounded(DeskStory story, long within) {
        var draft = story.event().outside().draft();
        Click click = new Click(draft == null ? 0 : draft.number(), List.of("sirens"));
        return story.does(Action.sound(1, click, story.now() + within)).refusal();
    }

    private static void close(DeskStory story) {
        story.acknowledges(LEVEL);
        for (ActionKind kind : List.of(ActionKind.ACT, ActionKind.FEED_BACK, ActionKind.RELEASE)) {
            if (kind == ActionKind.ACT) {
                story.does(Action.verify(1, true, "real"));
            }
            story.does(Action.on(kind, 1, "done"));
        }
    }

    static Warning warning(Colour colour) {
        return new Warning(
                colour,
                false,
                new Words(colour == Colour.RED ? "红色预警" : "橙色预警", "超高0.999米", "撤离", ""),
                new Words("Warning", "Freeboard 0.999 m", "Leave", ""));
    }

    private static Warning over() {
        return new Warning(
                Colour.RED,
                true,
                new Words("预警解除", "险情已解除", "", ""),
                new Words("Over", "It is over", "", ""));
    }
}
