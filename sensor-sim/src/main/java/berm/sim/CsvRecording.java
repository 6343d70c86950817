package berm.sim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a recording kept as CSV, with a header and one row for each time, read as they are
 * asked for.
 *
 * <p>An empty cell is a missing sample: it is not in its step. What cannot be read is counted and
 * told with its line, and the rest is played. Rows are in order of time, each later than the one
 * before; one that is not is refused, because a world's time does not go back.
 */
public final class CsvRecording implements Iterator<Step>, AutoCloseable {

    private static final int MOST_PROBLEMS = 20;

    private final List<MappedColumn> columns;
    private final RecordedTime times;
    private final CsvRows rows;
    private final CsvHeader header;
    private final RecordingTally tally;
    private final List<String> problems = new ArrayList<>();
    private CsvRows.@Nullable Row row;
    private @Nullable Step next;
    private long before = Long.MIN_VALUE;

    private CsvRecording(CsvSource source, CsvRows rows) throws IOException {
        this.columns = source.columns();
        this.times = new RecordedTime(source.zone());
        this.rows = rows;
        this.tally = new RecordingTally(columns.size());
        CsvRows.Row names = rows.next();
        if (names == null) {
            throw new UnreadableRecording(List.of("there is no header"));
        }
        this.row = rows.next();
        this.header = CsvHeader.find(source, names.cells(), row, times);
        this.next = readStep();
    }

    /**
     * Opens a recording and reads its first step.
     *
     * @throws UnreadableRecording if it has no such columns
     */
    public static CsvRecording open(CsvSource source) throws IOException {
        CsvRows rows = CsvRows.open(source.file());
        try {
            return new CsvRecording(source, rows);
        } catch (IOException | RuntimeException failed) {
            rows.close();
            throw failed;
        }
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Step next() {
        Step step = next;
        if (step == null) {
            throw new NoSuchElementException();
        }
        try {
            row = readRow();
            next = readStep();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return step;
    }

    /** The stamp of the next step; empty after the last. */
    public OptionalLong nextStamp() {
        Step step = next;
        return step == null ? OptionalLong.empty() : OptionalLong.of(step.stamp());
    }

    /** What became of the rows read so far, which is one step more than was asked for. */
    public RecordingCounts counts() {
        return tally.counts();
    }

    /** The first twenty things that could not be read, each with its line. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    private CsvRows.@Nullable Row readRow() throws IOException {
        long line = rows.line();
        try {
            return rows.next();
        } catch (BoundedRows.RowTooLong endless) {
            tally.brokenRow();
            problem(line, endless.getMessage() + "; nothing after it is read");
            return null;
        }
    }

    private @Nullable Step readStep() throws IOException {
        while (row != null) {
            Step step = step(row);
            if (step != null) {
                return step;
            }
            row = readRow();
        }
        return null;
    }

    private @Nullable Step step(CsvRows.Row from) {
        CSVRecord cells = from.cells();
        if (cells.size() != header.width()) {
            return refuse(from, "has " + cells.size() + " cells, but the header " + header.width());
        }
        String cell = cells.get(header.time()).strip();
        OptionalLong time = times.parse(cell, before);
        if (time.isEmpty()) {
            return refuse(from, quoted(cell) + " is no time");
        }
        if (time.getAsLong() <= before) {
            return refuse(
                    from, quoted(cell) + " is not later than " + Instant.ofEpochMilli(before));
        }
        before = time.getAsLong();
        tally.row();
        return new Step(before, samples(from));
    }

    private @Nullable Step refuse(CsvRows.Row from, String problem) {
        tally.brokenRow();
        problem(from.line(), problem);
        return null;
    }

    private List<Sample> samples(CsvRows.Row from) {
        List<Sample> samples = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            MappedColumn column = columns.get(i);
            String cell = from.cells().get(header.mapped()[i]).strip();
            OptionalDouble value = RecordedNumber.parse(cell);
            if (value.isPresent()) {
                samples.add(new Sample(column.sensor(), column.unit(), value.getAsDouble()));
            } else if (RecordedNumber.isMissing(cell)) {
                tally.missing();
            } else {
                tally.brokenCell();
                problem(from.line(), column.column() + " " + quoted(cell) + " is no number");
            }
        }
        tally.samples(samples.size());
        return samples;
    }

    private void problem(long line, String what) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add("line " + line + ": " + what);
        }
    }

    private static String quoted(String cell) {
        return "'" + (cell.length() > 40 ? cell.substring(0, 40) + "…" : cell) + "'";
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
