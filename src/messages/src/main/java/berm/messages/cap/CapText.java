package berm.messages.cap;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What may stand in a CAP message: bounded texts of characters that XML can carry. */
final class CapText {
    /** Ours, no standard's: longer texts are a mistake or an attack. */
    static final int LONGEST = 20_000;

    /** CAP 1.2, 3.2.1: no spaces, commas or restricted characters in identifier and sender. */
    private static final Pattern NAME = Pattern.compile("[^\\s,<&]{1,200}");

    private CapText() {}

    static void requireName(String text, String field) {
        require(text, field);
        if (!NAME.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    field
                            + " must be 1 to 200 characters without spaces, commas, < and &: "
                            + text);
        }
    }

    static void require(String text, String field) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(field + " is empty");
        }
        allow(text, field);
    }

    static void allow(@Nullable String text, String field) {
        if (text == null) {
            return;
        }
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(field + " is longer than " + LONGEST);
        }
        if (!text.codePoints().allMatch(CapText::isXml)) {
            throw new IllegalArgumentException(field + " has a character that XML cannot carry");
        }
    }

    /** XML 1.0, production 2 (Char). */
    private static boolean isXml(int c) {
        return c == 0x9
                || c == 0xA
                || c == 0xD
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || (c >= 0x10000 && c <= 0x10FFFF);
    }
}
