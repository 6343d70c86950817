package berm.messages;

import org.jspecify.annotations.Nullable;

/** What something is called, in the two languages of the console. */
public record SiteName(String zh, String en) {

    /** The two names of an object, each one line and no longer than that; null with a problem. */
    public static @Nullable SiteName read(@Nullable Fields fields, int longest) {
        if (fields == null) {
            return null;
        }
        String zh = fields.line("zh", true, longest);
        String en = fields.line("en", true, longest);
        fields.done();
        return zh == null || en == null ? null : new SiteName(zh, en);
    }
}
