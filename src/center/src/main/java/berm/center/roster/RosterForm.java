package berm.center.roster;

import berm.center.Beijing;
import berm.center.access.Scope;
import berm.center.asked.Asked;
import berm.center.asked.Typed;
import berm.domain.World;
import berm.messages.SitePerson;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An entry as somebody typed it, into a form or into a spreadsheet.
 *
 * @param from when it begins: with its zone, or as Beijing has it
 */
record RosterForm(
        @Typed(needed = true) @Nullable String scope,
        @Typed(needed = true, word = DutyRole.class) @Nullable String role,
        @Typed(needed = true, most = Asked.NAME) @Nullable String person,
        @Typed(most = PHONE) @Nullable String phone,
        @Typed(format = "date-time") @Nullable String from,
        @Typed(needed = true, format = "date-time") @Nullable String until) {
    /** What a duty may last at most; proposed: where one person has a whole month. */
    static final Duration LONGEST = Duration.ofDays(31);

    /** How far ahead one may write; proposed. */
    static final Duration AHEAD = Duration.ofDays(366);

    private static final long MINUTE = 60_000;
    private static final int PHONE = 40;
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("[uuuu-M-d][uuuu/M/d]['T'][ ]H:mm[:ss]")
                    .withResolverStyle(ResolverStyle.STRICT);
    private static final String END_OF_DAY = "24:00";

    /** The same, beginning now where it does not say when. */
    RosterForm orNow(Instant now) {
        return from == null || from.isBlank()
                ? new RosterForm(scope, role, person, phone, now.toString(), until)
                : this;
    }

    /**
     * The entry it tells of.
     *
     * @throws berm.center.asked.NotDone if anything is wrong
     */
    RosterEntry entry(String writtenBy, long now) {
        var asked = new Asked();
        Scope where = where(asked);
        DutyRole what = what(asked);
        String who = asked.name("person", person);
        String number = number(asked);
        long begins = time(asked, "from", from);
        long ends = time(asked, "until", until);
        check(asked, begins, ends, now);
        asked.done();
        return new RosterEntry(0, where, what, who, number, begins, ends, writtenBy, now);
    }

    private Scope where(Asked asked) {
        try {
            Scope where = Scope.parse(scope == null ? "" : scope.strip());
            if (where instanceof Scope.Site site && !World.LIVE.name().equals(site.world())) {
                asked.wrong("scope", "a roster is of the live world");
            }
            return where;
        } catch (IllegalArgumentException wrong) {
            asked.wrong("scope", "must be all, county:330106 or site:live/pingshan");
            return new Scope.Everything();
        }
    }

    private DutyRole what(Asked asked) {
        return DutyRole.of(role == null ? "" : role.strip())
                .orElseGet(
                        () -> {
                            asked.wrong("role", "must be LEADER (带班领导) or OFFICER (值班员)");
                            return DutyRole.OFFICER;
                        });
    }

    private String number(Asked asked) {
        String number = asked.text("phone", phone, PHONE);
        if (!number.isEmpty() && !SitePerson.isPhone(number)) {
            asked.wrong("phone", "must be 3 to 20 digits, with + before and - or spaces between");
        }
        return number;
    }

    /** In ms; 0 when it is wrong. */
    private static long time(Asked asked, String name, @Nullable String text) {
        String typed = Objects.requireNonNullElse(text, "").strip();
        try {
            if (!typed.isEmpty()) {
                return instant(typed).toEpochMilli();
            }
            asked.wrong(name, "missing");
        } catch (DateTimeException notOne) {
            asked.wrong(name, "'%s' is no time such as 2020-08-04 08:00".formatted(cut(typed)));
        }
        return 0;
    }

    private static Instant instant(String typed) {
        boolean zoned = typed.matches(".*(Z|[+-][0-9]{2}:[0-9]{2})");
        return zoned
                ? OffsetDateTime.parse(typed).toInstant()
                : local(typed).atZone(Beijing.ZONE).toInstant();
    }

    /** Strictly, so that the 31st of a month that has none is no day; rosters end days at 24:00. */
    private static LocalDateTime local(String typed) {
        if (!typed.endsWith(END_OF_DAY)) {
            return LocalDateTime.parse(typed, LOCAL);
        }
        String day = typed.substring(0, typed.length() - END_OF_DAY.length());
        return LocalDateTime.parse(day + "00:00", LOCAL).plusDays(1);
    }

    private static String cut(String text) {
        return text.length() <= PHONE ? text : text.substring(0, PHONE) + "…";
    }

    /** A roster is written ahead: the minute that is running is the first that can be written. */
    private static void check(Asked asked, long begins, long ends, long now) {
        if (begins == 0 || ends == 0) {
            return;
        }
        if (begins < now - now % MINUTE) {
            asked.wrong("from", "has passed; a roster is written ahead");
        }
        if (begins > now + AHEAD.toMillis()) {
            asked.wrong("from", "more than " + AHEAD.toDays() + " days ahead");
        }
        if (ends <= begins) {
            asked.wrong("until", "must be after from");
        }
        if (ends - begins > LONGEST.toMillis()) {
            asked.wrong("until", "more than " + LONGEST.toDays() + " days after from");
        }
    }
}
