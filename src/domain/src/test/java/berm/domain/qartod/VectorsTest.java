package berm.domain.qartod;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Flags recorded from the tests of IOOS's own ioos_qc, every one of them. */
class VectorsTest {
    /** A flag of ours that is another than the recorded one, as the table has it. */
    private record Difference(
            int vector,
            String test,
            int reading,
            QartodFlag recorded,
            QartodFlag ours,
            String why) {
        static Difference of(String line) {
            String[] parts = line.split(" \\| ");
            assertThat(parts).as(line).hasSize(6);
            return new Difference(
                    Integer.parseInt(parts[0]),
                    parts[1],
                    Integer.parseInt(parts[2]),
                    flag(parts[3]),
                    flag(parts[4]),
                    parts[5]);
        }

        private static QartodFlag flag(String code) {
            return QartodFlag.of(Integer.parseInt(code));
        }
    }

    @Test
    void everyFlagIsAsRecordedOrDiffersAsTheTableSaysAndWhy() {
        var found = new ArrayList<Difference>();
        List<Vector> vectors = Vector.all(recorded());
        for (int vector = 0; vector < vectors.size(); vector++) {
            var recorded = vectors.get(vector).recorded();
            var ours = vectors.get(vector).ours();
            assertThat(ours).as("vector " + vector).hasSameSizeAs(recorded);
            for (int n = 0; n < ours.size(); n++) {
                if (ours.get(n) != recorded.get(n)) {
                    found.add(
                            new Difference(
                                    vector,
                                    vectors.get(vector).test(),
                                    n,
                                    recorded.get(n),
                                    ours.get(n),
                                    ""));
                }
            }
        }
        assertThat(found)
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("why")
                .containsExactlyElementsOf(differences());
        assertThat(vectors).hasSize(26);
    }

    private static String recorded() {
        String folder = System.getenv("BERM_RECORDINGS");
        Path root = folder == null ? Path.of("../../../shared/data") : Path.of(folder);
        try {
            return Files.readString(root.resolve("vectors/qartod/qartod_vectors.json"));
        } catch (IOException e) {
            throw new UncheckedIOException("The recordings, see BERM_RECORDINGS", e);
        }
    }

    private static List<Difference> differences() {
        try (InputStream in = VectorsTest.class.getResourceAsStream("differences.txt")) {
            String text =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Difference::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
