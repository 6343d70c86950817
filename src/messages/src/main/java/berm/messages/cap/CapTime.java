package berm.messages.cap;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Times as CAP writes them: whole seconds with an offset, here always +08:00; Z is not allowed. */
final class CapTime {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    private CapTime() {}

    static String text(Instant time) {
        return FORM.format(time.atOffset(CapIdentifier.BEIJING));
    }

    /** The second, of a year that has four digits. */
    static Instant wholeSecond(Instant time) {
        int year = time.atOffset(CapIdentifier.BEIJING).getYear();
        if (year < 1_000 || year > 9_999) {
            throw new IllegalArgumentException("the year does not have four digits: " + time);
        }
        return time.truncatedTo(ChronoUnit.SECONDS);
    }
}
