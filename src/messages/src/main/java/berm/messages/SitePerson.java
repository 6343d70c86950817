package berm.messages;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for a site.
 *
 * @param phone digits, with + before and spaces or - between them
 * @param level in which order those of a role are called, 1 first
 */
public record SitePerson(
        String name, SiteRole role, @Nullable String organisation, String phone, int level) {
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9](?:[ -]?[0-9]){2,19}");

    /** Whether it is a telephone number as people write one: 3 to 20 digits. */
    public static boolean isPhone(String text) {
        return PHONE.matcher(text).matches();
    }
}
