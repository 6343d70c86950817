package berm.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import berm.domain.Quality;
import berm.domain.ReadingFlag;
import berm.domain.SensorId;
import berm.domain.SiteKey;
import berm.domain.StoredReading;
import berm.history.History;
import berm.history.HistorySettings;
import berm.launcher.embedded.EmbeddedHistory;
import berm.launcher.embedded.FreePorts;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class HistoryCommandTest {
    private static final long NOON = Instant.parse("2020-08-04T12:00:00Z").toEpochMilli();

    @TempDir Path data;

    private static StoredReading reading(long measuredAt, double value, Set<ReadingFlag> flags) {
        return new StoredReading(
                SiteKey.parse("demo/pingshan"),
                new SensorId("level"),
                measuredAt,
                value,
                "m",
                Quality.GOOD,
                flags,
                NOON + 5_000,
                "raw-1.demo/3/17");
    }

    @Test
    void printsOneSensorsReadingsInOrderAsCsvAndAsJson() throws Exception {
        try (EmbeddedHistory server = EmbeddedHistory.start(data, FreePorts.next("history"))) {
            Map<String, String> environment = Map.of("BERM_HISTORY_URL", server.url().toString());
            try (History history = History.open(HistorySettings.from(environment))) {
                history.write(
                        List.of(
                                reading(NOON + 1_000, 101.5, Set.of()),
                                reading(NOON, 101.25, Set.of(ReadingFlag.OLD, ReadingFlag.LATE))));
            }
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> history(environment).out().lines().count() == 3);
            assertThat(history(environment).out())
                    .isEqualTo(
                            """
                            measuredAt,value,quality,flags,receivedAt,position
                            2020-08-04T12:00:00Z,101.25,GOOD,LATE OLD,2020-08-04T12:00:05Z,raw-1.demo/3/17
                            2020-08-04T12:00:01Z,101.5,GOOD,,2020-08-04T12:00:05Z,raw-1.demo/3/17
                            """);
            String first =
                    history(environment, "--format", "json", "--to", "2020-08-04T12:00:01Z").out();
            assertThat(first)
                    .isEqualTo(
                            """
                            {"measuredAt":"2020-08-04T12:00:00Z","value":101.25,"quality":"GOOD","flags":["LATE","OLD"],"receivedAt":"2020-08-04T12:00:05Z","position":"raw-1.demo/3/17"}
                            """);
        }
    }

    @Test
    void aStoreThatIsAwayIsOneSentence() {
        String url = "http://" + FreePorts.next("history").address();
        Invocation away = history(Map.of("BERM_HISTORY_URL", url));
        assertThat(away.exitCode()).isEqualTo(1);
        assertThat(away.err().lines()).hasSize(1);
        assertThat(away.err()).contains(url, "BERM_HISTORY_URL");
        assertThat(history(Map.of(), "--from", "2021-01-01", "--to", "2020-01-01").exitCode())
                .isEqualTo(2);
    }

    private static Invocation history(Map<String, String> environment, String... more) {
        List<String> words =
                new ArrayList<>(
                        List.of(
                                "history",
                                "--world",
                                "demo",
                                "--site",
                                "pingshan",
                                "--sensor",
                                "level"));
        words.addAll(List.of(more));
        return Invocation.of(environment, words.toArray(String[]::new));
    }
}
