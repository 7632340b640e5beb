package io.jixiao.kit.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Splits CSV (RFC 4180) into records: quoted cells may hold commas, line breaks and doubled
/// quotes.
final class CsvRecords {

    /// @param number of the line it begins on
    /// @param isTooLong whether it has more than is kept of a record
    /// @param isOpen whether a quote in it is never closed: nobody knows what lines it swallowed
    record CsvRecord(int number, List<String> cells, boolean isTooLong, boolean isOpen) {
        boolean isBlank() {
            return !isTooLong && !isOpen && cells.size() == 1 && cells.getFirst().isBlank();
        }
    }

    /// Many times the longest row that means something: a quote that is never closed ends here.
    static final int LONGEST = 16 * 1024;

    private static final int END = -1;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final BufferedReader in;
    private int line = 1;
    private boolean atStart = true;
    private int length;
    private boolean isOpen;

    CsvRecords(Reader in) {
        this.in = new BufferedReader(in);
    }

    Optional<CsvRecord> next() throws IOException {
        int c = read();
        if (c == END) {
            return Optional.empty();
        }
        int number = line;
        length = 0;
        var cells = new ArrayList<String>();
        while (true) {
            var cell = new StringBuilder();
            c = c == '"' ? quoted(cell) : plain(c, cell);
            if (length <= LONGEST) {
                cells.add(cell.toString().strip());
            }
            if (c != ',') {
                return Optional.of(new CsvRecord(number, cells, length > LONGEST, isOpen));
            }
            length++;
            c = read();
        }
    }

    /// Returns what ended the cell: a comma, a line break or the end.
    private int plain(int first, StringBuilder cell) throws IOException {
        int c = first;
        while (c != END && c != ',' && c != '\n') {
            if (c != '\r') {
                append(c, cell);
            }
            c = read();
        }
        return ended(c);
    }

    private int quoted(StringBuilder cell) throws IOException {
        for (int c = read(); c != END; c = read()) {
            if (c != '"') {
                if (c == '\n') {
                    line++;
                }
                append(c, cell);
                continue;
            }
            c = read();
            if (c != '"') {
                return plain(c, cell);
            }
            append('"', cell);
        }
        isOpen = true;
        return END;
    }

    private void append(int c, StringBuilder cell) {
        if (length < LONGEST) {
            cell.append((char) c);
        }
        length++;
    }

    private int ended(int c) {
        if (c == '\n') {
            line++;
        }
        return c;
    }

    private int read() throws IOException {
        int c = in.read();
        if (atStart) {
            atStart = false;
            return c == BYTE_ORDER_MARK ? in.read() : c;
        }
        return c;
    }
}
