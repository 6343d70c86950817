package berm.center;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import berm.domain.Quality;
import berm.domain.ReadingFlag;
import berm.domain.SensorId;
import berm.domain.SiteKey;
import berm.domain.StoredReading;
import berm.testkit.InMemoryHistory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class ExportTest {
    private static final SiteKey POND = SiteKey.parse("live/pond");
    private static final Export.Wanted BOTH =
            new Export.Wanted(
                    POND, List.of(new SensorId("level"), new SensorId("rain")), 5, 30_005);

    private static StoredReading reading(String sensor, long time) {
        return new StoredReading(
                POND,
                new SensorId(sensor),
                time,
                time / 8.0,
                "m",
                Quality.SUSPECT,
                Set.of(ReadingFlag.OLD, ReadingFlag.LATE),
                time + 1,
                "raw-1/0/7");
    }

    @Test
    void everyReadingOfTheStretchIsARowAcrossPages() throws Exception {
        try (Center center = new Center("mem:rows", "127.0.0.1:1");
                InMemoryHistory history = new InMemoryHistory()) {
            List<StoredReading> readings = new ArrayList<>();
            for (int i = 0; i < 30_010; i++) {
                readings.add(reading("level", i));
            }
            readings.add(reading("rain", 8));
            assertThat(history.write(readings).refused()).isEmpty();
            var export = new Export(history, center.part(Plans.class));
            assertThat(export.rows(BOTH)).isEqualTo(30_001);
            List<String> rows = text(export).lines().toList();
            assertThat(rows).hasSize(30_002);
            assertThat(rows)
                    .startsWith(
                            "time,sensor,value,unit,quality,flags,received,position",
                            "1970-01-01T00:00:00.005Z,level,0.625,,SUSPECT,LATE OLD,"
                                    + "1970-01-01T00:00:00.006Z,raw-1/0/7")
                    .doesNotHaveDuplicates();
            assertThat(rows.get(30_001)).startsWith("1970-01-01T00:00:00.008Z,rain,1.0,");
            history.goAway();
            assertThatThrownBy(() -> text(export)).isInstanceOf(IOException.class);
        }
    }

    private static String text(Export export) throws IOException {
        var bytes = new ByteArrayOutputStream();
        export.write(BOTH, bytes);
        return bytes.toString(UTF_8);
    }
}
