package berm.center.danger;

import java.util.Arrays;
import java.util.Optional;

/** A photograph of a kind that the centre takes. */
final class Photo {
    /** No photograph may be longer, in bytes; the console makes larger ones smaller. */
    static final int MOST_BYTES = 1_000_000;

    /** So many of a hidden danger. */
    static final int MOST = 12;

    private static final byte[] RIFF = {'R', 'I', 'F', 'F'};
    private static final byte[] WEBP = {'W', 'E', 'B', 'P'};

    /** The kinds that are taken. */
    enum Kind {
        JPEG("image/jpeg", "jpg"),
        PNG("image/png", "png"),
        WEBP("image/webp", "webp");

        private final String type;
        private final String ending;

        Kind(String type, String ending) {
            this.type = type;
            this.ending = ending;
        }

        String type() {
            return type;
        }

        String ending() {
            return ending;
        }
    }

    private Photo() {}

    /**
     * The kind that the first bytes say it is, whatever its sender said; empty when none of them.
     */
    static Optional<Kind> kind(byte[] content) {
        if (begins(content, 0, (byte) 0xff, (byte) 0xd8, (byte) 0xff)) {
            return Optional.of(Kind.JPEG);
        } else if (begins(
                content,
                0,
                (byte) 0x89,
                (byte) 'P',
                (byte) 'N',
                (byte) 'G',
                (byte) 13,
                (byte) 10,
                (byte) 26,
                (byte) 10)) {
            return Optional.of(Kind.PNG);
        } else if (begins(content, 0, RIFF) && begins(content, 8, WEBP)) {
            return Optional.of(Kind.WEBP);
        }
        return Optional.empty();
    }

    private static boolean begins(byte[] content, int from, byte... wanted) {
        int to = from + wanted.length;
        return content.length >= to && Arrays.equals(content, from, to, wanted, 0, wanted.length);
    }
}
