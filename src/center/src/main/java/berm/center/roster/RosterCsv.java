package berm.center.roster;

import static java.nio.charset.StandardCharsets.UTF_8;

import berm.center.asked.NotDone;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A roster as a spreadsheet exports it: comma-separated, its first row naming the columns in
 * Chinese or English, in any order; in UTF-8, or in GB 18030, in which spreadsheets in China write.
 *
 * <pre>
 * 岗位,姓名,电话,开始,结束
 * 值班员,张伟,0575-0000 0001,2026/10/4 8:00,2026/10/4 20:00
 * </pre>
 */
final class RosterCsv {
    /** What a file may be long at most, and how many rows it may have under its first. */
    static final int MOST_BYTES = 128 * 1024;

    static final int MOST_ROWS = 1_000;

    private static final Charset GB_18030 = Charset.forName("GB18030");
    private static final Map<String, String> COLUMNS =
            Map.ofEntries(
                    Map.entry("范围", "scope"),
                    Map.entry("岗位", "role"),
                    Map.entry("姓名", "person"),
                    Map.entry("电话", "phone"),
                    Map.entry("开始", "from"),
                    Map.entry("结束", "until"));

    /**
     * A row under the first.
     *
     * @param line of the file on which it begins, from 1
     * @param isTooLong whether it has cells for which no column is named
     */
    record Row(int line, boolean isTooLong, RosterForm form) {}

    private RosterCsv() {}

    /**
     * Its rows, without those that are empty.
     *
     * @param scope of rows that name none
     * @throws NotDone if it is no such file at all
     */
    static List<Row> read(byte[] file, String scope) {
        if (file.length > MOST_BYTES) {
            throw NotDone.wrong("file: longer than " + MOST_BYTES + " bytes");
        }
        List<Cells> all = Cells.of(text(file));
        if (all.isEmpty()) {
            throw NotDone.wrong("file: empty");
        }
        if (all.size() > MOST_ROWS + 1) {
            throw NotDone.wrong("file: more than " + MOST_ROWS + " rows");
        }
        List<String> columns = columns(all.get(0));
        return all.subList(1, all.size()).stream().map(row -> row(row, columns, scope)).toList();
    }

    private static String text(byte[] file) {
        String text;
        try {
            text = UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException isNot) {
            text = new String(file, GB_18030);
        }
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static List<String> columns(Cells first) {
        List<String> columns =
                first.values().stream()
                        .map(String::strip)
                        .map(name -> COLUMNS.getOrDefault(name, name))
                        .toList();
        List<String> problems = new ArrayList<>();
        for (String wanted : List.of("role", "person", "from", "until")) {
            if (!columns.contains(wanted)) {
                problems.add("file: its first row names no column " + wanted);
            }
        }
        for (String name : columns) {
            if (!COLUMNS.containsValue(name)
                    || columns.indexOf(name) != columns.lastIndexOf(name)) {
                String shown = name.length() <= 40 ? name : name.substring(0, 40) + "…";
                problems.add("file: a column '" + shown + "', of which it knows none or has two");
            }
        }
        if (!problems.isEmpty()) {
            throw NotDone.wrong(problems.subList(0, Math.min(problems.size(), 10)));
        }
        return columns;
    }

    private static Row row(Cells row, List<String> columns, String scope) {
        String own = cell(row, columns, "scope");
        return new Row(
                row.line(),
                row.isLongerThan(columns.size()),
                new RosterForm(
                        own == null || own.isBlank() ? scope : own,
                        cell(row, columns, "role"),
                        cell(row, columns, "person"),
                        cell(row, columns, "phone"),
                        cell(row, columns, "from"),
                        cell(row, columns, "until")));
    }

    private static @Nullable String cell(Cells row, List<String> columns, String name) {
        int place = columns.indexOf(name);
        return place < 0 || place >= row.values().size() ? null : row.values().get(place);
    }
}
