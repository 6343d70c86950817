package berm.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    @TempDir Path directory;

    private void file(String name, String content) throws IOException {
        Files.writeString(directory.resolve(name), content);
    }

    private Invocation check() {
        return Invocation.of("check", directory.toString());
    }

    @Test
    void saysWhatIsInRightFiles() throws IOException {
        file("pond.yaml", Sites.pond("pingshan", 101.4));
        assertThat(check())
                .isEqualTo(new Invocation(0, "pond.yaml: site pingshan, sensors: 1\n", ""));
    }

    @Test
    void saysEveryProblemOfEveryFileWithFileAndPath() throws IOException {
        file("a.yaml", Sites.pond("pingshan", 101.4).replace("unit: m", "unit: kPa"));
        file("b.yaml", Sites.pond("pingshan", 101.4) + "colour: grey\n");
        file("c.yml", "site: [\n");
        file("notes.txt", "no site file");
        Invocation check = check();
        assertThat(check.exitCode()).isEqualTo(2);
        assertThat(check.out()).isEmpty();
        assertThat(check.err())
                .contains("a.yaml: sensors.level.unit")
                .contains("b.yaml: colour")
                .contains("c.yml: is not YAML")
                .doesNotContain("notes");
    }

    @Test
    void oneSiteMayNotBeDeclaredTwice() throws IOException {
        file("a.yaml", Sites.pond("pingshan", 101.4));
        file("b.yaml", Sites.pond("pingshan", 101.5));
        assertThat(check().exitCode()).isEqualTo(2);
        assertThat(check().err()).isEqualTo("b.yaml: site: pingshan is declared in a.yaml too\n");
    }

    @Test
    void anEmptyFolderAndNoFolderAreProblems() {
        assertThat(check().exitCode()).isEqualTo(2);
        assertThat(check().err()).contains("no site files");
        Invocation absent = Invocation.of("check", directory.resolve("absent").toString());
        assertThat(absent.exitCode()).isEqualTo(2);
        assertThat(absent.err()).contains("absent is no folder");
    }
}
