package berm.sim;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** A text whose rows may not be longer than a bound, give or take what is read ahead. */
final class BoundedRows extends FilterReader {

    static final int LONGEST = 65_536;

    private int length;

    BoundedRows(Reader text) {
        super(text);
    }

    /** The next row begins. */
    void nextRow() {
        length = 0;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int count) throws IOException {
        if (length > LONGEST) {
            throw new RowTooLong();
        }
        int read = super.read(buffer, offset, count);
        length += Math.max(0, read);
        return read;
    }

    /** The row does not end within the bound. */
    static final class RowTooLong extends IOException {
        RowTooLong() {
            super("a row is longer than " + LONGEST + " characters");
        }
    }
}
