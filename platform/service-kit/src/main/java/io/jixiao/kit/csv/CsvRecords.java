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
    record CsvRecord(int number, List<String> cells) {
        boolean isBlank() {
            return cells.size() == 1 && cells.getFirst().isBlank();
        }
    }

    private static final int END = -1;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final BufferedReader in;
    private int line = 1;
    private boolean atStart = true;

    CsvRecords(Reader in) {
        this.in = new BufferedReader(in);
    }

    Optional<CsvRecord> next() throws IOException {
        int c = read();
        if (c == END) {
            return Optional.empty();
        }
        int number = line;
        var cells = new ArrayList<String>();
        while (true) {
            var cell = new StringBuilder();
            c = c == '"' ? quoted(cell) : plain(c, cell);
            cells.add(cell.toString().strip());
            if (c != ',') {
                return Optional.of(new CsvRecord(number, cells));
            }
            c = read();
        }
    }

    /// Returns what ended the cell: a comma, a line break or the end.
    private int plain(int first, StringBuilder cell) throws IOException {
        int c = first;
        while (c != END && c != ',' && c != '\n') {
            if (c != '\r') {
                cell.append((char) c);
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
                cell.append((char) c);
                continue;
            }
            c = read();
            if (c != '"') {
                return plain(c, cell);
            }
            cell.append('"');
        }
        return END;
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
