package berm.center;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class HistoryApiTest {

    @Test
    void refusesWhatIsNoQuestionAndSaysWhenTheHistoryIsAway() throws Exception {
        try (Center center = new Center("mem:history", "127.0.0.1:1")) {
            assertThat(status(center, "live/pingshan/level", "&from=0")).isEqualTo(503);
            assertThat(status(center, "live/pingshan/level", "")).isEqualTo(503);
            assertThat(status(center, "LIVE/pingshan/level", "")).isEqualTo(400);
            assertThat(status(center, "live/ping'shan/level", "")).isEqualTo(400);
            assertThat(status(center, "live/pingshan/le%22vel", "")).isEqualTo(400);
            assertThat(status(center, "live/pingshan/level", "&from=9000")).isEqualTo(400);
            assertThat(status(center, "live/pingshan/level", "&from=x")).isEqualTo(400);
            assertThat(status(center, "live/pingshan/level", "&points=2")).isEqualTo(400);
            assertThat(status(center, "live/pingshan/level", "&points=5001")).isEqualTo(400);
            assertThat(center.read("/api/history/live/pingshan/level").statusCode()).isEqualTo(400);
        }
    }

    @Test
    void anExportIsRefusedWhenItIsNoneOrCannotBeWhole() throws Exception {
        try (Center center = new Center("mem:export", "127.0.0.1:1")) {
            String from = "/api/export/live/pingshan?from=0&sensors=";
            assertThat(center.read(from + "level&to=9").statusCode()).isEqualTo(503);
            assertThat(center.read(from + "level&to=-9").statusCode()).isEqualTo(400);
            assertThat(center.read(from + "&to=9").statusCode()).isEqualTo(400);
            assertThat(center.read(from + "a,b%22&to=9").statusCode()).isEqualTo(400);
            assertThat(center.read(from + "a,".repeat(30) + "b&to=9").statusCode()).isEqualTo(503);
            String many = String.join(",", IntStream.range(0, 21).mapToObj(n -> "s" + n).toList());
            assertThat(center.read(from + many + "&to=9").statusCode()).isEqualTo(400);
        }
    }

    private static int status(Center center, String sensor, String more) throws Exception {
        return center.read("/api/history/" + sensor + "?to=1000" + more).statusCode();
    }
}
