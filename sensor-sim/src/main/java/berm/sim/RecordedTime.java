package berm.sim;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * How the times of a recording are read: {@code 2020-06-01 0:05}, with seconds, with {@code T} or
 * slashes or without an hour, with a zone or in the recording's own; or seconds (9 or 10 digits) or
 * milliseconds (12 or 13) since 1970 UTC.
 */
final class RecordedTime {

    private static final int LONGEST = 40;
    private static final Pattern SECONDS = Pattern.compile("[0-9]{9,10}(\\.[0-9]{1,9})?");
    private static final Pattern MILLISECONDS = Pattern.compile("[0-9]{12,13}");
    private static final int MS_PER_SECOND = 1000;

    private static final DateTimeFormatter FORM =
            new DateTimeFormatterBuilder()
                    .appendPattern("uuuu-M-d['T'H:mm[:ss]")
                    .optionalStart()
                    .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
                    .optionalEnd()
                    .appendPattern("[XXX][XX][X]]")
                    .toFormatter()
                    .withResolverStyle(ResolverStyle.STRICT);

    private final ZoneId zone;

    RecordedTime(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * Ms since 1970 UTC; empty for what is no time, or one that the zone's clocks skipped.
     *
     * @param after when clocks were put back and the time happened twice, the first one after this
     */
    OptionalLong parse(String text, long after) {
        if (text.length() > LONGEST) {
            return OptionalLong.empty();
        }
        if (MILLISECONDS.matcher(text).matches()) {
            return OptionalLong.of(Long.parseLong(text));
        }
        if (SECONDS.matcher(text).matches()) {
            return OptionalLong.of(Math.round(Double.parseDouble(text) * MS_PER_SECOND));
        }
        return calendar(text.replace('/', '-').replace(' ', 'T'), after);
    }

    private OptionalLong calendar(String text, long after) {
        try {
            TemporalAccessor time =
                    FORM.parseBest(
                            text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            if (time instanceof OffsetDateTime zoned) {
                return OptionalLong.of(zoned.toInstant().toEpochMilli());
            }
            return local(
                    time instanceof LocalDate day ? day.atStartOfDay() : LocalDateTime.from(time),
                    after);
        } catch (DateTimeException | ArithmeticException noTime) {
            return OptionalLong.empty();
        }
    }

    private OptionalLong local(LocalDateTime time, long after) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(time);
        long[] candidates =
                offsets.stream().mapToLong(at -> time.toInstant(at).toEpochMilli()).toArray();
        for (long candidate : candidates) {
            if (candidate > after) {
                return OptionalLong.of(candidate);
            }
        }
        return candidates.length == 0 ? OptionalLong.empty() : OptionalLong.of(candidates[0]);
    }
}
