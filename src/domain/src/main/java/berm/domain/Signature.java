package berm.domain;

import org.jspecify.annotations.Nullable;

/**
 * Who stands for what was typed, and what they noted about it; each one line.
 *
 * @param by 1 to 80 characters
 * @param note 1 to 300 characters, or null
 */
public record Signature(String by, @Nullable String note) {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_NOTE = 300;

    /**
     * @throws IllegalArgumentException if one of them is empty, too long or more than a line
     */
    public Signature {
        require(by, LONGEST_NAME, "a name");
        if (note != null) {
            require(note, LONGEST_NOTE, "a note");
        }
    }

    /**
     * Checks a name, such as that of an issuer.
     *
     * @throws IllegalArgumentException if it is empty, too long or more than a line
     */
    public static void requireName(String name) {
        require(name, LONGEST_NAME, "a name");
    }

    private static void require(String text, int longest, String what) {
        if (text.isBlank()
                || text.length() > longest
                || text.codePoints().anyMatch(Signature::isNoCharacter)) {
            throw new IllegalArgumentException(
                    what + " is one line of 1 to " + longest + " characters");
        }
    }

    /** A control character, or half of a character, which is no UTF-8. */
    private static boolean isNoCharacter(int codePoint) {
        return Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.SURROGATE;
    }
}
