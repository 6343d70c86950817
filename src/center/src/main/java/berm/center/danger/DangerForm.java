package berm.center.danger;

import berm.center.asked.Asked;
import berm.center.asked.Typed;
import berm.domain.SiteKey;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A new hidden danger as somebody typed it. */
record DangerForm(
        @Typed(needed = true) @Nullable String world,
        @Typed(needed = true) @Nullable String site,
        @Typed(most = ALARM) @Nullable String alarm,
        @Typed(needed = true, most = TITLE) @Nullable String title,
        @Typed(needed = true, word = Danger.Grade.class) @Nullable String grade,
        @Typed(needed = true, most = Asked.NAME) @Nullable String owner,
        @Typed(needed = true, format = "date") @Nullable String deadline,
        @Typed(most = NOTE) @Nullable String note) {
    static final int NOTE = 1_000;
    private static final int ALARM = 200;
    private static final int TITLE = 200;
    private static final int YEARS = 5;

    /** The danger it tells of. */
    Danger danger(SiteKey key, LocalDate today, long now, Asked asked) {
        String reference = asked.text("alarm", alarm, ALARM).replace('\n', ' ');
        String name = asked.line("title", title, TITLE);
        Danger.Grade given = asked.word("grade", grade, Danger.Grade.class);
        String who = asked.name("owner", owner);
        LocalDate until = asked.date("deadline", deadline);
        if (until.isBefore(today) || until.isAfter(today.plusYears(YEARS))) {
            asked.wrong("deadline", "from today to five years ahead");
        }
        asked.done();
        return new Danger(
                0,
                key.world().name(),
                key.site().value(),
                reference,
                name,
                Objects.requireNonNull(given),
                who,
                until,
                Danger.State.OPENED,
                now);
    }
}
