package berm.messages;

import berm.domain.sourced.Provenance;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a number came to us, as files write it: sourced, computed, recalled or proposed. */
final class PackMark {
    private PackMark() {}

    /** The mark of the fields; the weakest where there is none, which is a problem if needed. */
    static Provenance read(Fields fields, boolean needed) {
        Provenance mark = optional(fields, needed);
        return mark == null ? Provenance.PROPOSED : mark;
    }

    /** The mark of the fields, or null, which is a problem if needed. */
    static @Nullable Provenance optional(Fields fields, boolean needed) {
        return needed || fields.has("mark") ? fields.word(Provenance.class, "mark", true) : null;
    }

    static String word(Provenance mark) {
        return mark.name().toLowerCase(Locale.ROOT);
    }
}
