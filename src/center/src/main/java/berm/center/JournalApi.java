package berm.center;

import berm.center.access.Access;
import berm.center.access.Needs;
import berm.center.access.Operation;
import berm.center.asked.Most;
import berm.center.asked.NotDone;
import berm.center.asked.Summary;
import berm.center.asked.Within;
import berm.domain.Colour;
import berm.domain.alarm.Acknowledgement;
import berm.domain.alarm.Activity;
import berm.domain.alarm.Alarm;
import berm.domain.alarm.AlarmTimes;
import berm.domain.alarm.Answer;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All alarms there ever were, over HTTP, page by page and as a table for other programs. */
@RestController
class JournalApi {
    private static final String CSV = "text/csv; charset=utf-8";
    private static final int LONGEST_PAGE = 100;
    private static final int MOST_ROWS = 10_000;
    private static final String HEAD =
            "id,world,site,condition,colour,activity,acknowledgement,measured,received,decided,"
                    + "told,answered,returned,user,note,zh,en\r\n";

    /**
     * A page of the journal.
     *
     * @param next what to give as {@code before} for the page after; null when this is the last
     */
    record Page(@Most(LONGEST_PAGE) List<SaidAlarm> alarms, @Nullable String next) {}

    /** A filter as it comes in. */
    record Query(
            @Nullable String world,
            @Nullable String site,
            @Nullable String condition,
            @Nullable Colour colour,
            @Nullable Activity activity,
            @Nullable Acknowledgement acknowledgement,
            @Nullable Long from,
            @Nullable Long to,
            @Nullable String before) {
        JournalFilter filter() {
            return new JournalFilter(
                    blank(world),
                    blank(site),
                    blank(condition),
                    colour,
                    activity,
                    acknowledgement,
                    from,
                    to,
                    before);
        }

        private static @Nullable String blank(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    private final AlarmStore alarms;
    private final Sentences sentences;
    private final Access access;

    JournalApi(AlarmStore alarms, Sentences sentences, Access access) {
        this.access = access;
        this.alarms = alarms;
        this.sentences = sentences;
    }

    @Summary(
            "All alarms there ever were that a filter lets through, page by page, the newest first.")
    @Needs(Operation.READ_SITE)
    @GetMapping("/api/journal")
    Page journal(
            @ModelAttribute Query query,
            @RequestParam(defaultValue = "100") @Within(from = 1, to = LONGEST_PAGE) int limit) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw NotDone.wrong("limit: from 1 to " + LONGEST_PAGE);
        }
        List<Alarm> found = alarms.search(query.filter(), limit + 1);
        boolean more = found.size() > limit;
        List<Alarm> page = found.subList(0, Math.min(limit, found.size()));
        return new Page(seen(page), more ? JournalFilter.key(page.get(limit - 1)) : null);
    }

    @Summary("The same, up to 10 000 alarms, as CSV of RFC 4180 in UTF-8 with a mark for Excel.")
    @Needs(Operation.EXPORT)
    @GetMapping(path = "/api/journal.csv", produces = CSV)
    ResponseEntity<String> csv(@ModelAttribute Query query) {
        String rows =
                seen(alarms.search(query.filter(), MOST_ROWS)).stream()
                        .map(JournalApi::row)
                        .collect(Collectors.joining());
        return ResponseEntity.ok()
                .header("Content-Type", CSV)
                .header("Content-Disposition", "attachment; filename=\"journal.csv\"")
                .body("\ufeff" + HEAD + rows);
    }

    private List<SaidAlarm> seen(List<Alarm> found) {
        return found.stream()
                .filter(alarm -> access.sees(alarm.world(), alarm.site()))
                .map(sentences::of)
                .toList();
    }

    private static String row(SaidAlarm said) {
        Alarm alarm = said.alarm();
        AlarmTimes times = alarm.times();
        Answer answer = alarm.answer();
        return Stream.of(
                                String.valueOf(alarm.id()),
                                alarm.world(),
                                alarm.site(),
                                alarm.condition(),
                                alarm.colour().name(),
                                alarm.activity().name(),
                                alarm.acknowledgement().name(),
                                time(times.measured()),
                                time(times.received()),
                                time(times.decided()),
                                time(times.told()),
                                time(times.answered()),
                                time(alarm.returnedAt()),
                                answer == null ? "" : answer.user(),
                                answer == null ? "" : answer.note(),
                                said.said().zh().headline(),
                                said.said().en().headline())
                        .map(JournalApi::cell)
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    private static String time(@Nullable Long millis) {
        return millis == null ? "" : Instant.ofEpochMilli(millis).toString();
    }

    /** Quoted; one that a spreadsheet would take for a formula is made text. */
    static String cell(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
