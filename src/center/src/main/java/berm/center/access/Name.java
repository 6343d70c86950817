package berm.center.access;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;

/** What an account or a token is called: letters of any script, digits, a few signs. */
final class Name {
    static final String RULE =
            "name: 1 to 64 letters, digits and . _ @ -, of which the first a letter or digit";
    private static final Pattern FORM =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}._@ -]{0,63}");

    private Name() {}

    static boolean isName(String text) {
        return FORM.matcher(text).matches() && text.equals(text.strip());
    }

    /** Two names with the same key are the same name. */
    static String key(String name) {
        String key = Normalizer.normalize(name, Form.NFKC).toLowerCase(Locale.ROOT);
        return key.length() <= 128 ? key : key.substring(0, 128);
    }
}
