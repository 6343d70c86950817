package berm.messages.cap;

import java.util.regex.Pattern;

/**
 * The fourteen digits of a unit that issues warnings (GB/T 35965.1-2018, seen in a copy of its
 * annex only).
 *
 * @param division six digits of the administrative division (GB/T 2260)
 * @param agency three digits of the agency (GB/T 4657)
 * @param inner three digits of the unit inside it, 000 where there is none
 * @param extension two digits, 00 unless agreed
 */
public record CapUnit(String division, String agency, String inner, String extension) {
    private static final Pattern FORM = Pattern.compile("[0-9]{14}");

    public CapUnit {
        require(division, 6, "division");
        require(agency, 3, "agency");
        require(inner, 3, "inner");
        require(extension, 2, "extension");
    }

    /** A unit without parts. */
    public CapUnit(String division, String agency) {
        this(division, agency, "000", "00");
    }

    /**
     * Reads the fourteen digits.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static CapUnit parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("a unit is 14 digits, not: " + text);
        }
        return new CapUnit(
                text.substring(0, 6),
                text.substring(6, 9),
                text.substring(9, 12),
                text.substring(12));
    }

    private static void require(String digits, int count, String name) {
        if (digits.length() != count || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException(name + " must be " + count + " digits: " + digits);
        }
    }

    @Override
    public String toString() {
        return division + agency + inner + extension;
    }
}
