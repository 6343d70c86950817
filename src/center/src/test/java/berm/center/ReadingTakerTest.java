package berm.center;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadingTakerTest {

    private static final String READING =
            """
            {"v":1,"world":"demo","site":"pingshan","clock":9,"receivedAt":9,
             "position":"raw-1.demo/3/17","readings":
             [{"s":"level","t":5,"x":101.2,"u":"m","q":"GOOD","flags":[]}]}
            """;

    private final LatestReadings latest = new LatestReadings();
    private final ReadingTaker taker = new ReadingTaker(latest, new Counters());

    @Test
    void aReadingIsSentOnceAndANewerOneTakesItsPlace() {
        assertThat(take(READING)).isTrue();
        assertThat(take(READING.replace("101.2", "101.3"))).isTrue();

        assertThat(latest.unsent(10)).extracting(LatestReading::value).containsExactly(101.3);
        assertThat(latest.unsent(10)).isEmpty();
        assertThat(latest.all("demo")).hasSize(1);
        assertThat(latest.all("live")).isEmpty();
    }

    @Test
    void aLateReadingIsNotTheLatest() {
        assertThat(take(READING)).isTrue();
        assertThat(take(READING.replace("101.2", "99").replace("[]", "[\"LATE\"]"))).isTrue();

        assertThat(latest.all(null)).extracting(LatestReading::value).containsExactly(101.2);
    }

    @Test
    void whatIsNoReadingIsRefused() {
        assertThat(taker.take(new byte[] {(byte) 0xff, 0})).isFalse();
        assertThat(take("")).isFalse();
        assertThat(take("{\"v\":1}")).isFalse();
        assertThat(take(READING.replace("101.2", "1e999"))).isFalse();
        assertThat(take(READING.replace("101.2", "\"NaN\""))).isFalse();
        assertThat(take(READING.replace("GOOD", "SPLENDID"))).isFalse();
        assertThat(take(READING.replace("pingshan", "../x"))).isFalse();
        assertThat(take(READING.replace("\"m\"", "\"" + "m".repeat(99) + "\""))).isFalse();

        assertThat(latest.all(null)).isEmpty();
    }

    private boolean take(String record) {
        return taker.take(record.getBytes(UTF_8));
    }
}
