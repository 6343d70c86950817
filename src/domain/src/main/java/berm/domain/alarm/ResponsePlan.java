package berm.domain.alarm;

import berm.domain.Colour;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What people do at each colour (预案, TARP): how fast they must answer, whom it is told first, what
 * is to be done by whom, what may be put aside, and how an event comes down again.
 *
 * @param levels inside the organisation, the lowest is 0: of a pond owner, county, city; of a
 *     chemical source operating, technical, main responsible person
 */
public record ResponsePlan(int levels, Map<Colour, Row> rows) {

    /** The most tasks of a colour. */
    public static final int TASKS = 20;

    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;

    /**
     * What holds for a colour; durations in ms.
     *
     * @param acknowledge within which an alarm is to be acknowledged, and so on; null where the
     *     step is not asked for
     * @param level that is told at once
     * @param reAlarm after which what was acknowledged and still holds asks anew; null for never
     * @param shelve the longest for which it may be put aside; null for not at all
     * @param stable for which nothing of this colour must have held before the event is downgraded
     * @param signed whether an event of this colour comes down by the signature of a named person
     *     alone
     */
    public record Row(
            long acknowledge,
            @Nullable Long verify,
            @Nullable Long act,
            @Nullable Long feedBack,
            int level,
            @Nullable Long reAlarm,
            @Nullable Long shelve,
            long stable,
            boolean signed,
            List<Task> tasks) {

        public Row {
            tasks = List.copyOf(tasks);
            requirePositive(acknowledge);
            Stream.of(verify, act, feedBack, reAlarm, shelve)
                    .filter(Objects::nonNull)
                    .forEach(Row::requirePositive);
            if (stable < 0 || level < 0) {
                throw new IllegalArgumentException("stable " + stable + ", level " + level);
            }
            if (tasks.size() > TASKS
                    || tasks.stream().map(Task::id).distinct().count() < tasks.size()) {
                throw new IllegalArgumentException("too many tasks, or two of one id");
            }
        }

        private static void requirePositive(long duration) {
            if (duration <= 0) {
                throw new IllegalArgumentException("a time of " + duration + " ms");
            }
        }

        private Row(
                long acknowledge,
                @Nullable Long verify,
                @Nullable Long act,
                @Nullable Long feedBack,
                int level,
                @Nullable Long reAlarm,
                @Nullable Long shelve,
                long stable) {
            this(
                    acknowledge,
                    verify,
                    act,
                    feedBack,
                    level,
                    reAlarm,
                    shelve,
                    stable,
                    false,
                    List.of());
        }

        /** The task of that id; null when there is none. */
        @Nullable Task task(@Nullable String id) {
            return tasks.stream().filter(task -> task.id().equals(id)).findFirst().orElse(null);
        }
    }

    /**
     * The one in force where no other is, which nobody has approved: times to acknowledge, levels
     * and times on the shelf as in the facts (4.1, 1.8: starting points, no standard's), the rest
     * proposed by us.
     */
    public static final ResponsePlan PROPOSED =
            new ResponsePlan(
                    3,
                    Map.of(
                            Colour.BLUE,
                            new Row(30 * MINUTE, null, null, null, 0, null, 8 * HOUR, HOUR),
                            Colour.YELLOW,
                            new Row(
                                    15 * MINUTE,
                                    2 * HOUR,
                                    null,
                                    null,
                                    1,
                                    8 * HOUR,
                                    8 * HOUR,
                                    6 * HOUR),
                            Colour.ORANGE,
                            new Row(
                                    5 * MINUTE,
                                    30 * MINUTE,
                                    2 * HOUR,
                                    4 * HOUR,
                                    2,
                                    2 * HOUR,
                                    HOUR,
                                    12 * HOUR),
                            Colour.RED,
                            new Row(
                                    2 * MINUTE,
                                    10 * MINUTE,
                                    30 * MINUTE,
                                    HOUR,
                                    2,
                                    30 * MINUTE,
                                    null,
                                    24 * HOUR)));

    public ResponsePlan {
        rows = Collections.unmodifiableMap(new TreeMap<>(rows));
        for (Colour colour : Colour.values()) {
            Row row = rows.get(colour);
            if (row == null || row.level() >= levels) {
                throw new IllegalArgumentException("no row for " + colour + " within the levels");
            }
            if (row.tasks().stream().anyMatch(task -> task.level() >= levels)) {
                throw new IllegalArgumentException("a task of " + colour + " beyond the levels");
            }
        }
    }

    /** What holds for the colour. */
    public Row row(Colour colour) {
        Row row = rows.get(colour);
        if (row == null) {
            throw new IllegalStateException("no row for " + colour);
        }
        return row;
    }

    /** How long the step may take at that colour; null when it is not asked for. */
    @Nullable Long allowed(Colour colour, Step step) {
        Row row = row(colour);
        return switch (step) {
            case ACKNOWLEDGE -> row.acknowledge();
            case VERIFY -> row.verify();
            case ACT -> row.act();
            case FEED_BACK -> row.feedBack();
            case RELEASE -> null;
        };
    }

    /** Whether an event may leave that colour for a lower one, or be over, by a signature alone. */
    boolean isSigned(Colour colour) {
        return row(colour).signed();
    }
}
