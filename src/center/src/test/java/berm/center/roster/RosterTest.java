package berm.center.roster;

import static org.assertj.core.api.Assertions.assertThat;

import berm.center.access.Scope;
import berm.center.roster.Roster.Stretch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What follows from the entries of a place; times are hours. */
class RosterTest {
    private static final DutyRole LEADER = DutyRole.LEADER;
    private static final DutyRole OFFICER = DutyRole.OFFICER;

    private static RosterEntry duty(DutyRole role, String person, long from, long until) {
        return new RosterEntry(0, new Scope.Everything(), role, person, "", from, until, "张", 0);
    }

    private static Roster roster(RosterEntry... entries) {
        return new Roster(List.of(entries));
    }

    @Test
    void aGapIsWhenNobodyIsOnDuty() {
        Roster roster =
                roster(
                        duty(OFFICER, "Wang", 20, 26),
                        duty(OFFICER, "Li", 8, 20),
                        duty(OFFICER, "Zhao", 10, 12));
        assertThat(roster.gaps(0, 32)).containsExactly(new Stretch(0, 8), new Stretch(26, 32));
        assertThat(roster.gaps(8, 26)).isEmpty();
        assertThat(roster.gaps(26, 26)).isEmpty();
        assertThat(roster().gaps(2, 8)).containsExactly(new Stretch(2, 8));
    }

    @Test
    void aShiftWithoutItsLeaderIsNoGapButIsTold() {
        Roster roster =
                roster(
                        duty(OFFICER, "Li", 8, 20),
                        duty(LEADER, "Wang", 10, 12),
                        duty(OFFICER, "Zhao", 22, 24));
        assertThat(roster.gaps(8, 24)).containsExactly(new Stretch(20, 22));
        assertThat(roster.withoutLeader(8, 24))
                .containsExactly(new Stretch(8, 10), new Stretch(12, 20), new Stretch(22, 24));
        assertThat(roster(duty(OFFICER, "Li", 8, 20)).withoutLeader(0, 24)).isEmpty();
    }

    @Test
    void severalMayBeOnDutyButNobodyTwiceAndNoTwoLead() {
        Roster roster = roster(duty(LEADER, "Wang", 8, 20), duty(OFFICER, "Li", 8, 20));

        assertThat(roster.against(duty(OFFICER, "Zhao", 8, 20))).isEmpty();
        assertThat(roster.against(duty(OFFICER, "Li", 20, 32))).isEmpty();
        assertThat(roster.against(duty(LEADER, "Zhao", 20, 32))).isEmpty();
        assertThat(roster.against(duty(OFFICER, "ＬＩ", 19, 32)))
                .hasValueSatisfying(why -> assertThat(why).startsWith("is on duty there already"));
        assertThat(roster.against(duty(OFFICER, "Wang", 8, 9))).isPresent();
        assertThat(roster.against(duty(LEADER, "Zhao", 12, 13)))
                .hasValueSatisfying(why -> assertThat(why).startsWith("Wang leads then"));
    }

    @Test
    void tooManyEntriesAreAMistake() {
        List<RosterEntry> many =
                IntStream.range(0, Roster.MOST)
                        .mapToObj(hour -> duty(OFFICER, "Li", hour, hour + 1))
                        .toList();
        RosterEntry oneMore = duty(OFFICER, "Li", Roster.MOST, Roster.MOST + 1);
        assertThat(new Roster(many.subList(1, Roster.MOST)).against(oneMore)).isEmpty();
        assertThat(new Roster(many).against(oneMore)).isPresent();
    }

    /** Hour by hour, against an oracle that asks of each hour anew; seeds are printed. */
    @Test
    void everyHourIsEitherSomebodysOrInAGap() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            List<RosterEntry> entries = new ArrayList<>();
            for (int number = random.nextInt(8); number > 0; number--) {
                long from = random.nextInt(40);
                DutyRole role = random.nextBoolean() ? LEADER : OFFICER;
                entries.add(duty(role, "p" + number, from, from + 1 + random.nextInt(12)));
            }
            Collections.shuffle(entries, random);
            Roster roster = new Roster(entries);
            boolean led = entries.stream().anyMatch(entry -> entry.role() == LEADER);
            for (long hour = 5; hour < 40; hour++) {
                List<RosterEntry> on = roster.on(hour);
                boolean leader = on.stream().anyMatch(entry -> entry.role() == LEADER);
                assertThat(isIn(roster.gaps(5, 40), hour))
                        .as("seed %d, hour %d", seed, hour)
                        .isEqualTo(on.isEmpty());
                assertThat(isIn(roster.withoutLeader(5, 40), hour))
                        .as("seed %d, hour %d without a leader", seed, hour)
                        .isEqualTo(led && !on.isEmpty() && !leader);
            }
        }
    }

    private static boolean isIn(List<Stretch> stretches, long hour) {
        return stretches.stream().anyMatch(each -> each.from() <= hour && hour < each.until());
    }
}
