package berm.launcher;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place of a life among the lives of its site: by generation of the log, partition, offset.
 *
 * @param text what it was read from; settles the order of what is no position
 */
record LifeOrder(long generation, long partition, long offset, String text)
        implements Comparable<LifeOrder> {
    private static final Pattern POSITION =
            Pattern.compile("raw-([0-9]{1,9})(?:\\.[a-z0-9-]+)?/([0-9]{1,9})/([0-9]{1,18})");

    private static final Comparator<LifeOrder> ORDER =
            Comparator.comparing(LifeOrder::generation)
                    .thenComparing(LifeOrder::partition)
                    .thenComparing(LifeOrder::offset)
                    .thenComparing(LifeOrder::text);

    /** The place of the life that began at this position, {@code topic/partition/offset}. */
    static LifeOrder of(String life) {
        Matcher parts = POSITION.matcher(life);
        return parts.matches()
                ? new LifeOrder(number(parts, 1), number(parts, 2), number(parts, 3), life)
                : new LifeOrder(-1, -1, -1, life);
    }

    private static long number(Matcher parts, int group) {
        return Long.parseLong(parts.group(group));
    }

    @Override
    public int compareTo(LifeOrder other) {
        return ORDER.compare(this, other);
    }
}
