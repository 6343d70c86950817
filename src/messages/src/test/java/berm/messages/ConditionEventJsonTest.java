package berm.messages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import berm.domain.Colour;
import berm.domain.ConditionEvent;
import berm.domain.EventKind;
import berm.domain.Pulse;
import berm.domain.Quality;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConditionEventJsonTest {
    private static final String GOLDEN =
            "{\"v\":1,\"world\":\"live\",\"site\":\"pingshan\",\"life\":\"raw-1/17/90213\",\"seq\":88,"
                    + "\"kind\":\"RAISED\",\"condition\":\"level.limit\",\"sensor\":\"level\","
                    + "\"colour\":\"ORANGE\",\"measuredAt\":\"2020-08-04T17:05:00Z\","
                    + "\"clock\":\"2020-08-04T17:05:02Z\",\"value\":101.71,\"unit\":\"m\","
                    + "\"limit\":101.7,\"plan\":12,\"approvedBy\":\"demonstration\","
                    + "\"quality\":\"GOOD\",\"old\":false,\"unverified\":false,"
                    + "\"position\":\"raw-1/17/95120\"}";

    private static final ConditionEvent RAISED =
            new ConditionEvent(
                    "live",
                    "pingshan",
                    "raw-1/17/90213",
                    88,
                    EventKind.RAISED,
                    "level.limit",
                    "level",
                    Colour.ORANGE,
                    Instant.parse("2020-08-04T17:05:00Z").toEpochMilli(),
                    Instant.parse("2020-08-04T17:05:02Z").toEpochMilli(),
                    null,
                    101.71,
                    "m",
                    101.7,
                    12,
                    "demonstration",
                    Quality.GOOD,
                    false,
                    false,
                    List.of(),
                    Map.of(),
                    "raw-1/17/95120");

    @Test
    void writesThePublishedForm() {
        assertThat(new String(ConditionEventJson.encode(RAISED), UTF_8)).isEqualTo(GOLDEN);
    }

    @Test
    void readsThePublishedForm() throws MalformedException {
        assertThat(ConditionRecord.decode(GOLDEN.getBytes(UTF_8)).event()).isEqualTo(RAISED);
    }

    @Test
    void tellsAPulseFromAnEvent() throws MalformedException {
        var pulse = new Pulse("demo", "pingshan", "raw-1.demo/3/0", 7, 1_596_500_000_000L, 2);
        assertThat(ConditionRecord.decode(PulseJson.encode(pulse)).pulse()).isEqualTo(pulse);
    }

    @Test
    void refusesWhatIsNotAnEvent() {
        for (String wrong :
                new String[] {
                    "",
                    "null",
                    "[]",
                    "{",
                    "{\"v\":2}",
                    GOLDEN.replace("RAISED", "EXPLODED"),
                    GOLDEN.replace("17:05:00Z", "soon"),
                    GOLDEN.replace("88", "\"88\"")
                }) {
            assertThatThrownBy(() -> ConditionRecord.decode(wrong.getBytes(UTF_8)))
                    .as(wrong)
                    .isInstanceOf(MalformedException.class);
        }
    }
}
