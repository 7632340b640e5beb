package io.jixiao.target.intake;

import java.util.List;

/// What a file says, whatever its format: rows in reading order, each cell with its place.
///
/// @param hiddenSheets names of sheets that nobody sees and that were not read
public record Document(String file, FileKind kind, List<Row> rows, List<String> hiddenSheets) {

    public Document {
        rows = List.copyOf(rows);
        hiddenSheets = List.copyOf(hiddenSheets);
    }
}
