package berm.center;

import berm.domain.Colour;
import berm.domain.alarm.Acknowledgement;
import berm.domain.alarm.Activity;
import berm.domain.alarm.Alarm;
import berm.domain.alarm.AlarmCause;
import berm.domain.alarm.AlarmId;
import berm.domain.alarm.AlarmMarks;
import berm.domain.alarm.AlarmTimes;
import berm.domain.alarm.Answer;
import berm.domain.alarm.ResponseVersion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An alarm as a row of the table {@code alarm}, in both directions. */
final class AlarmRow {

    private AlarmRow() {}

    static Alarm read(ResultSet row, int number) throws SQLException {
        return new Alarm(
                new AlarmId(row.getString("world"), row.getString("site"), row.getLong("number")),
                row.getString("condition_name"),
                row.getString("life"),
                Colour.valueOf(row.getString("colour")),
                Activity.valueOf(row.getString("activity")),
                Acknowledgement.valueOf(row.getString("acknowledgement")),
                row.getBoolean("latched"),
                row.getBoolean("closed"),
                row.getInt("raising"),
                Stream.of(row.getString("recent").split(",")).map(Long::valueOf).toList(),
                times(row),
                cause(row),
                marks(row),
                row.getLong("event"),
                row.getString("masked_by"),
                row.getObject("returned_at", Long.class),
                answer(row),
                responsePlan(row));
    }

    private static @Nullable ResponseVersion responsePlan(ResultSet row) throws SQLException {
        String book = row.getString("response_book");
        return book == null
                ? null
                : new ResponseVersion(
                        book,
                        row.getInt("response_version"),
                        row.getString("response_approved_by"),
                        row.getObject("response_approved_at", Long.class));
    }

    private static AlarmTimes times(ResultSet row) throws SQLException {
        return new AlarmTimes(
                row.getObject("measured", Long.class),
                row.getLong("received"),
                row.getObject("decided", Long.class),
                row.getObject("told", Long.class),
                row.getObject("answered", Long.class));
    }

    private static AlarmMarks marks(ResultSet row) throws SQLException {
        return new AlarmMarks(
                row.getBoolean("late"),
                row.getBoolean("backfilled"),
                row.getBoolean("lost"),
                row.getBoolean("orphaned"),
                row.getBoolean("unrestated"),
                row.getBoolean("chattering"),
                row.getBoolean("first_out"));
    }

    private static AlarmCause cause(ResultSet row) throws SQLException {
        return new AlarmCause(
                row.getString("sensor"),
                row.getObject("reading", Double.class),
                row.getString("unit"),
                row.getObject("limit_value", Double.class),
                row.getInt("plan_version"),
                row.getString("approved_by"),
                row.getString("quality"),
                row.getBoolean("unverified"),
                row.getString("because").lines().toList(),
                facts(row.getString("facts")),
                row.getString("log_position"));
    }

    private static @Nullable Answer answer(ResultSet row) throws SQLException {
        String user = row.getString("answer_user");
        return user == null ? null : new Answer(user, row.getString("answer_note"));
    }

    /** The columns of an alarm, those of its name first, always in the same order. */
    static Map<String, @Nullable Object> columns(Alarm alarm) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("world", alarm.world());
        columns.put("site", alarm.site());
        columns.put("number", alarm.id().number());
        columns.put("condition_name", alarm.condition());
        columns.put("life", alarm.life());
        columns.put("colour", alarm.colour().name());
        columns.put("activity", alarm.activity().name());
        columns.put("acknowledgement", alarm.acknowledgement().name());
        columns.put("latched", alarm.latched());
        columns.put("closed", alarm.closed());
        columns.put("raising", alarm.raising());
        columns.put("recent", text(alarm.recent()));
        columns.put("event", alarm.event());
        columns.put("masked_by", alarm.maskedBy());
        columns.put("returned_at", alarm.returnedAt());
        putMarks(alarm.marks(), columns);
        putTimes(alarm.times(), columns);
        putCause(alarm.cause(), columns);
        Answer answer = alarm.answer();
        columns.put("answer_user", answer == null ? null : answer.user());
        columns.put("answer_note", answer == null ? null : answer.note());
        ResponseVersion plan = alarm.responsePlan();
        columns.put("response_book", plan == null ? null : plan.book());
        columns.put("response_version", plan == null ? null : (Integer) plan.version());
        columns.put("response_approved_by", plan == null ? null : plan.approvedBy());
        columns.put("response_approved_at", plan == null ? null : plan.approvedAt());
        return columns;
    }

    private static void putMarks(AlarmMarks marks, Map<String, @Nullable Object> columns) {
        columns.put("late", marks.late());
        columns.put("backfilled", marks.backfilled());
        columns.put("lost", marks.lost());
        columns.put("orphaned", marks.orphaned());
        columns.put("unrestated", marks.unrestated());
        columns.put("chattering", marks.chattering());
        columns.put("first_out", marks.firstOut());
    }

    private static void putTimes(AlarmTimes times, Map<String, @Nullable Object> columns) {
        columns.put("measured", times.measured());
        columns.put("received", times.received());
        columns.put("decided", times.decided());
        columns.put("told", times.told());
        columns.put("answered", times.answered());
    }

    private static void putCause(AlarmCause cause, Map<String, @Nullable Object> columns) {
        columns.put("sensor", cause.sensor());
        columns.put("reading", cause.value());
        columns.put("unit", cause.unit());
        columns.put("limit_value", cause.limit());
        columns.put("plan_version", cause.plan());
        columns.put("approved_by", cause.approvedBy());
        columns.put("quality", cause.quality());
        columns.put("unverified", cause.unverified());
        columns.put("because", String.join("\n", cause.because()));
        columns.put("facts", text(cause.facts()));
        columns.put("log_position", cause.position());
    }

    private static String text(List<Long> times) {
        return times.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** As {@code name=number}, one a line. */
    static String text(Map<String, Double> facts) {
        return facts.entrySet().stream()
                .map(fact -> fact.getKey() + "=" + fact.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, Double> facts(String text) {
        return text.lines()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(fact -> fact[0], fact -> Double.valueOf(fact[1])));
    }
}
