package berm.center.asked;

import berm.domain.SiteId;
import berm.domain.SiteKey;
import berm.domain.World;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody typed, taken within bounds; what is wrong is kept, so that it is told at once. */
public final class Asked {
    /** The most characters of a name. */
    public static final int NAME = 80;

    private final List<String> problems = new ArrayList<>();

    /** The site that a path names. */
    public static SiteKey site(String world, String site) {
        if (!SiteId.isId(site)) {
            throw NotDone.wrong("site: not a name");
        }
        return new SiteKey(world(world), new SiteId(site));
    }

    /** The world that a path names. */
    public static World world(String world) {
        if (!World.isName(world)) {
            throw NotDone.wrong("world: not a name");
        }
        return new World(world);
    }

    public void wrong(String name, String problem) {
        problems.add(name + ": " + problem);
    }

    /** One line of 1 to so many characters; empty when it is wrong. */
    public String line(String name, @Nullable String text, int most) {
        String line = text(name, text, most);
        if (line.isEmpty() && (text == null || text.isBlank())) {
            wrong(name, "missing");
        } else if (line.chars().anyMatch(Character::isISOControl)) {
            wrong(name, "must be one line");
        }
        return line;
    }

    /** The name of a person. */
    public String name(String name, @Nullable String text) {
        return line(name, text, NAME);
    }

    /** Some lines of at most so many characters; empty when absent. */
    public String text(String name, @Nullable String text, int most) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.length() > most) {
            wrong(name, "at most " + most + " characters");
            return "";
        }
        if (stripped.chars().anyMatch(each -> Character.isISOControl(each) && each != '\n')) {
            wrong(name, "no control characters");
        }
        return stripped;
    }

    /** A time with its zone, or null when absent or wrong. */
    public @Nullable Instant time(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text.strip()).toInstant();
        } catch (DateTimeException notOne) {
            wrong(name, "'" + cut(text) + "' is no time such as 2020-08-04T17:05:00+08:00");
            return null;
        }
    }

    /** A date, or 1970-01-01 when absent or wrong. */
    public LocalDate date(String name, @Nullable String text) {
        try {
            if (text != null) {
                return LocalDate.parse(text.strip());
            }
            wrong(name, "missing");
        } catch (DateTimeException notOne) {
            wrong(name, "'" + cut(text) + "' is no date such as 2020-08-04");
        }
        return LocalDate.EPOCH;
    }

    /** One of the words of a closed list, or null when it is none. */
    public <E extends Enum<E>> @Nullable E word(
            String name, @Nullable String text, Class<E> words) {
        for (E word : words.getEnumConstants()) {
            if (word.name().equals(text)) {
                return word;
            }
        }
        wrong(name, "must be one of " + List.of(words.getEnumConstants()));
        return null;
    }

    private static String cut(@Nullable String typed) {
        String text = typed == null ? "" : typed;
        return text.length() <= NAME ? text : text.substring(0, NAME) + "…";
    }

    /**
     * Ends the taking.
     *
     * @throws NotDone if anything was wrong
     */
    public void done() {
        if (!problems.isEmpty()) {
            throw NotDone.wrong(problems);
        }
    }
}
