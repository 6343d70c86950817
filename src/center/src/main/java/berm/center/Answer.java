package berm.center;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who acknowledged an alarm, and what they noted. */
public record Answer(String user, String note) {

    static final int USER_LIMIT = 64;
    static final int NOTE_LIMIT = 1000;

    /** What is wrong with an answer as it came in, all at once; empty when it can be taken. */
    static List<String> problems(@Nullable String user, @Nullable String note) {
        List<String> problems = new ArrayList<>();
        if (user == null || user.isBlank()) {
            problems.add("user: missing; say who acknowledges");
        } else if (user.length() > USER_LIMIT || hasControl(user)) {
            problems.add("user: at most " + USER_LIMIT + " characters, no control characters");
        }
        if (note != null && note.length() > NOTE_LIMIT) {
            problems.add("note: at most " + NOTE_LIMIT + " characters");
        }
        return problems;
    }

    private static boolean hasControl(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }
}
