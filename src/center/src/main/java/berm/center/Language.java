package berm.center;

import berm.domain.Colour;
import berm.messages.SiteName;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** One of the two languages that Berm speaks to people in; their times are UTC+8. */
enum Language {
    ZH,
    EN;

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final long SECOND = 1_000;
    private static final long MINUTES = 60_000;
    private static final long HOUR = 3_600_000;
    private static final long HOURS_OF_DAY = 24;
    private static final double EIGHTH = 45;

    /** The one of the two that is in this language. */
    String say(String zh, String en) {
        return this == ZH ? zh : en;
    }

    String say(SiteName name) {
        return say(name.zh(), name.en());
    }

    /** A direction, ° clockwise from north, as one of eight. */
    String from(double degrees) {
        List<String> names =
                this == ZH
                        ? List.of("北", "东北", "东", "东南", "南", "西南", "西", "西北")
                        : List.of("N", "NE", "E", "SE", "S", "SW", "W", "NW");
        long eighth = Math.round(degrees / EIGHTH);
        return names.get((int) Math.floorMod(eighth, (long) names.size()));
    }

    String list(List<String> parts) {
        return String.join(say("、", ", "), parts);
    }

    /** A colour as the word that stands first in a sentence. */
    String colour(Colour colour) {
        return switch (colour) {
            case RED -> say("红", "RED");
            case ORANGE -> say("橙", "ORANGE");
            case YELLOW -> say("黄", "YELLOW");
            case BLUE -> say("蓝", "BLUE");
        };
    }

    /** The limit of a colour. */
    String line(Colour colour) {
        return say(
                colour(colour) + "线", "the " + colour(colour).toLowerCase(Locale.ROOT) + " limit");
    }

    /** A time, with its date where that is not the one of the other time. */
    String time(long at, long beside) {
        ZonedDateTime time = local(at);
        ZonedDateTime other = local(beside);
        if (time.toLocalDate().equals(other.toLocalDate())) {
            return MINUTE.format(time);
        }
        return (time.getYear() == other.getYear() ? DAY : YEAR).format(time);
    }

    private static ZonedDateTime local(long at) {
        return Instant.ofEpochMilli(at).atZone(Beijing.ZONE);
    }

    /** A length of time in its largest fitting unit. */
    String span(long millis) {
        if (millis < 100 * SECOND) {
            return number(millis, SECOND, 0) + say("秒", " s");
        } else if (millis < 100 * MINUTES) {
            return number(millis, MINUTES, 0) + say("分钟", " min");
        } else if (millis < 2 * HOURS_OF_DAY * HOUR) {
            return number(millis, HOUR, 1) + say("小时", " h");
        }
        return number(millis, HOURS_OF_DAY * HOUR, 1) + say("天", " d");
    }

    /** The length of a window: of up to four days in hours, as people name it. */
    String window(long millis) {
        boolean hours = millis % HOUR == 0 && millis <= 4 * HOURS_OF_DAY * HOUR;
        return hours ? millis / HOUR + say("小时", " h") : span(millis);
    }

    private static String number(long millis, long unit, int digits) {
        BigDecimal whole = BigDecimal.valueOf(millis);
        BigDecimal rounded = whole.divide(BigDecimal.valueOf(unit), digits, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
