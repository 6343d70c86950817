package berm.messages;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A site file, a line of {@code ---}, and a table of what it is told and what it says, side by
 * side.
 *
 * <pre>
 * time                  | level              | events
 * 08:00                 | 101.20             |
 * 08:05..09:00 / 5 min  | 101.20..101.80     | 08:55 RAISED level.limit YELLOW 101.75
 * 09:05                 | 101.75 @ 08:02     |
 * 09:10                 | response III       | RESPONSE response 3
 * </pre>
 *
 * <p>Times are of 1 June 2026, UTC+8, or of later days as {@code 2d 08:00}. A row of a span tells a
 * reading each step, along a straight line. {@code @} is when a reading was measured, if not then.
 *
 * @param head the site file, as it stands above the table
 */
record Scenario(String head, List<String> sensors, List<Row> rows) {
    private static final LocalDateTime DAY = LocalDateTime.of(2026, 5, 31, 0, 0);
    private static final String TABLE = "\n---\n";

    /**
     * A row of the table.
     *
     * @param step ms, 0 if it is of one time
     * @param cells what each sensor says, or one text of what people tell
     */
    record Row(String when, long from, long to, long step, List<String> cells) {
        boolean isTold() {
            return cells.size() == 1 && cells.get(0).matches("[a-z].*");
        }
    }

    static Scenario of(String text) {
        int table = text.indexOf(TABLE);
        List<List<String>> lines =
                text.substring(table + TABLE.length()).lines().map(Scenario::cells).toList();
        List<String> heading = lines.get(0);
        List<Row> rows = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            rows.add(row(line));
        }
        return new Scenario(
                text.substring(0, table + 1), heading.subList(1, heading.size() - 1), rows);
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    }

    private static Row row(List<String> cells) {
        String when = cells.get(0);
        List<String> told = cells.subList(1, cells.size() - 1);
        int span = when.indexOf("..");
        if (span < 0) {
            return new Row(when, time(when), time(when), 0, told);
        }
        int slash = when.indexOf('/');
        long from = time(when.substring(0, span));
        long to = time(when.substring(span + 2, slash));
        long step = Amount.duration(when.substring(slash + 1).strip()).orElseThrow();
        return new Row(when, from, to, step, told);
    }

    /** ms since 1970, UTC, of {@code 08:00} or {@code 2d 08:00}. */
    static long time(String text) {
        String[] parts = text.strip().split("d ");
        int day = parts.length == 1 ? 1 : Integer.parseInt(parts[0]);
        LocalTime time = LocalTime.parse(parts[parts.length - 1]);
        return DAY.plusDays(day).with(time).toInstant(ZoneOffset.ofHours(8)).toEpochMilli();
    }

    /** That time as a table has it. */
    static String text(long time) {
        LocalDateTime at = LocalDateTime.ofEpochSecond(time / 1_000, 0, ZoneOffset.ofHours(8));
        int day = (int) (at.toLocalDate().toEpochDay() - DAY.toLocalDate().toEpochDay());
        return (day == 1 ? "" : day + "d ") + at.toLocalTime();
    }

    /** The same with other events, its columns aligned. */
    String with(List<String> events) {
        List<List<String>> lines = new ArrayList<>();
        List<String> heading = new ArrayList<>(List.of("time"));
        heading.addAll(sensors);
        heading.add("events");
        lines.add(heading);
        for (int row = 0; row < rows.size(); row++) {
            List<String> line = new ArrayList<>(List.of(rows.get(row).when()));
            line.addAll(rows.get(row).cells());
            line.add(events.get(row));
            lines.add(line);
        }
        return head + TABLE.substring(1) + aligned(lines);
    }

    private String aligned(List<List<String>> lines) {
        int[] widths = new int[sensors.size() + 1];
        for (List<String> line : lines) {
            for (int column = 0;
                    line.size() == widths.length + 1 && column < widths.length;
                    column++) {
                widths[column] = Math.max(widths[column], line.get(column).length());
            }
        }
        var text = new StringBuilder();
        for (List<String> line : lines) {
            boolean whole = line.size() == widths.length + 1;
            int all = Arrays.stream(widths).skip(1).map(width -> width + 3).sum() - 3;
            var row = new StringBuilder();
            for (int column = 0; column < line.size() - 1; column++) {
                int width = whole || column == 0 ? widths[column] : all;
                row.append(line.get(column))
                        .append(" ".repeat(Math.max(0, width - line.get(column).length())))
                        .append(" | ");
            }
            row.append(line.get(line.size() - 1));
            text.append(row.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
