package berm.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFilesTest {
    @TempDir private Path folder;

    private Path file(String rights) throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), "hunter2\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
    }

    @Test
    void aFileThatEverybodyMayReadIsRefusedInProductionOnly() throws IOException {
        Path open = file("rw-r--r--");
        assertThat(new SecretFiles(false).read(open)).isEqualTo(new Secret("hunter2"));
        assertThatThrownBy(() -> new SecretFiles(true).read(open))
                .hasMessageContaining("everybody may read")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void oneThatItsGroupMayReadIsTaken() throws IOException {
        assertThat(new SecretFiles(true).read(file("rw-r-----"))).isEqualTo(new Secret("hunter2"));
    }

    @Test
    void aLinkIsAsOpenAsWhatItLeadsTo() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), file("rw-------"));
        assertThat(new SecretFiles(true).refusal(link)).isEmpty();
        Path unused = file("rw-r--r--");
        assertThat(new SecretFiles(true).refusal(link)).isPresent();
    }

    @Test
    void aSecretShowsOnlyThatItIsThere() {
        assertThat(new Secret("hunter2")).hasToString("***");
        assertThat(Secret.NONE).hasToString("");
    }

    @Test
    void aFingerprintDiffersAndTellsNothing() {
        String one = Fingerprint.of("hunter2");
        assertThat(one).isEqualTo(Fingerprint.of("hunter2")).doesNotContain("hunter2");
        assertThat(one).isNotEqualTo(Fingerprint.of("hunter3"));
        assertThat(Fingerprint.of("")).isEmpty();
    }
}
