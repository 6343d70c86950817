package berm.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    private static final String PACKS = "../dist/conf/packs";

    private static final String PACKED =
            """
            site: packed
            name: {zh: 库, en: Pond}
            kind: tailings-pond
            class: II
            pack: {use: tailings-pond-downstream, crest: 103.00 m}
            sensors:
              level: {as: pond-level}
            """;

    @TempDir Path directory;

    private void file(String name, String content) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
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

    @Test
    void siteFilesMayUsePacks() throws IOException {
        file("pond.yaml", PACKED);
        Invocation check = Invocation.of("check", "--packs", PACKS, directory.toString());
        assertThat(check).isEqualTo(new Invocation(0, "pond.yaml: site packed, sensors: 2\n", ""));
        file("pond.yaml", PACKED.replace("103.00 m", "103 kPa"));
        assertThat(Invocation.of("check", "--packs", PACKS, directory.toString()))
                .isEqualTo(
                        new Invocation(
                                2,
                                "",
                                "pond.yaml: pack.crest: '103 kPa', but LEVEL is measured in m\n"));
    }

    @Test
    void everyExampleOfThePacksIsRight() {
        Invocation check = Invocation.of("check", "--packs", PACKS, PACKS + "/examples");
        assertThat(check.err()).isEmpty();
        assertThat(check.out().lines()).hasSize(10);
    }

    @Test
    void brokenPacksAreToldBeforeAnySite() throws IOException {
        file("pond.yaml", PACKED);
        file("packs/own.yaml", "pack: own\nedition: 1\n");
        String packs = directory.resolve("packs").toString();
        Invocation check = Invocation.of("check", "--packs", packs, directory.toString());
        assertThat(check.exitCode()).isEqualTo(2);
        assertThat(check.err())
                .isEqualTo(
                        packs
                                + "/own.yaml: name: is missing\n"
                                + packs
                                + "/own.yaml: effectiveFrom: is missing\n");
        assertThat(Invocation.of("check", "--packs", "absent", directory.toString()).err())
                .isEqualTo("berm: absent is no folder\n");
    }
}
