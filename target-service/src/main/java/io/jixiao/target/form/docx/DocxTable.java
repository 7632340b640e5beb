package io.jixiao.target.form.docx;

import io.jixiao.target.form.Block;
import io.jixiao.target.form.Cell;
import io.jixiao.target.form.Row;
import io.jixiao.target.form.ooxml.Markup;

/// A table with fixed columns: cells span columns and go on below, rows grow with their text.
final class DocxTable {

    private final Markup xml;

    DocxTable(Markup xml) {
        this.xml = xml;
    }

    void write(Block.Table table) {
        int whole = table.widths().stream().mapToInt(Integer::intValue).sum();
        xml.open("w:tbl").open("w:tblPr");
        xml.empty("w:tblStyle", "w:val", "Form");
        xml.empty("w:tblW", "w:w", Integer.toString(whole), "w:type", "dxa");
        xml.empty("w:tblLayout", "w:type", "fixed");
        xml.close().open("w:tblGrid");
        table.widths().forEach(width -> xml.empty("w:gridCol", "w:w", width.toString()));
        xml.close();
        for (var row : table.rows()) {
            write(row, table);
        }
        xml.close();
        // Word would make two tables that touch into one.
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "Gap").close().close();
    }

    private void write(Row row, Block.Table table) {
        xml.open("w:tr").open("w:trPr");
        if (isShort(row)) {
            xml.empty("w:cantSplit");
        }
        if (row.isHeader()) {
            xml.empty("w:tblHeader");
        }
        xml.close();
        int column = 0;
        for (var cell : row.cells()) {
            int next = column + cell.columns();
            int width =
                    table.widths().subList(column, next).stream().mapToInt(Integer::intValue).sum();
            write(cell, width);
            column = next;
        }
        xml.close();
    }

    /// A row that may be longer than a page has to be split.
    private static boolean isShort(Row row) {
        return row.cells().stream().noneMatch(cell -> cell.text().length() > 400);
    }

    private void write(Cell cell, int width) {
        xml.open("w:tc").open("w:tcPr");
        xml.empty("w:tcW", "w:w", Integer.toString(width), "w:type", "dxa");
        if (cell.columns() > 1) {
            xml.empty("w:gridSpan", "w:val", Integer.toString(cell.columns()));
        }
        switch (cell.merge()) {
            case ALONE -> {}
            case FIRST -> xml.empty("w:vMerge", "w:val", "restart");
            case CONTINUED -> xml.empty("w:vMerge");
        }
        xml.empty("w:vAlign", "w:val", "center").close();
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "Cell");
        xml.empty("w:jc", "w:val", justification(cell)).close();
        DocxWriter.run(cell.text(), false, xml);
        xml.close().close();
    }

    private static String justification(Cell cell) {
        return switch (cell.align()) {
            case LEFT -> "left";
            case CENTRE -> "center";
            case RIGHT -> "right";
        };
    }
}
