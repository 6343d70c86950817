package berm.sim;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The rows of a CSV file (RFC 4180, UTF-8), one after the other; empty lines are left out. */
final class CsvRows implements Closeable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180
                    .builder()
                    .setIgnoreEmptyLines(false)
                    .setTrailingData(true)
                    .setLenientEof(true)
                    .get();

    /** A row and the line it begins on, from 1. */
    record Row(long line, CSVRecord cells) {}

    private final BoundedRows text;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;

    private CsvRows(BoundedRows text) throws IOException {
        this.text = text;
        this.parser = CSVParser.builder().setReader(text).setFormat(FORMAT).get();
        this.records = parser.iterator();
    }

    static CsvRows open(Path file) throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), UTF_8));
        try {
            skipByteOrderMark(reader);
            return new CsvRows(new BoundedRows(reader));
        } catch (IOException failed) {
            reader.close();
            throw failed;
        }
    }

    private static void skipByteOrderMark(Reader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
    }

    /**
     * The next row, or null after the last.
     *
     * @throws BoundedRows.RowTooLong if it does not end; no row can be read after that
     */
    @Nullable Row next() throws IOException {
        try {
            while (true) {
                text.nextRow();
                long line = line();
                if (!records.hasNext()) {
                    return null;
                }
                CSVRecord cells = records.next();
                if (cells.size() > 1 || !cells.get(0).isEmpty()) {
                    return new Row(line, cells);
                }
            }
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    /** The line that is read next. */
    long line() {
        return parser.getCurrentLineNumber() + 1;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
