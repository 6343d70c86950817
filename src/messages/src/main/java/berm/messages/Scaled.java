package berm.messages;

import java.math.BigDecimal;
import java.util.Optional;

/** A number with the unit it is written in, whatever that measures. */
record Scaled(BigDecimal number, String unit) {
    private static final int MOST_WHOLE = 15;
    private static final int MOST_DECIMALS = 12;
    private static final int LONGEST_UNIT = 12;

    /** Digits, with a sign and decimals or without, then the unit; a unit 1 after a space. */
    static Optional<Scaled> of(String text) {
        String written = text.strip();
        int end = numberEnd(written);
        String unit = written.substring(end).stripLeading();
        boolean apart = end + unit.length() < written.length();
        if (end == 0 || !isUnit(unit) || (!apart && isDigit(unit.charAt(0)))) {
            return Optional.empty();
        }
        return Optional.of(new Scaled(new BigDecimal(written.substring(0, end)), unit));
    }

    /** Where the number ends that a text begins with; 0 when it begins with none. */
    private static int numberEnd(String text) {
        int start = text.startsWith("+") || text.startsWith("-") ? 1 : 0;
        int point = digitsEnd(text, start, MOST_WHOLE);
        if (point == start) {
            return 0;
        }
        boolean isPointed = point < text.length() && text.charAt(point) == '.';
        int end = isPointed ? digitsEnd(text, point + 1, MOST_DECIMALS) : point;
        return end == point + 1 ? 0 : end;
    }

    private static int digitsEnd(String text, int start, int most) {
        int end = start;
        while (end < text.length() && end < start + most && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isUnit(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_UNIT
                && text.chars().noneMatch(Character::isWhitespace);
    }

    Scaled times(BigDecimal factor) {
        return new Scaled(number.multiply(factor), unit);
    }

    /** As a file has it, without zeros at the end. */
    String text() {
        return number.stripTrailingZeros().toPlainString() + " " + unit;
    }
}
