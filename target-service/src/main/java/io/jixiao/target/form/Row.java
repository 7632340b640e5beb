package io.jixiao.target.form;

import java.util.List;

/// One row of a table; its cells span all columns.
///
/// @param isHeader repeated where the table continues on the next page
public record Row(boolean isHeader, List<Cell> cells) {

    public Row {
        cells = List.copyOf(cells);
    }

    static Row of(Cell... cells) {
        return new Row(false, List.of(cells));
    }

    static Row header(Cell... cells) {
        return new Row(true, List.of(cells));
    }
}
