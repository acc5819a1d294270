package dev.kontor.kit.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Ends a file of which a row has no end: the parser would keep all of it, as when a quote is never closed. */
final class RowBound extends FilterReader {

    /** The longest row of the services' own exports has less than 2,000 characters. */
    static final int MOST_CHARACTERS = 16_384;

    private int characters;

    RowBound(Reader file) {
        super(file);
    }

    /** What is read from now on belongs to another row, but for what the parser has read ahead. */
    void nextRow() {
        characters = 0;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        // Who asks for more has not found the end of the row in what there was.
        if (characters >= MOST_CHARACTERS) {
            throw new IOException("a row has more than %,d characters; is there a quote that is not closed?"
                    .formatted(MOST_CHARACTERS));
        }
        int read = super.read(buffer, offset, Math.min(length, MOST_CHARACTERS));
        characters += Math.max(read, 0);
        return read;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }
}
