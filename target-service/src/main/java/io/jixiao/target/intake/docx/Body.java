package io.jixiao.target.intake.docx;

import io.jixiao.target.intake.Cell;
import io.jixiao.target.intake.DocumentBuilder;
import io.jixiao.target.intake.Place;
import io.jixiao.target.intake.Row;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLStreamReader;

/// Puts paragraphs and tables together from WordprocessingML as it streams by.
///
/// Names without prefix: the transitional and the strict kind differ in namespaces only. Deleted
/// text, field codes and fallbacks of drawings have elements of their own and are left out.
final class Body {

    private static final int DEEPEST = 20;

    private final DocumentBuilder document;
    private final Deque<Table> tables = new ArrayDeque<>();
    private final StringBuilder paragraph = new StringBuilder();
    private int tablesSoFar;
    private int paragraphs;
    private int skipping;
    private boolean inText;
    private boolean listed;

    Body(DocumentBuilder document) {
        this.document = document;
    }

    void open(XMLStreamReader xml) {
        var name = xml.getLocalName();
        if (skipping > 0 || name.equals("Fallback") || name.equals("txbxContent")) {
            skipping++;
            return;
        }
        switch (name) {
            case "tbl" -> table();
            case "gridSpan" -> inCell().span(value(xml));
            case "vMerge" -> inCell().merge(value(xml));
            case "gridBefore" -> inCell().before(value(xml));
            case "tr" -> inCell().row();
            case "tc" -> inCell().cell();
            case "p" -> {
                paragraph.setLength(0);
                listed = false;
            }
            case "numPr" -> listed = true;
            case "t" -> inText = true;
            case "tab" -> paragraph.append(' ');
            case "br", "cr" -> paragraph.append('\n');
            case "noBreakHyphen" -> paragraph.append('-');
            default -> {
                // formatting
            }
        }
    }

    void text(String text) {
        if (inText && skipping == 0) {
            document.count(text);
            paragraph.append(text);
        }
    }

    void close(String name) {
        if (skipping > 0) {
            skipping--;
            return;
        }
        switch (name) {
            case "t" -> inText = false;
            case "p" -> paragraph();
            case "tc" -> inCell().endCell();
            case "tr" -> endRow();
            case "tbl" -> tables.pop();
            default -> {
                // formatting
            }
        }
    }

    private void table() {
        if (tables.size() >= DEEPEST) {
            throw new IllegalArgumentException("tables nested too deep");
        }
        tablesSoFar++;
        tables.push(new Table(document.file(), tablesSoFar));
    }

    private Table inCell() {
        var table = tables.peek();
        if (table == null) {
            throw new IllegalArgumentException("a cell outside of a table");
        }
        return table;
    }

    private void paragraph() {
        var table = tables.peek();
        if (table != null) {
            table.paragraph(paragraph.toString());
            return;
        }
        paragraphs++;
        var kind = listed ? Row.Kind.LISTED : Row.Kind.PARAGRAPH;
        var place = Place.inText(document.file(), paragraphs, 1);
        document.add(
                new Row(
                        List.of(new Cell(paragraph.toString(), 0, 1, Cell.Origin.TYPED, place)),
                        kind));
    }

    private void endRow() {
        document.add(new Row(inCell().endRow(), Row.Kind.TABLE));
    }

    private static String value(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("val")) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }
}
