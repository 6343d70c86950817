package berm.messages;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import berm.domain.Message;
import berm.domain.Reading;
import berm.domain.RejectReason;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BermJsonTest {
    private static final String PUBLISHED =
            "{\"v\":1,\"seq\":4711,\"readings\":["
                    + "{\"s\":\"level\",\"t\":1596500000000,\"x\":101.283,\"u\":\"m\"},"
                    + "{\"s\":\"P2\",\"t\":1596500000000,\"x\":7.41,\"u\":\"m\"}]}";

    private static Decoded decode(String text) {
        return BermJson.decode(text.getBytes(UTF_8), false, false);
    }

    private static Message message(String readings) {
        return Objects.requireNonNull(
                decode("{\"v\":1,\"readings\":[" + readings + "]}").message());
    }

    @Test
    void readsAndWritesThePublishedForm() {
        Message message = Objects.requireNonNull(decode(PUBLISHED).message());
        assertThat(message.readings())
                .containsExactly(
                        new Reading("level", 1_596_500_000_000L, 101.283, "m"),
                        new Reading("P2", 1_596_500_000_000L, 7.41, "m"));
        assertThat(new String(BermJson.encode(4711, message.readings()), UTF_8))
                .isEqualTo(PUBLISHED);
    }

    @Test
    void readsTimesWithAZoneAndReadingsWithoutTimeOrUnit() {
        assertThat(
                        message(
                                        "{\"s\":\"a\",\"t\":\"2020-08-04T08:13:20+08:00\",\"x\":1},{\"s\":\"a\",\"x\":2}")
                                .readings())
                .containsExactly(
                        new Reading("a", 1_596_500_000_000L, 1, null),
                        new Reading("a", Reading.NO_TIME, 2, null));
    }

    @Test
    void aReadingThatCannotBeReadDoesNotSpoilItsMessage() {
        Message message =
                message(
                        "7,{\"x\":1},{\"s\":\"a\",\"x\":\"NaN\"},{\"s\":\"a\",\"x\":1e999},"
                                + "{\"s\":\"a\",\"t\":\"08:13\",\"x\":1},"
                                + "{\"s\":\"a\",\"t\":99999999999999999999,\"x\":1},"
                                + "{\"s\":\"a\",\"t\":1,\"x\":1,\"more\":{\"x\":[2]}}");
        assertThat(message.readings()).containsExactly(new Reading("a", 1, 1, null));
        assertThat(message.rejected())
                .containsExactly(
                        RejectReason.UNPARSABLE,
                        RejectReason.UNKNOWN_SENSOR,
                        RejectReason.NOT_A_NUMBER,
                        RejectReason.NOT_A_NUMBER,
                        RejectReason.BAD_TIME,
                        RejectReason.BAD_TIME);
    }

    @Test
    void whatIsNoMessageHasAReason() {
        assertThat(decode("").reason()).isEqualTo(RejectReason.UNPARSABLE);
        assertThat(decode("[]").reason()).isEqualTo(RejectReason.UNPARSABLE);
        assertThat(decode("{\"v\":1").reason()).isEqualTo(RejectReason.UNPARSABLE);
        assertThat(decode("{\"v\":1}").reason()).isEqualTo(RejectReason.UNPARSABLE);
        assertThat(decode(PUBLISHED + "{}").reason()).isEqualTo(RejectReason.UNPARSABLE);
        assertThat(decode("{\"v\":2,\"readings\":[]}").reason())
                .isEqualTo(RejectReason.UNSUPPORTED_VERSION);
        assertThat(decode("{\"readings\":[]}").reason())
                .isEqualTo(RejectReason.UNSUPPORTED_VERSION);
        assertThat(decode("{\"v\":1,\"readings\":[" + "0,".repeat(10_000) + "0]}").reason())
                .isEqualTo(RejectReason.TOO_MANY_READINGS);
        assertThat(decode("[".repeat(100_000)).reason()).isEqualTo(RejectReason.UNPARSABLE);
        byte[] latin = PUBLISHED.replace("P2", "\u00e9\u00e9").getBytes(ISO_8859_1);
        assertThat(BermJson.decode(latin, false, false).reason())
                .isEqualTo(RejectReason.INVALID_UTF8);
    }

    @Test
    void anyBytesGiveAMessageOrAReason() {
        for (int seed = 0; seed < 20_000; seed++) {
            var random = new Random(seed);
            byte[] bytes = PUBLISHED.getBytes(UTF_8);
            for (int change = random.nextInt(6); change >= 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Decoded decoded = BermJson.decode(bytes, false, false);
            assertThat(decoded.message() == null)
                    .as("seed %d", seed)
                    .isEqualTo(decoded.reason() != null);
        }
    }

    @Test
    void keepsWhatTheBrokerSaid() {
        Message message =
                Objects.requireNonNull(
                        BermJson.decode(PUBLISHED.getBytes(UTF_8), true, true).message());
        assertThat(List.of(message.dup(), message.retained())).containsExactly(true, true);
    }
}
