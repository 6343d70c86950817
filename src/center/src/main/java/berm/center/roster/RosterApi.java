package berm.center.roster;

import berm.center.Beijing;
import berm.center.access.Needs;
import berm.center.access.Operation;
import berm.center.asked.Asked;
import berm.center.asked.NotDone;
import berm.center.asked.Officer;
import berm.center.asked.Refuses;
import berm.center.asked.Summary;
import berm.center.asked.Within;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The duty roster over HTTP: read, written ahead, taken from a spreadsheet. */
@RestController
class RosterApi {
    private static final String TODAY = "today";
    private static final int MOST_DAYS = 31;
    private static final long AHEAD_MILLIS = Duration.ofHours(24).toMillis();

    /**
     * The rosters of some days, from midnight to midnight of Beijing; times in ms.
     *
     * @param writable of which places who asks may write the roster
     */
    record Page(long from, long until, List<RosterView> rosters, List<String> writable) {}

    /**
     * Who is on duty at the centre.
     *
     * @param kept whether a roster of the centre is kept at all
     * @param onDuty those whose duty lasts
     * @param next those whose duty begins within a day
     * @param gaps when nobody is on duty within that day
     */
    record Now(
            boolean kept,
            List<RosterView.Line> onDuty,
            List<RosterView.Line> next,
            List<Roster.Stretch> gaps) {}

    private final RosterReader reader;
    private final RosterRoom room;
    private final Clock wall;

    RosterApi(RosterReader reader, RosterRoom room, Clock wall) {
        this.reader = reader;
        this.room = room;
        this.wall = wall;
    }

    @Summary(
            "The roster of the centre, then of each place that keeps one, for some days from a date on.")
    @Needs(Operation.READ_SITE)
    @GetMapping("/api/roster")
    Page roster(
            @RequestParam(defaultValue = TODAY) String date,
            @RequestParam(defaultValue = "7") @Within(from = 1, to = MOST_DAYS) int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw NotDone.wrong("days: from 1 to " + MOST_DAYS);
        }
        var asked = new Asked();
        LocalDate first = date.equals(TODAY) ? Beijing.today(wall) : asked.date("date", date);
        asked.done();
        long begins = midnight(first);
        long ends = midnight(first.plusDays(days));
        return new Page(begins, ends, reader.all(begins, ends, wall.millis()), reader.writable());
    }

    private static long midnight(LocalDate date) {
        return date.atStartOfDay(Beijing.ZONE).toInstant().toEpochMilli();
    }

    @Summary("Who is on duty at the centre now, who comes within a day, and when nobody is.")
    @Needs(Operation.READ_SITE)
    @GetMapping("/api/roster/now")
    Now now() {
        long now = wall.millis();
        RosterView center = reader.center(now, now + AHEAD_MILLIS, now);
        return new Now(
                reader.isKept(now),
                center.entries().stream().filter(line -> line.from() <= now).toList(),
                center.entries().stream().filter(line -> line.from() > now).toList(),
                center.gaps());
    }

    @Summary("Writes an entry of the roster, ahead; without from, from now on.")
    @Refuses({404, 409})
    @Needs(Operation.EDIT_PEOPLE)
    @PostMapping(path = "/api/roster", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void write(Officer officer, @RequestBody RosterForm form) {
        room.write(officer, form);
    }

    @Summary("Ends an entry of the roster before its time: it is taken back, or lasts until now.")
    @Refuses(409)
    @Needs(Operation.EDIT_PEOPLE)
    @PostMapping("/api/roster/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable long id, Officer officer) {
        room.end(officer, id);
    }

    @Summary(
            "Takes rows of the roster from a file as spreadsheets export it; says of each other why not.")
    @Needs(Operation.EDIT_PEOPLE)
    @PostMapping(path = "/api/roster/csv", consumes = "text/csv")
    RosterRoom.Imported take(
            Officer officer,
            @RequestParam(defaultValue = "all")
                    @Summary(
                            "The place of rows that name none: all, county:330106, site:live/pingshan.")
                    String scope,
            @RequestBody byte[] file) {
        return room.take(officer, RosterCsv.read(file, scope));
    }
}
