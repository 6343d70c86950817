package berm.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReaderTest {
    @TempDir Path folder;

    private SettingsReader reader(String value) {
        return new SettingsReader(Map.of("BERM_X", value));
    }

    @Test
    void aSecretIsTheOneLineOfItsFile() throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), " whispered words\n");
        assertThat(reader(file.toString()).secret("BERM_X"))
                .contains(new Secret("whispered words"));
        assertThat(reader("").secret("BERM_X")).contains(Secret.NONE);
    }

    @Test
    void whatIsNoSecretIsAProblemThatDoesNotTellIt() throws IOException {
        Path file = folder.resolve("secret");
        for (String content : List.of("", "\n", "two\nlines", "x".repeat(4_097))) {
            SettingsReader reader = reader(Files.writeString(file, content).toString());
            assertThat(reader.secret("BERM_X")).isEmpty();
            assertThatThrownBy(reader::throwProblems)
                    .hasMessageContaining("BERM_X")
                    .hasMessageNotContainingAny("lines", "xxx");
        }
        for (String path : List.of("/nowhere/secret", folder.toString(), "\0")) {
            assertThat(reader(path).secret("BERM_X")).as(path).isEmpty();
        }
    }

    @Test
    void aGuardedSettingIsNotRepeatedWhenItIsWrong() {
        SettingsReader reader = reader("whispered");
        assertThat(reader.guarded("BERM_X", "1", "a number", Integer::valueOf)).isEmpty();
        assertThatThrownBy(reader::throwProblems)
                .hasMessageContaining("BERM_X is wrong, expected a number")
                .hasMessageNotContaining("whispered");
        assertThat(reader("").guarded("BERM_X", "1", "a number", Integer::valueOf)).contains(1);
    }
}
