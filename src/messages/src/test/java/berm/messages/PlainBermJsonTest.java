package berm.messages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import berm.domain.Message;
import berm.domain.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlainBermJsonTest {
    private static final String PLAIN =
            "{\"v\":1,\"seq\":7,\"readings\":[{\"s\":\"P2\",\"t\":1596500000000,\"x\":-7.410,\"u\":\"m\"},"
                    + "{\"s\":\"level\",\"x\":0.1}]}";

    private static final String[] PIECES = {
        "0",
        "-",
        ".",
        "1e5",
        "\"",
        ",",
        "{",
        "}",
        "[",
        "]",
        ":",
        "\\u0041",
        "null",
        " ",
        "é",
        "\"x\":1,",
        "\"s\":\"a\",",
        "9999999999999999",
        "00",
        "\u0000",
        "true",
        "\"q\":1,",
        "{}",
        "-0.0"
    };

    @Test
    void readsThePlainForm() {
        Message message = PlainBermJson.decode(PLAIN.getBytes(UTF_8), true, false);
        assertThat(message)
                .isEqualTo(
                        new Message(
                                List.of(
                                        new Reading("P2", 1_596_500_000_000L, -7.41, "m"),
                                        new Reading("level", Reading.NO_TIME, 0.1, null)),
                                List.of(),
                                true,
                                false));
    }

    @Test
    void readsWhatWeWrite() {
        Random random = new Random(1);
        for (int round = 0; round < 500; round++) {
            List<Reading> readings = new ArrayList<>();
            for (int count = random.nextInt(5); count > 0; count--) {
                double value = Math.round(random.nextGaussian() * 1e6) / 1e3;
                readings.add(new Reading("s" + random.nextInt(99), random.nextInt(), value, "kPa"));
            }
            Message message = PlainBermJson.decode(BermJson.encode(round, readings), false, false);
            assertThat(message).isEqualTo(new Message(readings, List.of(), false, false));
        }
    }

    /** Payloads broken in every way: an answer is the full reader's, bit for bit. */
    @Test
    void neverAnswersOtherThanTheFullReader() {
        int answered = 0;
        for (int seed = 0; seed < 200_000; seed++) {
            byte[] payload = broken(new Random(seed));
            Message plain = PlainBermJson.decode(payload, false, false);
            if (plain != null) {
                answered++;
                assertThat(plain)
                        .as("seed %d: %s", seed, new String(payload, UTF_8))
                        .isEqualTo(BermJson.decodeInFull(payload, false, false).message());
            }
        }
        assertThat(answered).isGreaterThan(1_000);
    }

    private static byte[] broken(Random random) {
        var text = new StringBuilder(PLAIN);
        for (int count = 1 + random.nextInt(2); count > 0; count--) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + random.nextInt(4));
            String piece = random.nextInt(3) == 0 ? "" : piece(random);
            text.replace(at, end, piece);
        }
        return text.toString().getBytes(UTF_8);
    }

    private static String piece(Random random) {
        return random.nextInt(4) == 0
                ? Integer.toString(random.nextInt(2_000))
                : PIECES[random.nextInt(PIECES.length)];
    }
}
