package berm.center.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    @Test
    void noMinuteSeesMoreThanTheBucketHolds() {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            var limit = new RateLimit(20);
            List<Instant> sent = new ArrayList<>();
            Instant now = Story.NOW;
            for (int step = 0; step < 300; step++) {
                now = now.plusMillis(random.nextInt(8_000));
                int count = Math.min(limit.available(now), random.nextInt(6));
                for (int i = 0; i < count; i++) {
                    limit.take(now);
                    sent.add(now);
                }
            }
            for (int i = 20; i < sent.size(); i++) {
                assertThat(sent.get(i))
                        .as("seed %d", seed)
                        .isAfterOrEqualTo(sent.get(i - 20).plusSeconds(60));
            }
            assertThat(sent).hasSizeGreaterThan(200);
        }
    }

    @Test
    void aTokenIsBackAfterAMinute() {
        var limit = new RateLimit(2);
        limit.take(Story.NOW);
        limit.take(Story.NOW);
        assertThat(limit.available(Story.NOW.plusMillis(59_999))).isZero();
        assertThat(limit.available(Story.NOW.plusMillis(60_000))).isEqualTo(2);
    }
}
