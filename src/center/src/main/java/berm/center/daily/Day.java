package berm.center.daily;

import berm.center.Beijing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** A day as dams keep their books: from 08:00 of its date to 08:00 of the next, Beijing time. */
public record Day(LocalDate date) {
    private static final LocalTime EIGHT = LocalTime.of(8, 0);

    /** The day in which a time lies. */
    public static Day of(long time) {
        return new Day(Instant.ofEpochMilli(time).atZone(Beijing.ZONE).minusHours(8).toLocalDate());
    }

    /** When it begins, ms since 1970, UTC. */
    public long from() {
        return date.atTime(EIGHT).atZone(Beijing.ZONE).toInstant().toEpochMilli();
    }

    /** When the next one begins. */
    public long to() {
        return new Day(date.plusDays(1)).from();
    }

    /** How far it has come at that time: not before it begins, not after it ends. */
    public long until(long now) {
        return Math.max(from(), Math.min(to(), now));
    }
}
