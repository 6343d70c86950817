package berm.center;

import berm.center.asked.Asked;
import berm.center.asked.NotDone;
import berm.center.asked.Typed;
import berm.domain.Colour;
import berm.domain.outside.Warning;
import berm.domain.outside.Words;
import berm.messages.cap.CapMessage;
import org.jspecify.annotations.Nullable;

/** A warning as somebody typed it; see {@link Warning}. */
record OutsideForm(
        @Typed(needed = true, word = Colour.class) @Nullable String colour,
        @Nullable Boolean over,
        @Typed(needed = true) @Nullable Text zh,
        @Typed(needed = true) @Nullable Text en) {

    /** What was typed in one language; see {@link Words}. */
    record Text(
            @Typed(needed = true, most = Words.HEADLINE) @Nullable String headline,
            @Typed(needed = true, most = Words.DESCRIPTION) @Nullable String description,
            @Typed(most = Words.INSTRUCTION) @Nullable String instruction,
            @Typed(most = Words.AREA) @Nullable String area) {
        private static final Text NOTHING = new Text(null, null, null, null);
    }

    /**
     * What was typed, if it can be said.
     *
     * @throws NotDone if anything is wrong
     */
    Warning warning() {
        var asked = new Asked();
        Colour of = asked.word("colour", colour, Colour.class);
        Taken inZh = taken(asked, "zh", zh);
        Taken inEn = taken(asked, "en", en);
        asked.done();
        try {
            return new Warning(
                    of == null ? Colour.RED : of,
                    Boolean.TRUE.equals(over),
                    inZh.words(),
                    inEn.words());
        } catch (IllegalArgumentException wrong) {
            throw NotDone.wrong(String.valueOf(wrong.getMessage()));
        }
    }

    private record Taken(String headline, String description, String instruction, String area) {
        Words words() {
            return new Words(headline, description, instruction, area);
        }
    }

    private static Taken taken(Asked asked, String language, @Nullable Text given) {
        Text text = given == null ? Text.NOTHING : given;
        String name = language + ".";
        return new Taken(
                needed(asked, name + "headline", text.headline(), Words.HEADLINE),
                needed(asked, name + "description", text.description(), Words.DESCRIPTION),
                optional(asked, name + "instruction", text.instruction(), Words.INSTRUCTION),
                optional(asked, name + "area", text.area(), Words.AREA));
    }

    private static String optional(Asked asked, String name, @Nullable String text, int most) {
        return text == null || text.isBlank() ? "" : needed(asked, name, text, most);
    }

    private static String needed(Asked asked, String name, @Nullable String text, int most) {
        return unmarked(asked, name, asked.line(name, text, most));
    }

    /** The mark of a drill is set by the centre, where it is one. */
    private static String unmarked(Asked asked, String name, String text) {
        if (text.contains(CapMessage.DRILL_MARK)) {
            asked.wrong(name, "must not say " + CapMessage.DRILL_MARK + " by itself");
        }
        return text;
    }
}
