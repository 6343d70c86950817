package berm.center.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Texts as they must be before they leave: bounded, printable, whole characters. */
final class Texts {

    private Texts() {}

    /** Whether something in it is not for reading: a control character, half a character. */
    static boolean hasControl(String text) {
        return text.codePoints()
                .anyMatch(
                        c ->
                                Character.isISOControl(c)
                                        || Character.getType(c) == Character.SURROGATE
                                        || (c & 0xFFFE) == 0xFFFE);
    }

    static void require(String text, int longest, String field) {
        if (text.isBlank() || text.length() > longest || hasControl(text)) {
            throw new IllegalArgumentException(
                    field + " must be 1 to " + longest + " characters for reading");
        }
    }

    /** What others say, for the record: one line, not longer than that. */
    static String shortened(String text, int longest) {
        String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        if (line.length() <= longest) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return line.substring(0, end) + "…";
    }

    /** The beginning of it that takes no more bytes than that in UTF-8. */
    static String bytesAtMost(String text, int bytes) {
        String cut = text;
        while (cut.getBytes(UTF_8).length > bytes) {
            int over = cut.getBytes(UTF_8).length - bytes;
            cut = shortened(cut, Math.max(2, cut.length() - Math.max(1, over / 4)));
        }
        return cut;
    }
}
