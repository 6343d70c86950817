package berm.domain.alarm;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names an alarm of a site: the first alarm that a site ever had is its number 1.
 *
 * <p>The number comes from the alarm journal of the site, so that a centre that reads the journal
 * anew gives every alarm the name it had.
 */
public record AlarmId(String world, String site, long number) implements Comparable<AlarmId> {

    private static final Pattern FORM =
            Pattern.compile("([a-z0-9][a-z0-9-]{0,39})/(~?[a-z0-9][a-z0-9_-]{0,62})/([0-9]{1,15})");

    /**
     * Reads {@code world/site/number}.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    public static AlarmId parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not world/site/number: " + text);
        }
        return new AlarmId(parts.group(1), parts.group(2), Long.parseLong(parts.group(3)));
    }

    @Override
    public int compareTo(AlarmId other) {
        int worlds = world.compareTo(other.world);
        int sites = worlds == 0 ? site.compareTo(other.site) : worlds;
        return sites == 0 ? Long.compare(number, other.number) : sites;
    }

    @Override
    public String toString() {
        return world + "/" + site + "/" + number;
    }
}
