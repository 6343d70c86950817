package berm.center.daily;

import berm.center.Known;
import berm.center.Known.SiteAlarm;
import berm.center.PlanView;
import berm.center.access.Needs;
import berm.center.access.Operation;
import berm.center.asked.Asked;
import berm.center.asked.NotDone;
import berm.center.asked.Officer;
import berm.center.asked.Refuses;
import berm.center.asked.Summary;
import berm.center.asked.Typed;
import berm.center.daily.DailyTable.Header;
import berm.center.danger.Danger;
import berm.center.danger.DangerStore;
import berm.center.duty.ShiftStore;
import berm.center.told.PatrolStore;
import berm.center.told.ToldStore;
import berm.domain.SiteKey;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The daily table over HTTP. */
@RestController
class DailyApi {
    private static final int ALARMS = 10;
    private static final int ENTRY = 2_000;

    /** An entry as it comes in. */
    record EntryForm(
            @Typed(needed = true, word = DailyEntry.Kind.class) @Nullable String kind,
            @Typed(most = ENTRY) @Nullable String content) {}

    private final Known known;
    private final DailySources sources;
    private final DailyStore entries;
    private final ToldStore told;
    private final PatrolStore patrols;
    private final DangerStore dangers;
    private final ShiftStore shifts;
    private final Clock wall;

    DailyApi(
            Known known,
            DailySources sources,
            DailyStore entries,
            ToldStore told,
            PatrolStore patrols,
            DangerStore dangers,
            ShiftStore shifts,
            Clock wall) {
        this.known = known;
        this.sources = sources;
        this.entries = entries;
        this.told = told;
        this.patrols = patrols;
        this.dangers = dangers;
        this.shifts = shifts;
        this.wall = wall;
    }

    @Summary("The table of a date, or of today: the day in which the site's clock stands.")
    @Refuses(503)
    @Needs(Operation.READ_SITE)
    @GetMapping("/api/daily/{world}/{site}/{date}")
    DailyTable table(
            @PathVariable String world, @PathVariable String site, @PathVariable String date) {
        SiteKey key = Asked.site(world, site);
        PlanView plan = known.plan(key).orElseThrow(() -> NotDone.unknown(key + " has no plan"));
        return table(key, plan, day(key, date));
    }

    private Day day(SiteKey key, String date) {
        if (date.equals("today")) {
            return Day.of(known.now(key));
        }
        var asked = new Asked();
        LocalDate given = asked.date("date", date);
        if (given.getYear() < 1970 || given.getYear() > 2200) {
            asked.wrong("date", "not from 1970 to 2200");
        }
        asked.done();
        return new Day(given);
    }

    private DailyTable table(SiteKey key, PlanView plan, Day day) {
        long until = day.until(known.now(key));
        List<SiteAlarm> alarms = known.alarms(key, day.from(), until);
        List<SiteAlarm> worst =
                alarms.stream()
                        .sorted(Comparator.comparing(SiteAlarm::colour).reversed())
                        .limit(ALARMS)
                        .toList();
        return new DailyTable(
                key.world().name(),
                day.date().toString(),
                day.from(),
                day.to(),
                until,
                header(key, plan, day, until),
                sources.rows(key, plan, day, until, alarms),
                patrols.during(key, day.from(), day.to()),
                worst,
                alarms.size() - worst.size(),
                dangers(key, day),
                entries.of(key, day));
    }

    /** Those of a recorded world are dated by people's clocks, not by its own. */
    private List<Danger> dangers(SiteKey key, Day day) {
        return key.world().isLive()
                ? dangers.openIn(key, day.from(), day.to())
                : dangers.openIn(key, Long.MAX_VALUE, Long.MAX_VALUE);
    }

    private Header header(SiteKey key, PlanView plan, Day day, long until) {
        return new Header(
                plan.site(),
                plan.name(),
                plan.kind(),
                plan.grade(),
                plan.version(),
                plan.demonstration(),
                told.response(key, until).orElse(null),
                told.forecast(key, until).orElse(null),
                key.world().isLive() ? shifts.officers(day.from(), day.to()) : List.of());
    }

    @Summary("Adds to a daily table; an earlier entry of its kind is kept, and no longer shown.")
    @Needs(Operation.TELL)
    @PostMapping(
            path = "/api/daily/{world}/{site}/{date}",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    DailyEntry enter(
            @PathVariable String world,
            @PathVariable String site,
            @PathVariable String date,
            Officer officer,
            @RequestBody EntryForm form) {
        SiteKey key = Asked.site(world, site);
        if (known.plan(key).isEmpty()) {
            throw NotDone.unknown(key + " has no plan");
        }
        Day day = day(key, date);
        var asked = new Asked();
        DailyEntry.Kind kind = asked.word("kind", form.kind(), DailyEntry.Kind.class);
        String content = asked.text("content", form.content(), ENTRY);
        if (day.from() > known.now(key)) {
            asked.wrong("date", "has not begun");
        }
        asked.done();
        var entry =
                new DailyEntry(
                        Objects.requireNonNull(kind), content, officer.name(), wall.millis());
        entries.add(key, day, entry);
        return entry;
    }
}
