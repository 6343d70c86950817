package berm.messages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import berm.domain.Quality;
import berm.domain.ReadingFlag;
import berm.domain.SensorId;
import berm.domain.SiteKey;
import berm.domain.StoredReading;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingsJsonTest {
    private static final SiteKey POND = SiteKey.parse("demo/pingshan");
    private static final JudgedReadings TWO =
            new JudgedReadings(
                    1_000,
                    List.of(
                            reading("level", 990, 101.25, Quality.GOOD, Set.of()),
                            reading(
                                    "rain",
                                    10,
                                    0.1,
                                    Quality.SUSPECT,
                                    Set.of(ReadingFlag.OLD, ReadingFlag.LATE))));

    private static StoredReading reading(
            String sensor, long at, double value, Quality quality, Set<ReadingFlag> flags) {
        return new StoredReading(
                POND,
                new SensorId(sensor),
                at,
                value,
                "m",
                quality,
                flags,
                1_234,
                "raw-1.demo/3/17");
    }

    @Test
    void isReadAsItWasWritten() throws Exception {
        assertThat(ReadingsJson.decode(ReadingsJson.encode(TWO))).isEqualTo(TWO);
    }

    @Test
    void hasTheFormIntegratorsRead() {
        assertThat(new String(ReadingsJson.encode(TWO), UTF_8))
                .isEqualTo(
                        "{\"v\":1,\"world\":\"demo\",\"site\":\"pingshan\",\"clock\":1000,"
                                + "\"receivedAt\":1234,\"position\":\"raw-1.demo/3/17\",\"readings\":["
                                + "{\"s\":\"level\",\"t\":990,\"x\":101.25,\"u\":\"m\",\"q\":\"GOOD\","
                                + "\"flags\":[]},{\"s\":\"rain\",\"t\":10,\"x\":0.1,\"u\":\"m\","
                                + "\"q\":\"SUSPECT\",\"flags\":[\"LATE\",\"OLD\"]}]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"v\":2}",
                "{\"v\":1,\"clock\":1}",
                "{\"v\":1,\"world\":\"Nowhere!\",\"site\":\"a\",\"clock\":1,\"receivedAt\":1,"
                        + "\"position\":\"p\",\"readings\":[]}",
                "{\"v\":1,\"world\":\"live\",\"site\":\"a\",\"clock\":1,\"receivedAt\":1,"
                        + "\"position\":\"p\",\"readings\":[{\"s\":\"x\"}]}"
            })
    void refusesAnythingElse(String text) {
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> ReadingsJson.decode(text.getBytes(UTF_8)));
    }
}
