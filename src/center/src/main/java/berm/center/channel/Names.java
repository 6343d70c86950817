package berm.center.channel;

import java.util.Locale;

/** The names of kinds as they stand in messages and files. */
final class Names {

    private Names() {}

    static String word(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
