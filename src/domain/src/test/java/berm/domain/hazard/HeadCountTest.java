package berm.domain.hazard;

import static berm.domain.Colour.ORANGE;
import static berm.domain.Colour.YELLOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import berm.domain.Colour;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HeadCountTest {
    private static final HeadCountRule RULE =
            HeadCountRule.of(Shipped.table("hazard/head-count.txt"));
    private static final HeadCountState WITHIN = new HeadCountState(null, false, false);
    private static final long T = 1_600_000_000_000L;
    private static final long MINUTE = 60_000;

    private final HeadCount people = new HeadCount(RULE);

    @Test
    void theRuleIsMarkedAsOurs() {
        SourcedTable table = Shipped.table("hazard/head-count.txt");
        assertThat(table.number("allowed").provenance()).isEqualTo(Provenance.SOURCED);
        assertThat(table.number("hand-over").provenance()).isEqualTo(Provenance.PROPOSED);
        assertThat(RULE).isEqualTo(new HeadCountRule(3, MINUTE, 5, 10 * MINUTE));
    }

    @Test
    void allowsThree() {
        assertThat(people.take(T, 3)).isEqualTo(WITHIN);
        assertThat(people.changesAfter(T)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void warnsOfFourAtOnceAndFindsAViolationAfterTheHandOver() {
        assertThat(people.take(T, 4)).isEqualTo(over(YELLOW, false));
        assertThat(people.changesAfter(T)).isEqualTo(T + MINUTE);
        assertThat(people.at(T + MINUTE - 1)).isEqualTo(over(YELLOW, false));
        assertThat(people.at(T + MINUTE)).isEqualTo(over(YELLOW, true));
        assertThat(people.take(T + MINUTE, 4)).isEqualTo(over(YELLOW, true));
    }

    @Test
    void forgetsAHandOverThatEndedInTime() {
        people.take(T, 4);
        assertThat(people.take(T + MINUTE - 1, 3)).isEqualTo(WITHIN);
        assertThat(people.take(T + MINUTE, 4)).isEqualTo(over(YELLOW, false));
    }

    @Test
    void findsAViolationInFiveAtOnceAndKeepsItAtFour() {
        assertThat(people.take(T, 5)).isEqualTo(over(YELLOW, true));
        assertThat(people.take(T + 1, 4)).isEqualTo(over(YELLOW, true));
        assertThat(people.take(T + 2, 3)).isEqualTo(WITHIN);
        assertThat(people.take(T + 3, 4)).isEqualTo(over(YELLOW, false));
    }

    @Test
    void turnsOrangeAfterTenMinutes() {
        people.take(T, 4);
        assertThat(people.at(T + 10 * MINUTE)).isEqualTo(over(YELLOW, true));
        assertThat(people.changesAfter(T + MINUTE)).isEqualTo(T + 10 * MINUTE + 1);
        assertThat(people.at(T + 10 * MINUTE + 1)).isEqualTo(over(ORANGE, true));
        assertThat(people.changesAfter(T + 10 * MINUTE + 1)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void takesTheHighestReader() {
        assertThat(people.take(T, 2, 4, 3)).isEqualTo(over(YELLOW, false));
    }

    @Test
    void fewerThanNobodyIsAFaultThatChangesNothingElse() {
        assertThat(people.take(T, -1)).isEqualTo(new HeadCountState(null, false, true));
        people.take(T + 1, 4);
        assertThat(people.take(T + 2, -1)).isEqualTo(new HeadCountState(YELLOW, false, true));
        assertThat(people.take(T + 3, -1, 3)).isEqualTo(new HeadCountState(null, false, true));
        assertThat(people.take(T + 4, 3, 3)).isEqualTo(WITHIN);
    }

    @Test
    void refusesACountFromBeforeTheLast() {
        people.take(T, 3);
        assertThatThrownBy(() -> people.take(T - 1, 3)).hasMessageContaining("before");
        assertThatThrownBy(() -> people.take(T)).hasMessageContaining("No count");
    }

    @Test
    void saysWhatTheWholeHistorySaysAndGoesOnAfterACut() throws IOException {
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            int size = 60;
            long[] times = new long[size];
            int[] counts = new int[size];
            long time = T;
            for (int i = 0; i < size; i++) {
                time += random.nextInt(10) == 0 ? random.nextInt(900_000) : random.nextInt(40_000);
                times[i] = time;
                counts[i] = random.nextInt(12) == 0 ? -1 : 2 + random.nextInt(4);
            }
            var whole = new HeadCount(RULE);
            HeadCount other = whole.copy();
            int cut = random.nextInt(size);
            for (int i = 0; i < size; i++) {
                if (i == cut) {
                    other = random.nextBoolean() ? whole.copy() : writtenAndRead(whole);
                }
                HeadCountState state = whole.take(times[i], counts[i]);
                assertThat(state).as("seed %d, count %d", seed, i).isEqualTo(all(times, counts, i));
                if (i >= cut) {
                    assertThat(other.take(times[i], counts[i])).isEqualTo(state);
                }
            }
        }
    }

    /** The state by looking back over everything. */
    private static HeadCountState all(long[] times, int[] counts, int last) {
        long since = Long.MAX_VALUE;
        int most = 0;
        for (int i = last; i >= 0 && (counts[i] < 0 || counts[i] > 3); i--) {
            since = counts[i] < 0 ? since : times[i];
            most = Math.max(most, counts[i]);
        }
        if (most == 0) {
            return new HeadCountState(null, false, counts[last] < 0);
        }
        long lasted = times[last] - since;
        return new HeadCountState(
                lasted > 600_000 ? ORANGE : YELLOW,
                most >= 5 || lasted >= 60_000,
                counts[last] < 0);
    }

    private static HeadCount writtenAndRead(HeadCount people) throws IOException {
        var bytes = new ByteArrayOutputStream();
        people.writeTo(new DataOutputStream(bytes));
        assertThat(bytes.size()).isEqualTo(19);
        return HeadCount.read(
                RULE, new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    }

    private static HeadCountState over(@Nullable Colour colour, boolean violation) {
        return new HeadCountState(colour, violation, false);
    }
}
