package io.jixiao.target.intake.docx;

import io.jixiao.target.intake.Cell;
import io.jixiao.target.intake.Place;
import java.util.ArrayList;
import java.util.List;

/// One table while it streams by: where the next cell begins, and what is merged.
final class Table {

    private static final int WIDEST = 1_000;

    private final String file;
    private final int number;
    private final List<Cell> cells = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int row;
    private int column;
    private int span;
    private boolean merged;

    Table(String file, int number) {
        this.file = file;
        this.number = number;
    }

    void row() {
        row++;
        column = 0;
        cells.clear();
    }

    /// Columns the row leaves out at its beginning.
    void before(String columns) {
        column = number(columns);
    }

    void cell() {
        text.setLength(0);
        span = 1;
        merged = false;
    }

    void span(String columns) {
        span = Math.max(1, number(columns));
    }

    /// @param value `restart` where a merged region begins, else the cell belongs to the one above
    void merge(String value) {
        merged = !value.equals("restart");
    }

    void paragraph(String paragraph) {
        text.append(text.isEmpty() ? "" : "\n").append(paragraph);
    }

    void endCell() {
        cells.add(
                new Cell(
                        merged ? "" : text.toString(),
                        column,
                        span,
                        merged ? Cell.Origin.MERGED : Cell.Origin.TYPED,
                        Place.inTable(file, number, row, cells.size() + 1)));
        column += span;
        if (column > WIDEST) {
            throw new IllegalArgumentException("a table too wide");
        }
    }

    List<Cell> endRow() {
        return cells;
    }

    private static int number(String printed) {
        return Math.min(WIDEST, Integer.parseInt(printed));
    }
}
