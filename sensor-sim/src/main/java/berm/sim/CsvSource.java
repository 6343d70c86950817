package berm.sim;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which file is a recording, and how it is to be read.
 *
 * @param columns what is played; each sensor once
 * @param timeColumn the column with the times; null for the first that reads as one
 * @param zone of times that name none
 */
public record CsvSource(
        Path file, List<MappedColumn> columns, @Nullable String timeColumn, ZoneId zone) {

    public CsvSource {
        columns = List.copyOf(columns);
        long sensors = columns.stream().map(MappedColumn::sensor).distinct().count();
        if (columns.isEmpty() || sensors != columns.size()) {
            throw new IllegalArgumentException("each sensor needs one column: " + columns);
        }
    }
}
