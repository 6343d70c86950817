package berm.launcher.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page of operations states the laws that {@code berm status} checks. */
class LawsPageTest {
    @Test
    void everyMetricOfALawIsOnThePage() throws IOException {
        String page = Files.readString(Path.of("../docs/operations.md"));
        for (Law law : Law.all()) {
            for (String metric : law.metrics()) {
                String name = metric.replaceAll("\\{.*", "");
                assertThat(page).contains(name.replace("berm_archive_", "berm_watch_"));
            }
        }
    }
}
