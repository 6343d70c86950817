package berm.domain;

import java.util.regex.Pattern;

/** The name of a sensor within its site. */
public record SensorId(String value) {
    /** What one looks like, as a regular expression. */
    public static final String FORM = "[A-Za-z0-9][A-Za-z0-9_-]{0,63}";

    private static final Pattern ID = Pattern.compile(FORM);

    public SensorId {
        if (!isId(value)) {
            throw new IllegalArgumentException("not a sensor id: " + value);
        }
    }

    /**
     * Whether the text can name a sensor: 1 to 64 letters, digits, '_' and '-', a letter or digit
     * first.
     */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
