package berm.messages.cap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CapMessageTest {
    private static final CapMessage FIRST =
            CapStory.alert(CapMessage.Status.ACTUAL, "平山库红色预警 Red warning");

    private static String xml(CapMessage message) {
        return new String(CapXml.write(message), UTF_8);
    }

    @Test
    void theValidatorKnowsRightFromWrong() throws Exception {
        var schema = new CapSchema();
        List<String> expected = Files.readAllLines(CapSchema.file("expected.txt"));
        // xee.cap, an attack on readers, is listed there but not among the recordings
        for (String line : expected.stream().filter(l -> !l.endsWith("xee.cap")).toList()) {
            String name = line.substring(line.indexOf(' ') + 1);
            byte[] document = Files.readAllBytes(CapSchema.file(name));
            assertThat(schema.fault(document).isEmpty())
                    .as(line)
                    .isEqualTo(line.startsWith("valid"));
        }
        assertThat(schema.fault(CapXml.write(FIRST))).isEmpty();
        byte[] zulu = xml(FIRST).replace("+08:00</sent>", "Z</sent>").getBytes(UTF_8);
        assertThat(schema.fault(zulu)).isPresent();
    }

    @Test
    void aMessageIsWrittenAsTheStandardSays() {
        assertThat(xml(FIRST))
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?><alert xmlns=\"urn:oasis")
                .contains("<sent>2020-08-04T21:35:00+08:00</sent><status>Actual</status>")
                .contains("<urgency>Immediate</urgency><severity>Extreme</severity>")
                .contains("0.999 m &lt; 1.00 m &amp; falling")
                .contains("<polygon>29.7,120.2 29.7,120.3 29.8,120.3 29.7,120.2</polygon>")
                .contains("<circle>29.71,120.25 0.000010</circle>");
    }

    @Test
    void laterMessagesNameTheEarlierOnes() throws Exception {
        CapMessage update =
                CapStory.message(
                        "2",
                        CapMessage.Status.ACTUAL,
                        CapMessage.Type.UPDATE,
                        "x",
                        List.of(FIRST.reference()));
        CapMessage cancel =
                CapStory.message(
                        "3",
                        CapMessage.Status.ACTUAL,
                        CapMessage.Type.CANCEL,
                        "x",
                        List.of(FIRST.reference(), update.reference()));
        assertThat(xml(cancel))
                .contains(
                        "<msgType>Cancel</msgType>",
                        "<references>duty@county.example,1,2020-08-04T21:35:00+08:00"
                                + " duty@county.example,2,2020-08-04T21:35:00+08:00</references>");
        assertThat(new CapSchema().fault(CapXml.write(cancel))).isEmpty();
    }

    @Test
    void anUpdateOrACancellationOfNothingIsNone() {
        for (var type : List.of(CapMessage.Type.UPDATE, CapMessage.Type.CANCEL)) {
            assertThatThrownBy(
                            () ->
                                    CapStory.message(
                                            "2", CapMessage.Status.ACTUAL, type, "x", List.of()))
                    .hasMessageContaining("must name the messages it is about");
        }
    }

    @Test
    void aDrillSaysSoInEveryHeadlineAndNothingElseDoes() {
        assertThat(CapStory.alert(CapMessage.Status.EXERCISE, "【演练】红色预警").status())
                .isEqualTo(CapMessage.Status.EXERCISE);
        for (var status : CapMessage.Status.values()) {
            String wrong = status == CapMessage.Status.EXERCISE ? "红色预警" : "【演练】红色预警";
            assertThatThrownBy(() -> CapStory.alert(status, wrong))
                    .as("%s", status)
                    .hasMessageContaining("演练");
        }
    }

    @Test
    void aRestrictedMessageSaysItsRestrictionAndAPrivateOneItsAddresses() {
        CapMessage restricted =
                scoped(CapMessage.Scope.RESTRICTED, "emergency command of the city only");
        assertThat(xml(restricted))
                .contains("<scope>Restricted</scope><restriction>emergency command");
        assertThatThrownBy(() -> scoped(CapMessage.Scope.RESTRICTED, null))
                .hasMessageContaining("restriction");
        assertThatThrownBy(() -> scoped(CapMessage.Scope.PUBLIC, "nobody"))
                .hasMessageContaining("restriction");
        assertThatThrownBy(() -> scoped(CapMessage.Scope.PRIVATE, null))
                .hasMessageContaining("addresses");
    }

    private static CapMessage scoped(CapMessage.Scope scope, @Nullable String restriction) {
        return CapStory.scoped(
                "1",
                CapMessage.Status.ACTUAL,
                CapMessage.Type.ALERT,
                "x",
                List.of(),
                scope,
                restriction);
    }

    @Test
    void namesThatWouldBreakReferencesAndTextsThatXmlCannotCarryAreRefused() {
        for (String name : List.of("a b", "a,b", "a<b", "a&b", "", "x".repeat(201))) {
            assertThatThrownBy(
                            () ->
                                    CapStory.message(
                                            name,
                                            CapMessage.Status.ACTUAL,
                                            CapMessage.Type.ALERT,
                                            "x",
                                            List.of()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        for (String text : List.of("\u0000", "\u001b[31m", "\ud800", "\uffff", " ")) {
            assertThatThrownBy(() -> CapStory.alert(CapMessage.Status.ACTUAL, text))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
