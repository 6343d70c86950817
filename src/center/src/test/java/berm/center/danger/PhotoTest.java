package berm.center.danger;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhotoTest {

    private static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }

    @Test
    void aPhotographIsKnownByItsFirstBytes() {
        assertThat(Photo.kind(bytes("\u00ff\u00d8\u00ff\u00e0..."))).contains(Photo.Kind.JPEG);
        assertThat(Photo.kind(bytes("\u0089PNG\r\n\u001a\n..."))).contains(Photo.Kind.PNG);
        assertThat(Photo.kind(bytes("RIFF....WEBPVP8 "))).contains(Photo.Kind.WEBP);
    }

    @Test
    void anythingElseIsNone() {
        List<String> others =
                List.of(
                        "",
                        "\u00ff\u00d8",
                        "GIF89a",
                        "<svg onload=alert(1)>",
                        "RIFF....WAVE",
                        "RIFF");
        for (String other : others) {
            assertThat(Photo.kind(bytes(other))).as(other).isEmpty();
        }
    }

    @Test
    void aDangerIsOverdueFromTheDayAfterItsDeadlineUntilItIsAccepted() {
        LocalDate deadline = LocalDate.parse("2020-08-04");
        assertThat(danger(Danger.State.RECTIFIED).isOverdue(deadline)).isFalse();
        assertThat(danger(Danger.State.RECTIFIED).isOverdue(deadline.plusDays(1))).isTrue();
        assertThat(danger(Danger.State.ACCEPTED).isOverdue(deadline.plusDays(1))).isFalse();
    }

    @Test
    void onlyWhatWasPutRightIsAcceptedOrSentBack() {
        assertThat(danger(Danger.State.OPENED).allows(Danger.Step.RECTIFY)).isTrue();
        assertThat(danger(Danger.State.OPENED).allows(Danger.Step.ACCEPT)).isFalse();
        assertThat(danger(Danger.State.RECTIFIED).allows(Danger.Step.ACCEPT)).isTrue();
        assertThat(danger(Danger.State.RECTIFIED).allows(Danger.Step.REOPEN)).isTrue();
        assertThat(danger(Danger.State.ACCEPTED).allows(Danger.Step.REOPEN)).isFalse();
        assertThat(danger(Danger.State.OPENED).allows(Danger.Step.OPEN)).isFalse();
    }

    private static Danger danger(Danger.State state) {
        return new Danger(
                1,
                "live",
                "pingshan",
                "",
                "crack",
                Danger.Grade.GENERAL,
                "Li",
                LocalDate.parse("2020-08-04"),
                state,
                0);
    }
}
