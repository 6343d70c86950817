package berm.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Where in the rows of a CSV file the time and the mapped columns are. */
record CsvHeader(int width, int time, int[] mapped) {

    /**
     * Finds the columns of a source.
     *
     * @param first the first row of data, or null when there is none
     * @throws UnreadableRecording naming every column that is not there
     */
    static CsvHeader find(
            CsvSource source, CSVRecord names, CsvRows.@Nullable Row first, RecordedTime times)
            throws UnreadableRecording {
        List<String> columns = names.stream().map(String::strip).toList();
        List<String> problems = new ArrayList<>();
        int[] mapped =
                source.columns().stream()
                        .mapToInt(column -> only(columns, column.column(), problems))
                        .toArray();
        String named = source.timeColumn();
        int time = named == null ? detect(first, times, problems) : only(columns, named, problems);
        if (!problems.isEmpty()) {
            throw new UnreadableRecording(problems);
        }
        return new CsvHeader(columns.size(), time, mapped);
    }

    private static int only(List<String> columns, String name, List<String> problems) {
        int[] found =
                IntStream.range(0, columns.size())
                        .filter(i -> columns.get(i).equals(name))
                        .toArray();
        if (found.length == 1) {
            return found[0];
        }
        problems.add(
                found.length == 0
                        ? "there is no column '" + name + "'; there are " + columns
                        : "the column '" + name + "' is there " + found.length + " times");
        return -1;
    }

    private static int detect(
            CsvRows.@Nullable Row first, RecordedTime times, List<String> problems) {
        OptionalInt found =
                first == null
                        ? OptionalInt.empty()
                        : IntStream.range(0, first.cells().size())
                                .filter(i -> isTime(first.cells().get(i), times))
                                .findFirst();
        if (found.isEmpty()) {
            problems.add("no column of the first row reads as a time; name the one that is");
        }
        return found.orElse(-1);
    }

    private static boolean isTime(String cell, RecordedTime times) {
        return times.parse(cell.strip(), Long.MIN_VALUE).isPresent();
    }
}
