package berm.domain;

import java.util.regex.Pattern;

/**
 * The stream of time a site lives in: {@link #LIVE}, or a recorded world (play, demonstration,
 * drill) whose stamps its player gives. Part of every key, series, event and page.
 */
public record World(String name) {
    /** What a name looks like, as a regular expression. */
    public static final String FORM = "[a-z0-9][a-z0-9-]{0,39}";

    private static final Pattern NAME = Pattern.compile(FORM);

    /** The one world whose time is real. */
    public static final World LIVE = new World("live");

    public World {
        if (!isName(name)) {
            throw new IllegalArgumentException("not a world: " + name);
        }
    }

    /** Whether the text can name a world: 1 to 40 of a-z, 0-9 and '-', not beginning with '-'. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    public boolean isLive() {
        return equals(LIVE);
    }

    @Override
    public String toString() {
        return name;
    }
}
