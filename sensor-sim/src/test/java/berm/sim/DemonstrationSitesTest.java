package berm.sim;

import static org.assertj.core.api.Assertions.assertThat;

import berm.domain.ConditionEvent;
import berm.domain.EventKind;
import berm.domain.SensorId;
import berm.domain.World;
import berm.domain.plan.Limit;
import berm.domain.plan.LimitLadder;
import berm.domain.plan.Plan;
import berm.messages.Problems;
import berm.messages.SiteFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The shipped site files judge the demonstration's own series as the published story says. */
class DemonstrationSitesTest {

    private static final Path SITES = Path.of("../src/dist/conf/sites");
    private static final World DEMO = new World("demo");
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Duration BEGINNING = Duration.ofMinutes(12 * 60 + 45);

    /**
     * The drain has been seen obstructed for half an hour at 13:15, since the story is told from
     * 12:45; the debris is freed at 21:45. Each raise of the level is two minutes, its delay, after
     * the crossing that the story publishes.
     */
    @Test
    void theWaterCrossesTheLadderAtTheHoursOfTheStoryAndComesDownAgain() throws IOException {
        List<ConditionEvent> events =
                JudgedSite.judge(
                        plan("pingshan.yaml", true),
                        DEMO,
                        Demonstration.pondStory(BEGINNING).steps());
        assertThat(
                        events.stream()
                                .filter(event -> event.condition().equals("drain-obstructed"))
                                .map(DemonstrationSitesTest::line))
                .containsExactly("RAISED ORANGE 13:15", "CLEARED null 21:45");
        assertThat(
                        events.stream()
                                .filter(event -> event.condition().equals("level.limit"))
                                .map(DemonstrationSitesTest::line))
                .containsExactly(
                        "RAISED BLUE 13:24",
                        "LEVEL_CHANGED YELLOW 15:05",
                        "LEVEL_CHANGED ORANGE 17:05",
                        "LEVEL_CHANGED RED 21:35",
                        "LEVEL_CHANGED ORANGE 22:21",
                        "LEVEL_CHANGED YELLOW 23:38",
                        "LEVEL_CHANGED BLUE 01:29",
                        "CLEARED null 05:54");
    }

    /** It lags behind the water: blue alone, hours after the pond was. */
    @Test
    void theWaterInTheDamFollowsLateAndIsBlueAlone() throws IOException {
        List<ConditionEvent> events =
                JudgedSite.judge(
                        plan("pingshan.yaml", true),
                        DEMO,
                        Demonstration.pondStory(BEGINNING).steps());
        assertThat(
                        events.stream()
                                .filter(event -> event.condition().matches("P[123].limit"))
                                .map(event -> event.sensor() + " " + line(event)))
                .containsExactly("P2 RAISED BLUE 17:41");
    }

    @Test
    void atThreeHundredTimesItIsNormalForFiveSecondsAndInAlarmWithinFifteen() throws IOException {
        ConditionEvent first =
                JudgedSite.judge(
                                plan("pingshan.yaml", true),
                                DEMO,
                                Demonstration.pondStory(BEGINNING).steps())
                        .stream()
                        .filter(event -> event.kind() == EventKind.RAISED)
                        .findFirst()
                        .orElseThrow();
        Duration story =
                Duration.between(
                        Demonstration.MIDNIGHT.plus(BEGINNING),
                        Instant.ofEpochMilli(first.clock()));
        assertThat(new Speed(300).onTheClock(story))
                .isBetween(Duration.ofSeconds(5), Duration.ofSeconds(15));
    }

    @Test
    void everyLimitOfThePondSaysThatItIsADemonstration() throws IOException {
        assertThat(ladder(plan("pingshan.yaml", true)).limits())
                .hasSize(4)
                .allSatisfy(
                        limit -> {
                            assertThat(limit.approvedBy()).isEqualTo("demonstration");
                            assertThat(limit.document()).startsWith("DEMONSTRATION ONLY");
                        });
        assertThat(ladder(plan("pingshan.yaml", false)).limits())
                .extracting(Limit::approvedBy)
                .containsOnlyNulls();
    }

    @Test
    void theTankWarnsInYellowOnlyBecauseNobodyApprovedItsLimits() throws IOException {
        Scenario farm = Demonstration.tankFarm();
        Stream<Step> twoHours =
                LongStream.range(0, 7_200)
                        .mapToObj(Duration::ofSeconds)
                        .map(time -> new Step(time.toMillis(), farm.samples(time)));
        assertThat(
                        JudgedSite.judge(plan("tank-farm.yaml", false), World.LIVE, twoHours)
                                .stream()
                                .map(
                                        event ->
                                                event.kind()
                                                        + " "
                                                        + event.colour()
                                                        + " "
                                                        + event.clock() / 1000))
                .containsExactly("RAISED YELLOW 88", "LEVEL_CHANGED YELLOW 4280");
    }

    @Test
    void theTankNeverStandsStillForTwoSeconds() {
        Scenario farm = Demonstration.tankFarm();
        SensorId level = new SensorId("t101-level");
        for (long second = 0; second < 7 * 86_400; second++) {
            double now = farm.value(level, Duration.ofSeconds(second));
            double next = farm.value(level, Duration.ofSeconds(second + 1));
            double afterNext = farm.value(level, Duration.ofSeconds(second + 2));
            assertThat(next == now && afterNext == now).as("second %d", second).isFalse();
            assertThat(now).isBetween(10.0, 14.25);
        }
    }

    private static String line(ConditionEvent event) {
        Instant at = Instant.ofEpochMilli(event.clock());
        return event.kind() + " " + event.colour() + " " + at.atZone(CHINA).toLocalTime();
    }

    private static LimitLadder ladder(Plan plan) {
        return Objects.requireNonNull(plan.sensors().get(0).limits());
    }

    static Plan plan(String file, boolean demonstration) throws IOException {
        Problems problems = new Problems(file);
        Plan plan =
                SiteFiles.check(Files.readAllBytes(SITES.resolve(file)), demonstration, problems);
        assertThat(problems.found()).isEmpty();
        return Objects.requireNonNull(plan);
    }
}
