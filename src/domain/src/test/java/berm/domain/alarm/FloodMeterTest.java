package berm.domain.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import berm.domain.Colour;
import berm.domain.EventKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** When so many alarms ask for people that it is a flood, and which of them count. */
class FloodMeterTest {

    private static final long SECOND = 1_000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;

    private final FloodMeter meter = new FloodMeter();

    @Test
    void tenInTenMinutesAreNoFloodAndElevenAre() {
        everyMinute(10);
        assertThat(meter.floods()).isEmpty();
        assertThat(meter.lately()).isEqualTo(10);

        meter.raised(10 * MINUTE - SECOND, 1);

        assertThat(meter.flood()).isEqualTo(new AlarmFlood(10 * MINUTE - SECOND, null, 11, 11));
    }

    @Test
    void elevenInMoreThanTenMinutesAreNone() {
        everyMinute(11);
        assertThat(meter.floods()).isEmpty();
    }

    @Test
    void aFloodLastsWhileFiveAreLeftAndEndsWhenTheFifthIsTenMinutesOld() {
        meter.raised(MINUTE, 11);
        meter.raised(5 * MINUTE, 5);

        meter.pass(15 * MINUTE - 1);
        assertThat(meter.lately()).isEqualTo(5);
        assertThat(meter.flood()).isEqualTo(new AlarmFlood(MINUTE, null, 16, 16));

        meter.pass(20 * MINUTE);
        assertThat(meter.floods()).containsExactly(new AlarmFlood(MINUTE, 15 * MINUTE, 16, 16));
    }

    @Test
    void betweenFiveAndTenCalmStaysCalmAndAFloodStaysAFlood() {
        meter.raised(0, 9);
        assertThat(meter.flood()).isNull();
        meter.raised(1, 2);
        meter.raised(9 * MINUTE, 6);
        meter.pass(18 * MINUTE);
        assertThat(meter.flood()).isEqualTo(new AlarmFlood(1, null, 17, 17));
        meter.pass(19 * MINUTE);
        meter.raised(20 * MINUTE, 10);
        assertThat(meter.floods()).containsExactly(new AlarmFlood(1, 19 * MINUTE, 17, 17));
    }

    @Test
    void thereIsANewFloodAfterTheCalm() {
        meter.raised(0, 11);
        meter.raised(HOUR, 20);
        meter.raised(HOUR + MINUTE, 3);

        assertThat(meter.floods())
                .containsExactly(
                        new AlarmFlood(0, 10 * MINUTE, 11, 11), new AlarmFlood(HOUR, null, 23, 23));
    }

    /** Against a count of everything at each second, whatever order things are read in. */
    @Test
    void aLoadReadInAnyOrderFindsWhatIsTrueOfEachSecond() {
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            SortedMap<Long, Integer> raises = night(random);
            long now = raises.lastKey() + random.nextInt(900) * SECOND;
            var inOrder = new FloodMeter();
            raises.forEach(inOrder::raised);
            inOrder.pass(now);

            assertThat(inOrder.floods()).as("seed %d", seed).isEqualTo(counted(raises, now));
            assertThat(standing(raises, now, random).flood())
                    .as("seed %d", seed)
                    .isEqualTo(inOrder.flood());
        }
    }

    /** Times with long pauses and with crowds, as whole seconds. */
    private static SortedMap<Long, Integer> night(Random random) {
        var raises = new TreeMap<Long, Integer>();
        long at = 0;
        for (int each = 0; each < 60; each++) {
            at += (random.nextInt(8) == 0 ? random.nextInt(900) : random.nextInt(120)) * SECOND;
            raises.merge(at, 1 + random.nextInt(2), Integer::sum);
        }
        return raises;
    }

    /** As told in disorder within a chunk of eight, looked at after each chunk. */
    private static AlarmLoad.Standing standing(
            SortedMap<Long, Integer> raises, long now, Random random) {
        var load = new AlarmLoad();
        List<Long> times = new ArrayList<>(raises.keySet());
        for (int from = 0; from < times.size(); from += 8) {
            List<Long> chunk = times.subList(from, Math.min(from + 8, times.size()));
            long first = chunk.get(0);
            long ago = times.get(Math.max(0, from - 1));
            Collections.shuffle(chunk, random);
            assertThat(load.at(Math.min(ago, first)).lately()).isNotNegative();
            for (long at : chunk) {
                int alarms = Objects.requireNonNull(raises.get(at));
                assertThat(load.add(at + random.nextInt(1_000), alarms)).isTrue();
            }
        }
        return load.at(now);
    }

    private static List<AlarmFlood> counted(SortedMap<Long, Integer> raises, long now) {
        List<AlarmFlood> floods = new ArrayList<>();
        AlarmFlood flood = null;
        for (long at = 0; at <= now; at += SECOND) {
            int lately =
                    raises.subMap(at - 600 * SECOND + 1, at + 1).values().stream()
                            .mapToInt(Integer::intValue)
                            .sum();
            if (flood == null && lately > 10) {
                flood = new AlarmFlood(at, null, lately, lately);
            } else if (flood != null && lately < 5) {
                floods.add(flood.ended(at));
                flood = null;
            } else if (flood != null && raises.containsKey(at)) {
                flood = flood.grown(raises.get(at), lately);
            }
        }
        if (flood != null) {
            floods.add(flood);
        }
        return floods;
    }

    @Test
    void whatIsTooOldIsNotAdded() {
        var load = new AlarmLoad();
        assertThat(load.add(MINUTE, 3)).isTrue();
        assertThat(load.at(20 * MINUTE)).isEqualTo(new AlarmLoad.Standing(null, 0));

        assertThat(load.add(9 * MINUTE, 3)).isFalse();
        assertThat(load.add(11 * MINUTE, 3)).isTrue();
    }

    @Test
    void anAlarmCountsEachTimeThatItSounds() {
        var story = new DeskStory().raised("level.limit", Colour.YELLOW);
        assertThat(raised(story)).isEqualTo(1);
        assertThat(raised(story.changed("level.limit", Colour.BLUE))).isZero();
        assertThat(raised(story.changed("level.limit", Colour.ORANGE))).isEqualTo(1);
        assertThat(raised(story.acknowledges("level.limit"))).isZero();
        assertThat(raised(story.after(8 * DeskStory.HOUR).passes())).isEqualTo(1);
    }

    @Test
    void whatIsPutAsideOrHiddenDoesNotCount() {
        var story = new DeskStory();
        story.does(Action.of(ActionKind.TAKE_OUT_OF_SERVICE, "level.limit", "repair"));
        assertThat(raised(story.raised("level.limit", Colour.RED))).isZero();
        assertThat(raised(story.does(Action.of(ActionKind.RETURN_TO_SERVICE, "level.limit", ""))))
                .isEqualTo(1);

        List<String> why = List.of("p1.silence YELLOW", "p2.silence YELLOW");
        story.said("blind", EventKind.RAISED, Colour.ORANGE, why);
        assertThat(raised(story.raised("p1.silence", Colour.YELLOW))).isZero();
        assertThat(raised(story.raised("p3.silence", Colour.YELLOW))).isEqualTo(1);
    }

    @Test
    void chatterStopsCountingUnlessItIsRed() {
        assertThat(chattering(Colour.YELLOW)).isEqualTo(2);
        assertThat(chattering(Colour.RED)).isEqualTo(6);
    }

    private static int chattering(Colour colour) {
        var story = new DeskStory();
        int raised = 0;
        for (int each = 0; each < 6; each++) {
            raised += raised(story.after(SECOND).raised("level.limit", colour));
            story.after(SECOND).cleared("level.limit");
        }
        return raised;
    }

    private static int raised(DeskStory story) {
        return Objects.requireNonNull(story.outcome()).raised();
    }

    private void everyMinute(int many) {
        IntStream.range(0, many).forEach(each -> meter.raised(each * MINUTE, 1));
    }
}
