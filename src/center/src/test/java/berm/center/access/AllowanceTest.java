package berm.center.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AllowanceTest {
    private final TestingClock clock = new TestingClock();
    private final Allowance allowance = new Allowance(6, clock);

    @Test
    void givesSoManyAtOnceAndAsManyAgainInAMinute() {
        for (int each = 0; each < 6; each++) {
            assertThat(allowance.take("one")).isZero();
        }
        assertThat(allowance.take("one")).isEqualTo(10);
        assertThat(allowance.take("another")).isZero();

        clock.move(Duration.ofSeconds(4));
        assertThat(allowance.take("one")).isEqualTo(6);
        clock.move(Duration.ofSeconds(6));
        assertThat(allowance.take("one")).isZero();
        assertThat(allowance.take("one")).isPositive();
    }

    @Test
    void remembersABoundedNumberOfClients() {
        for (int client = 0; client < 20_000; client++) {
            assertThat(allowance.take("client " + client)).isZero();
        }
        assertThat(allowance.isSpent("client 1")).isFalse();
    }
}
