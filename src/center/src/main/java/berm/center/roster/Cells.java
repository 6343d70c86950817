package berm.center.roster;

import java.util.ArrayList;
import java.util.List;

/**
 * The cells of a row of comma-separated text (RFC 4180): one in quotes may hold commas, line breaks
 * and, doubled, quotes.
 *
 * @param line on which the row begins, from 1
 */
record Cells(int line, List<String> values) {

    Cells {
        values = List.copyOf(values);
    }

    /** All rows but those without any text. */
    static List<Cells> of(String text) {
        var reader = new Reader();
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .chars()
                .forEach(each -> reader.take((char) each));
        return reader.end();
    }

    /** Whether it has more cells than there are columns, other than empty ones behind them. */
    boolean isLongerThan(int columns) {
        return values.stream().skip(columns).anyMatch(value -> !value.isBlank());
    }

    private static final class Reader {
        private final List<Cells> rows = new ArrayList<>();
        private List<String> row = new ArrayList<>();
        private StringBuilder cell = new StringBuilder();
        private boolean quoted;
        private boolean closed;
        private int line = 1;
        private int began = 1;

        private void take(char next) {
            if (next == '\n') {
                line++;
            }
            if (quoted && next == '"') {
                quoted = false;
                closed = true;
            } else if (quoted) {
                cell.append(next);
            } else if (next == '"' && (closed || cell.isEmpty())) {
                if (closed) {
                    cell.append('"');
                }
                quoted = true;
                closed = false;
            } else if (next == ',') {
                endCell();
            } else if (next == '\n') {
                endRow();
            } else {
                cell.append(next);
            }
        }

        private void endCell() {
            row.add(cell.toString());
            cell = new StringBuilder();
            closed = false;
        }

        private void endRow() {
            endCell();
            if (row.stream().anyMatch(value -> !value.isBlank())) {
                rows.add(new Cells(began, row));
            }
            row = new ArrayList<>();
            began = line;
        }

        private List<Cells> end() {
            endRow();
            return rows;
        }
    }
}
