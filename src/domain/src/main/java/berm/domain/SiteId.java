package berm.domain;

import java.util.regex.Pattern;

/** The name of a monitored site: a tailings pond or a hazard source. */
public record SiteId(String value) {
    /** What one looks like, as a regular expression. */
    public static final String FORM = "[a-z0-9][a-z0-9_-]{0,63}";

    private static final Pattern ID = Pattern.compile(FORM);

    public SiteId {
        if (!isId(value)) {
            throw new IllegalArgumentException("not a site id: " + value);
        }
    }

    /**
     * Whether the text can name a site: 1 to 64 of a-z, 0-9, '_' and '-', beginning with a-z or
     * 0-9.
     */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
