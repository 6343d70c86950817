package berm.center;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class HistoryApiTest {

    @Test
    void refusesWhatIsNoQuestionAndSaysWhenTheHistoryIsAway() throws Exception {
        try (Center center = new Center("mem:history", "127.0.0.1:1")) {
            assertThat(status(center, "live", "pingshan", "level", "&from=0")).isEqualTo(503);
            assertThat(status(center, "live", "pingshan", "level", "")).isEqualTo(503);
            assertThat(status(center, "LIVE", "pingshan", "level", "")).isEqualTo(400);
            assertThat(status(center, "live", "ping'shan", "level", "")).isEqualTo(400);
            assertThat(status(center, "live", "pingshan", "le%22vel", "")).isEqualTo(400);
            assertThat(status(center, "live", "pingshan", "level", "&from=9000")).isEqualTo(400);
            assertThat(status(center, "live", "pingshan", "level", "&from=x")).isEqualTo(400);
            assertThat(center.read("/api/history?world=live").statusCode()).isEqualTo(400);
        }
    }

    private static int status(Center center, String world, String site, String sensor, String more)
            throws Exception {
        String query = "?world=%s&site=%s&sensor=%s&to=1000%s".formatted(world, site, sensor, more);
        return center.read("/api/history" + query).statusCode();
    }
}
