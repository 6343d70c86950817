package berm.launcher.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir Path directory;

    @Test
    void oneAtATime() throws IOException {
        Path path = directory.resolve("new").resolve("data");
        try (DataDirectory first = DataDirectory.take(path)) {
            assertThat(first.folder("kafka")).isEqualTo(path.resolve("kafka"));
            assertThatThrownBy(() -> DataDirectory.take(path).close())
                    .isInstanceOf(DataDirectory.InUse.class)
                    .hasMessageContaining(path.toString())
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
        }
        DataDirectory.take(path).close();
    }
}
