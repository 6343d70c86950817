package berm.domain.outside;

/**
 * What a warning says in one language, each a line; the lengths are ours.
 *
 * @param instruction what people should do; may be empty
 * @param area where that holds; empty for the area that a channel names
 */
public record Words(String headline, String description, String instruction, String area) {
    public static final int HEADLINE = 200;
    public static final int DESCRIPTION = 1_000;
    public static final int INSTRUCTION = 500;
    public static final int AREA = 200;

    /**
     * @throws IllegalArgumentException if one of them is too long or no line, or one of the first
     *     two is empty
     */
    public Words {
        require(headline, HEADLINE, "headline");
        require(description, DESCRIPTION, "description");
        allow(instruction, INSTRUCTION, "instruction");
        allow(area, AREA, "area");
    }

    private static void require(String text, int longest, String name) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(name + " is empty");
        }
        allow(text, longest, name);
    }

    private static void allow(String text, int longest, String name) {
        if (text.length() > longest || text.codePoints().anyMatch(Words::isNoCharacter)) {
            throw new IllegalArgumentException(
                    name + " is one line of at most " + longest + " characters");
        }
    }

    /** A control character, half of a character, or what no text may hold. */
    private static boolean isNoCharacter(int codePoint) {
        return Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.SURROGATE
                || (codePoint & 0xFFFE) == 0xFFFE;
    }
}
