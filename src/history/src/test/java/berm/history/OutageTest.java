package berm.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class OutageTest {
    @Test
    void waitsTwiceAsLongEachTimeUpToALongest() {
        Outage outage = Outage.begin("away", Duration.ZERO);
        assertThat(outage.pause()).isEqualTo(Duration.ofMillis(200));
        outage = outage.again("away", Duration.ZERO);
        assertThat(outage.pause()).isEqualTo(Duration.ofMillis(400));
        for (int i = 0; i < 100; i++) {
            outage = outage.again("away", Duration.ZERO);
        }
        assertThat(outage.pause()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void waitsAsLongAsTheStoreAskedForButNotForEver() {
        Outage outage = Outage.begin("busy", Duration.ofSeconds(17));
        assertThat(outage.pause()).isEqualTo(Duration.ofSeconds(17));
        assertThat(outage.toString()).contains("1 attempts: busy, asks for 17 s");
        assertThat(outage.again("busy", Duration.ofDays(9)).pause())
                .isEqualTo(Duration.ofMinutes(1));
        assertThat(outage.again("away", Duration.ZERO).pause()).isEqualTo(Duration.ofMillis(400));
    }
}
