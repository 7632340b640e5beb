package io.jixiao.target.form.xlsx;

import io.jixiao.target.form.Block;
import io.jixiao.target.form.Cell;
import io.jixiao.target.form.Row;
import io.jixiao.target.form.ooxml.Markup;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// The rows of the sheet as they are written; what is merged is kept until the end.
final class Grid {

    private static final int DXA_PER_CHARACTER = 105;
    private static final int HEIGHT_OF_A_GAP = 6;

    /// A merged cell that may go on below.
    private record Open(int column, int columns, int firstRow, int lastRow) {}

    private final List<Integer> widths;
    private final Markup xml;
    private final List<String> merged = new ArrayList<>();
    private final List<Integer> breaks = new ArrayList<>();
    private final List<Open> open = new ArrayList<>();
    private int rows;

    Grid(List<Integer> widths, Markup xml) {
        this.widths = widths;
        this.xml = xml;
    }

    /// A column's width, from twentieths of a point.
    static BigDecimal characters(int width) {
        return BigDecimal.valueOf(width * 10L / DXA_PER_CHARACTER, 1);
    }

    int rows() {
        return rows;
    }

    List<String> merged() {
        return merged;
    }

    /// After these rows a page ends.
    List<Integer> breaks() {
        return breaks;
    }

    String used() {
        return "A1:" + name(widths.size() - 1, rows);
    }

    void write(Block block) {
        switch (block) {
            case Block.Line line -> write(line);
            case Block.Table table -> {
                table.rows().forEach(row -> write(fitted(row, table)));
                open.forEach(this::close);
                open.clear();
            }
        }
    }

    private void write(Block.Line line) {
        if (line.onNewPage() && rows > 0) {
            breaks.add(rows);
        } else if (rows > 0 && line.style() != Block.Style.TEXT) {
            begin(HEIGHT_OF_A_GAP);
            xml.close();
        }
        int style = style(line.style());
        int height = Heights.of(line.text(), sum(widths, 0, widths.size()), size(line.style()));
        int first = rows + 1;
        for (var part : Heights.parts(height)) {
            begin(part);
            cells(line.text(), 0, widths.size(), style, rows == first);
            xml.close();
        }
        close(new Open(0, widths.size(), first, rows));
    }

    /// The same row in the columns of the sheet.
    private Row fitted(Row row, Block.Table table) {
        if (table.widths().equals(widths)) {
            return row;
        }
        var cells = new ArrayList<Cell>();
        int own = 0;
        int column = 0;
        for (var cell : row.cells()) {
            int border = sum(table.widths(), 0, own + cell.columns());
            int next = column;
            while (next < widths.size() && sum(widths, 0, next) < border) {
                next++;
            }
            cells.add(cell.over(next - column));
            own += cell.columns();
            column = next;
        }
        return new Row(row.isHeader(), cells);
    }

    private void write(Row row) {
        int height = height(row);
        var parts = Heights.parts(height);
        int first = rows + 1;
        for (int i = 0; i < parts.size(); i++) {
            begin(parts.get(i));
            int column = 0;
            for (var cell : row.cells()) {
                cells(i == 0 ? cell.text() : "", column, cell.columns(), style(cell), i == 0);
                column += cell.columns();
            }
            xml.close();
        }
        merge(row, first);
    }

    private void merge(Row row, int first) {
        int column = 0;
        for (var cell : row.cells()) {
            switch (cell.merge()) {
                case ALONE -> close(new Open(column, cell.columns(), first, rows));
                case FIRST -> {
                    closeAt(column);
                    open.add(new Open(column, cell.columns(), first, rows));
                }
                case CONTINUED -> goOn(column);
            }
            column += cell.columns();
        }
    }

    private void closeAt(int column) {
        open.stream().filter(each -> each.column() == column).forEach(this::close);
        open.removeIf(each -> each.column() == column);
    }

    private void goOn(int column) {
        open.replaceAll(
                each ->
                        each.column() == column
                                ? new Open(column, each.columns(), each.firstRow(), rows)
                                : each);
    }

    private void close(Open cell) {
        if (cell.columns() > 1 || cell.lastRow() > cell.firstRow()) {
            merged.add(
                    name(cell.column(), cell.firstRow())
                            + ":"
                            + name(cell.column() + cell.columns() - 1, cell.lastRow()));
        }
    }

    private int height(Row row) {
        int highest = 0;
        int column = 0;
        for (var cell : row.cells()) {
            int width = sum(widths, column, cell.columns());
            int alone = Heights.of(cell.text(), width, Heights.IN_CELLS);
            highest = Math.max(highest, cell.merge() == Cell.Merge.FIRST ? alone / 2 : alone);
            column += cell.columns();
        }
        return highest;
    }

    private static int sum(List<Integer> widths, int column, int columns) {
        return widths.subList(column, column + columns).stream().mapToInt(Integer::intValue).sum();
    }

    private void begin(int height) {
        rows++;
        xml.open(
                "row",
                "r",
                Integer.toString(rows),
                "ht",
                Integer.toString(height),
                "customHeight",
                "1");
    }

    /// All of a merged cell's columns have borders; the first one has the text.
    private void cells(String text, int column, int columns, int style, boolean isFilled) {
        for (int i = 0; i < columns; i++) {
            var place = name(column + i, rows);
            if (i > 0 || !isFilled || text.isEmpty()) {
                xml.empty("c", "r", place, "s", Integer.toString(style));
                continue;
            }
            xml.open("c", "r", place, "s", Integer.toString(style), "t", "inlineStr");
            xml.open("is").open("t", "xml:space", "preserve").text(Escapes.of(text));
            xml.close().close().close();
        }
    }

    private static String name(int column, int row) {
        return (char) ('A' + column) + Integer.toString(row);
    }

    private static int style(Block.Style style) {
        return switch (style) {
            case TITLE -> 1;
            case HEADING -> 2;
            case TEXT -> 3;
            case RIGHT -> 4;
            case NOTE -> 5;
        };
    }

    private static int style(Cell cell) {
        return switch (cell.align()) {
            case LEFT -> 6;
            case CENTRE -> 7;
            case RIGHT -> 8;
        };
    }

    /// In half points.
    private static int size(Block.Style style) {
        return switch (style) {
            case TITLE -> 36;
            case HEADING -> 28;
            case TEXT, RIGHT -> 24;
            case NOTE -> 21;
        };
    }
}
