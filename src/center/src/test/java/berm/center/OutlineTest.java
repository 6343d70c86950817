package berm.center;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The outline that a deployer gives the map. */
class OutlineTest {
    private static final String COUNTY =
            """
            {"type":"FeatureCollection","features":[{"type":"Feature",
             "properties":{"name":"县","owner":"x"},"geometry":{"type":"Polygon","crs":1,
              "coordinates":[[[120.1,29.5],[120.9,29.5],[120.5,30.1],[120.1,29.5]]]}}]}
            """;

    @TempDir private Path folder;

    private String file(String content) throws IOException {
        Path file = folder.resolve("outline.geojson");
        Files.write(file, content.getBytes(UTF_8));
        return file.toString();
    }

    @Test
    void linesPolygonsAndNamesAreKept() throws IOException {
        assertThat(Outline.of(file(COUNTY)))
                .contains("\"name\":\"县\"", "[120.5,30.1]")
                .doesNotContain("owner", "crs");
    }

    @Test
    void whatIsNoOutlineIsAProblemOfTheSetting() throws IOException {
        for (String wrong :
                List.of(
                        "",
                        "[]",
                        COUNTY.replace("Polygon", "Point"),
                        COUNTY.replace("FeatureCollection", "Feature"),
                        COUNTY.replace("120.9,29.5", "29.5,120.9"),
                        COUNTY.replace("120.9,29.5", "\"east\",1"),
                        COUNTY.replace("[[[", "[[[[[").replace("]]]", "]]]]]"),
                        "[".repeat(100_000))) {
            String path = file(wrong);
            assertThatThrownBy(() -> CenterSettings.from(Map.of("BERM_OUTLINE", path)))
                    .hasMessageContaining("BERM_OUTLINE");
        }
        assertThatThrownBy(() -> CenterSettings.from(Map.of("BERM_OUTLINE", "/none")))
                .hasMessageContaining("BERM_OUTLINE");
    }

    @Test
    void anAddressOfTilesCannotWidenThePolicy() {
        for (String wrong :
                List.of(
                        "http://tiles.example/{z}/{x}/{y}.png",
                        "https://tiles.example/{z}/{x}.png",
                        "https://tiles.example/{z}/{x}/{x}.png",
                        "https://*.example/{z}/{x}/{y}.png",
                        "https://tiles.example; script-src *//{z}/{x}/{y}.png",
                        "https://user@tiles.example/{z}/{x}/{y}.png")) {
            assertThatThrownBy(() -> CenterSettings.from(Map.of("BERM_TILES", wrong)))
                    .hasMessageContaining("BERM_TILES");
        }
    }
}
