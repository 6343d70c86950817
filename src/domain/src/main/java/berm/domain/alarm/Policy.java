package berm.domain.alarm;

import berm.domain.Colour;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How fast people must answer each colour, whom it is told first, and what may be put aside.
 *
 * @param levels inside the organisation, the lowest is 0: of a pond owner, county, city; of a
 *     chemical source operating, technical, main responsible person
 */
public record Policy(int levels, Map<Colour, Row> rows) {

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
     */
    public record Row(
            long acknowledge,
            @Nullable Long verify,
            @Nullable Long act,
            @Nullable Long feedBack,
            int level,
            @Nullable Long reAlarm,
            @Nullable Long shelve,
            long stable) {}

    /**
     * The one in force, which nobody has approved: times to acknowledge, levels and times on the
     * shelf as in the facts (4.1, 1.8: starting points, no standard's), the rest proposed by us.
     */
    public static final Policy PROPOSED =
            new Policy(
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

    public Policy {
        rows = new TreeMap<>(rows);
        for (Colour colour : Colour.values()) {
            if (!rows.containsKey(colour)) {
                throw new IllegalArgumentException("no row for " + colour);
            }
        }
        if (levels < 1) {
            throw new IllegalArgumentException("levels: " + levels + " is less than 1");
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
}
