package berm.messages.cap;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * The name of a warning message after GB/T 35965.1-2018: {@code ZZZZZZDDDUUUXX_YYYYMMDDhhmmss_N},
 * 31 characters, unique in the country as long as no unit uses a serial twice in a second.
 *
 * @param unit who issues it
 * @param second when it was entered, whole seconds
 * @param serial 0 to 9: the place among the messages of the unit in that second
 */
public record CapIdentifier(CapUnit unit, Instant second, int serial) {
    /** How many messages a unit can name in a second. */
    public static final int PER_SECOND = 10;

    static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

    private static final Pattern FORM = Pattern.compile("[0-9]{14}_[0-9]{14}_[0-9]");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);

    public CapIdentifier {
        if (!second.equals(second.truncatedTo(ChronoUnit.SECONDS))) {
            throw new IllegalArgumentException("not a whole second: " + second);
        }
        int year = second.atOffset(BEIJING).getYear();
        if (year < 0 || year > 9_999) {
            throw new IllegalArgumentException("the year does not have four digits: " + second);
        }
        if (serial < 0 || serial >= PER_SECOND) {
            throw new IllegalArgumentException("serial must be one digit: " + serial);
        }
    }

    /**
     * Reads the 31 characters.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static CapIdentifier parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not an identifier of a warning: " + text);
        }
        try {
            LocalDateTime time = LocalDateTime.parse(text.substring(15, 29), TIME);
            return new CapIdentifier(
                    CapUnit.parse(text.substring(0, 14)),
                    time.toInstant(BEIJING),
                    text.charAt(30) - '0');
        } catch (DateTimeException noTime) {
            throw new IllegalArgumentException("no such time in: " + text, noTime);
        }
    }

    @Override
    public String toString() {
        return unit + "_" + TIME.format(second.atOffset(BEIJING)) + "_" + serial;
    }
}
