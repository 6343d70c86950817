package berm.messages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import berm.domain.Colour;
import berm.domain.alarm.ResponsePlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Response plans as people write them: read whole, or refused with everything that is wrong. */
class DeclaredResponseTest {

    private final Problems problems = new Problems("plan");

    @Test
    void whatShipsIsRightAndTakesTheTimesThatHoldWithoutIt() throws IOException {
        List<String> documents = shipped();
        assertThat(documents).hasSize(2);

        for (String document : documents) {
            DeclaredResponse read = DeclaredResponse.read(document, problems);
            assertThat(problems.found()).isEmpty();
            assertThat(read).isNotNull();
            assertThat(read.source()).contains("proposed");
            for (Colour colour : Colour.values()) {
                ResponsePlan.Row row = read.plan().row(colour);
                ResponsePlan.Row proposed = ResponsePlan.PROPOSED.row(colour);
                assertThat(row.tasks()).isNotEmpty();
                assertThat(row)
                        .usingRecursiveComparison()
                        .ignoringFields("tasks", "signed")
                        .isEqualTo(proposed);
            }
        }
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        String wrong =
                """
                kind: tailings-pond
                colours:
                  blue:
                    acknowledge: 30 min
                    told: operating
                    downgrade: {calm: 1 h, signed: perhaps}
                  yellow:
                    acknowledge: 0 s
                    told: county
                    downgrade: {}
                  orange:
                    acknowledge: 5 min
                    told: county
                    colour: pink
                    downgrade: {calm: 12 h}
                    tasks:
                      - {id: A b, do: {zh: 看}, by: county, within: soon, evidence: {zh: 片, en: p}}
                      - {id: one, do: {zh: 看, en: l}, by: city, within: 1 h, evidence: {zh: 片, en: p}}
                      - {id: one, do: {zh: 看, en: l}, by: city, within: 1 h, evidence: {zh: 片, en: p}}
                  red:
                    acknowledge: 9 min
                    told: owner
                    shelve: 1 h
                    downgrade: {calm: 40 d}
                """;

        assertThat(DeclaredResponse.read(wrong, problems)).isNull();
        assertThat(problems.found())
                .containsExactlyInAnyOrder(
                        "plan: source: is missing",
                        "plan: colours.blue.told: 'operating' must be one of owner, county, city at a"
                                + " tailings-pond",
                        "plan: colours.blue.downgrade.signed: must be true or false",
                        "plan: colours.yellow.acknowledge: must be longer than 0 s and at most 720 h",
                        "plan: colours.yellow.downgrade.calm: is missing",
                        "plan: colours.orange.tasks[0].id: must be of a to z, 0 to 9 and -, at most 40"
                                + " characters",
                        "plan: colours.orange.tasks[0].do.en: is missing",
                        "plan: colours.orange.tasks[0].within: 'soon' must be a duration such as 30 s,"
                                + " 5 min or 2 h",
                        "plan: colours.orange.tasks: two of the id one",
                        "plan: colours.orange.colour: is not known here",
                        "plan: colours.red.shelve: red is never put aside",
                        "plan: colours.red.downgrade.calm: must be longer than 0 s and at most 720 h");
    }

    @Test
    void whatIsWorseIsNeverAnsweredLaterNorToldToFewer() throws IOException {
        String slow =
                shipped()
                        .get(0)
                        .replace("acknowledge: 2 min", "acknowledge: 6 min")
                        .replaceFirst("(?s)(red:.*?told: )city", "$1county");

        assertThat(DeclaredResponse.read(slow, problems)).isNull();
        assertThat(problems.found())
                .containsExactlyInAnyOrder(
                        "plan: colours.red.acknowledge: is longer than at the colour before",
                        "plan: colours.red.told: is a lower level than at the colour before");
    }

    @Test
    void aDocumentIsBounded() {
        String long_ = "kind: tailings-pond\n#" + "文".repeat(30_000);

        assertThat(DeclaredResponse.read(long_, problems)).isNull();
        assertThat(problems.found()).containsExactly("plan: longer than 65536 bytes");
    }

    @Test
    void noTextMakesItFailInAnotherWay() throws IOException {
        byte[] good = shipped().get(0).getBytes(UTF_8);
        for (int seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            byte[] bytes = good.clone();
            for (int change = random.nextInt(6); change >= 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            tryToRead(new String(bytes, UTF_8), seed);
        }
    }

    private static void tryToRead(String document, int seed) {
        var found = new Problems("plan");
        @Nullable DeclaredResponse read = DeclaredResponse.read(document, found);
        assertThat(read == null).as("seed %d", seed).isEqualTo(!found.none());
    }

    private static List<String> shipped() throws IOException {
        String file = Files.readString(Path.of("../dist/conf/response-plans.yaml"));
        return DeclaredResponse.documents(file);
    }
}
