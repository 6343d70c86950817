package berm.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {
    @Test
    void doublesUpToTheLongestAndStartsAgainAfterSuccess() {
        Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(3));
        assertThat(backoff.afterFailure().current()).hasSeconds(2);
        assertThat(backoff.afterFailure().afterFailure().afterFailure().current()).hasSeconds(3);
        assertThat(backoff.afterFailure().afterSuccess().current()).hasSeconds(1);
    }
}
