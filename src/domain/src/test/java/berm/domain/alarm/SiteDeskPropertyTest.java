package berm.domain.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import berm.domain.Colour;
import berm.domain.EventKind;
import berm.domain.outside.Click;
import berm.domain.outside.Draft;
import berm.domain.outside.Warning;
import berm.domain.outside.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Nights of many things at once, over seeds. */
class SiteDeskPropertyTest {

    private static final int NIGHTS = 300;
    private static final int STEPS = 120;
    private static final List<Colour> COLOURS = List.of(Colour.values());
    private static final List<String> CONDITIONS =
            List.of("level.limit", "beach.limit", "gas.limit", "p1.silence", "p2.silence", "blind");

    @Test
    void aCentreThatIsRestartedAtAnyMomentGoesOnAsIfItHadNotBeen() {
        for (int seed = 0; seed < NIGHTS; seed++) {
            DeskStory whole = night(seed, -1);
            DeskStory cut = night(seed, new Random(seed * 31L).nextInt(STEPS));
            assertThat(cut.journal).as("seed %d", seed).isEqualTo(whole.journal);
            assertThat(cut.desk().events()).as("seed %d", seed).isEqualTo(whole.desk().events());
            assertThat(cut.desk().state()).as("seed %d", seed).isEqualTo(whole.desk().state());
            assertThat(cut.desk().agreement())
                    .as("seed %d", seed)
                    .isEqualTo(whole.desk().agreement());
            assertThat(cut.desk().event()).as("seed %d", seed).isEqualTo(whole.desk().event());
            assertThat(wakeAt(cut)).as("seed %d", seed).isGreaterThanOrEqualTo(wakeAt(whole));
        }
    }

    /** One that ran through may wake once for what has been answered since. */
    private static long wakeAt(DeskStory story) {
        Long at = story.desk().wakeAt();
        return at == null ? Long.MAX_VALUE : at;
    }

    @Test
    void noRedThatHoldsIsEverHiddenByAnOperatorAndNoClockRunsWithoutAnOpenEvent() {
        for (int seed = 0; seed < NIGHTS; seed++) {
            DeskStory story = night(seed, -1);
            for (Alarm alarm : story.desk().alarms()) {
                boolean shelved = story.state(alarm.condition()) == AlarmState.SHELVED;
                boolean red = alarm.isActive() && alarm.colour() == Colour.RED;
                assertThat(shelved && red).as("seed %d %s", seed, alarm).isFalse();
                assertThat(alarm.isClosed()).as("seed %d %s", seed, alarm).isFalse();
                if (alarm.sounds(story.desk().state().over(alarm.condition()))) {
                    assertThat(alarm.event()).as("seed %d %s", seed, alarm).isPositive();
                    assertThat(story.desk().event()).as("seed %d", seed).isNotNull();
                }
            }
        }
    }

    @Test
    void whatStepsRunKeepTheTimeTheyWereStartedWithWheneverAnotherPlanIsAgreed() {
        for (int seed = 0; seed < NIGHTS; seed++) {
            DeskStory story = night(seed, -1);
            SiteEvent before = story.desk().event();
            Agreement other = Agreements.agreement("live/pingshan", 99, "Li", 1, true);
            story.agreed(other);

            assertThat(story.desk().agreement()).as("seed %d", seed).isEqualTo(other);
            if (before == null) {
                assertThat(story.desk().event()).as("seed %d", seed).isNull();
            } else if (before.due() == null || before.due() > story.now()) {
                assertThat(story.event().due()).as("seed %d", seed).isEqualTo(before.due());
                assertThat(story.event().step()).as("seed %d", seed).isEqualTo(before.step());
            }
        }
    }

    private static DeskStory night(int seed, int restartAt) {
        var random = new Random(seed);
        var story = new DeskStory();
        for (int step = 0; step < STEPS; step++) {
            if (step == restartAt) {
                story.restarted();
            }
            story.after(
                    random.nextInt(5) == 0 ? random.nextInt(7_200_000) : random.nextInt(20_000));
            step(story, random);
        }
        return story;
    }

    private static void step(DeskStory story, Random random) {
        String condition = CONDITIONS.get(random.nextInt(CONDITIONS.size()));
        Colour colour = COLOURS.get(random.nextInt(COLOURS.size()));
        switch (random.nextInt(10)) {
            case 9 -> story.agreed(agreement(random));
            case 0, 1 -> story.said(condition, EventKind.RAISED, colour, because(condition));
            case 2 -> story.said(condition, EventKind.LEVEL_CHANGED, colour, because(condition));
            case 3 -> story.cleared(condition);
            case 4 -> story.passes();
            case 5 -> story.newLife().heard();
            case 6 -> outside(story, random);
            default -> story.does(action(story, condition, random));
        }
    }

    /** Of three books, of which some overtake others and some come too late. */
    private static Agreement agreement(Random random) {
        int version = 1 + random.nextInt(4);
        long minutes = 1L + random.nextInt(40);
        boolean signed = random.nextBoolean();
        return switch (random.nextInt(4)) {
            case 0 -> Agreements.proposed(version, minutes);
            case 1 -> Agreements.agreement("live/pingshan", version, "Li", minutes, signed);
            default -> Agreements.approved(version, minutes, signed);
        };
    }

    /** Something is drafted for outside, let out, or has come into the outbox. */
    private static void outside(DeskStory story, Random random) {
        List<SiteEvent> events = story.desk().events();
        if (events.isEmpty()) {
            return;
        }
        SiteEvent event = events.get(random.nextInt(events.size()));
        Draft draft = event.outside().draft();
        var click = new Click(draft == null ? 1 : draft.number(), List.of("city"));
        long number = event.number();
        int issues = event.outside().issues().size();
        switch (random.nextInt(4)) {
            case 0 -> story.does(Action.draft(number, warning(random)));
            case 1 -> story.does(Action.issue(number, click));
            case 2 -> story.does(Action.sound(number, click, story.now() + 60_000));
            default ->
                    story.take(new Entry.Queued("live", "pingshan", story.now(), number, issues));
        }
    }

    private static Warning warning(Random random) {
        Words words = new Words("Warning", "of something", "", "");
        return new Warning(Colour.RED, random.nextInt(3) == 0, words, words);
    }

    private static List<String> because(String condition) {
        return condition.equals("blind")
                ? List.of("p1.silence YELLOW", "p2.silence YELLOW")
                : List.of();
    }

    private static Action action(DeskStory story, String condition, Random random) {
        SiteEvent event = story.desk().event();
        long number = event == null ? 1 : event.number();
        List<Occurrence> seen = new ArrayList<>();
        story.desk().alarms().forEach(alarm -> seen.add(alarm.occurrence()));
        return switch (random.nextInt(11)) {
            case 9 -> Action.task(number, "look", "looked");
            case 10 -> Action.downgrade(number, Colour.BLUE, "calm").unsigned();
            case 0, 1 -> Action.acknowledge(seen, "seen");
            case 2 -> Action.verify(number, random.nextBoolean(), "looked");
            case 3 -> Action.on(ActionKind.ACT, number, "done");
            case 4 -> Action.on(ActionKind.FEED_BACK, number, "told");
            case 5 -> Action.on(ActionKind.RELEASE, number, "over");
            case 6 ->
                    Action.shelve(
                            condition,
                            story.now() + random.nextInt(4_000_000),
                            random.nextBoolean(),
                            "repair");
            case 7 ->
                    Action.of(
                            random.nextBoolean()
                                    ? ActionKind.TAKE_OUT_OF_SERVICE
                                    : ActionKind.RETURN_TO_SERVICE,
                            condition,
                            "permit");
            default ->
                    seen.isEmpty() ? Action.acknowledge(seen, "") : Action.reset(seen.get(0), "");
        };
    }
}
