package berm.center;

import berm.center.asked.Asked;
import berm.center.asked.Refusal;
import berm.domain.Colour;
import berm.domain.outside.Warning;
import berm.domain.outside.Words;
import berm.messages.cap.CapMessage;
import org.jspecify.annotations.Nullable;

/** A warning as somebody typed it; see {@link Warning}. */
record OutsideForm(
        @Nullable String colour, @Nullable Boolean over, @Nullable Typed zh, @Nullable Typed en) {

    /** What was typed in one language; see {@link Words}. */
    record Typed(
            @Nullable String headline,
            @Nullable String description,
            @Nullable String instruction,
            @Nullable String area) {
        private static final Typed NOTHING = new Typed(null, null, null, null);
    }

    /**
     * What was typed, if it can be said.
     *
     * @throws Refusal if anything is wrong
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
            throw Refusal.wrong(String.valueOf(wrong.getMessage()));
        }
    }

    private record Taken(String headline, String description, String instruction, String area) {
        Words words() {
            return new Words(headline, description, instruction, area);
        }
    }

    private static Taken taken(Asked asked, String language, @Nullable Typed given) {
        Typed typed = given == null ? Typed.NOTHING : given;
        String name = language + ".";
        return new Taken(
                real(
                        asked,
                        name + "headline",
                        asked.line(name + "headline", typed.headline(), Words.HEADLINE)),
                real(
                        asked,
                        name + "description",
                        asked.line(name + "description", typed.description(), Words.DESCRIPTION)),
                real(
                        asked,
                        name + "instruction",
                        optional(
                                asked,
                                name + "instruction",
                                typed.instruction(),
                                Words.INSTRUCTION)),
                real(
                        asked,
                        name + "area",
                        optional(asked, name + "area", typed.area(), Words.AREA)));
    }

    private static String optional(Asked asked, String name, @Nullable String text, int most) {
        return text == null || text.isBlank() ? "" : asked.line(name, text, most);
    }

    /** The mark of a drill is set by the centre, where it is one. */
    private static String real(Asked asked, String name, String text) {
        if (text.contains(CapMessage.DRILL_MARK)) {
            asked.wrong(name, "must not say " + CapMessage.DRILL_MARK + " by itself");
        }
        return text;
    }
}
