package io.jixiao.target.intake.xlsx;

import io.jixiao.target.intake.Cell;
import io.jixiao.target.intake.Cell.Origin;
import io.jixiao.target.intake.DocumentBuilder;
import io.jixiao.target.intake.Place;
import io.jixiao.target.intake.Row;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/// The rows of one sheet. Merged regions stand behind the cells in the file, so rows are kept
/// until the sheet ends.
final class SheetRows {

    private final DocumentBuilder document;
    private final String sheet;
    private final List<String> strings;
    private final Shown shown;
    private final TreeMap<Integer, TreeMap<Integer, Raw>> rows = new TreeMap<>();
    private final List<CellRangeAddress> merged = new ArrayList<>();
    private final Map<CellAddress, Integer> widths = new HashMap<>();
    private int nextRow;

    SheetRows(DocumentBuilder document, String sheet, List<String> strings, Shown shown) {
        this.document = document;
        this.sheet = sheet;
        this.strings = strings;
        this.shown = shown;
    }

    /// A cell before its region is known.
    private record Raw(String text, Origin origin) {}

    void read(InputStream in) throws XMLStreamException {
        var xml = Xml.of(in);
        while (xml.hasNext()) {
            xml.next();
            if (Xml.opens(xml, "row")) {
                row(xml);
            } else if (Xml.opens(xml, "mergeCell")) {
                merged.add(CellRangeAddress.valueOf(Xml.attribute(xml, "ref")));
            }
        }
        cover();
        rows.forEach(this::flush);
    }

    private void row(XMLStreamReader xml) throws XMLStreamException {
        var printed = Xml.attribute(xml, "r");
        int number = printed.isEmpty() ? nextRow : Integer.parseInt(printed) - 1;
        nextRow = number + 1;
        var cells = new TreeMap<Integer, Raw>();
        int nextColumn = 0;
        while (!Xml.closes(xml, "row")) {
            xml.next();
            if (Xml.opens(xml, "c")) {
                var address = Xml.attribute(xml, "r");
                int column = address.isEmpty() ? nextColumn : new CellReference(address).getCol();
                nextColumn = column + 1;
                var cell = cell(xml);
                if (!cell.text().isBlank() || cell.origin() != Origin.TYPED) {
                    document.count(cell.text());
                    cells.put(column, cell);
                }
            }
        }
        if (!cells.isEmpty()) {
            rows.put(number, cells);
        }
    }

    private Raw cell(XMLStreamReader xml) throws XMLStreamException {
        var type = Xml.attribute(xml, "t");
        var style = Xml.attribute(xml, "s");
        var value = new StringBuilder();
        boolean formula = false;
        boolean inValue = false;
        while (!Xml.closes(xml, "c")) {
            xml.next();
            if (Xml.opens(xml, "f")) {
                formula = true;
            } else if (Xml.opens(xml, "v") || Xml.opens(xml, "t")) {
                inValue = true;
            } else if (Xml.closes(xml, "v") || Xml.closes(xml, "t")) {
                inValue = false;
            } else if (xml.isCharacters() && inValue) {
                value.append(xml.getText());
            }
        }
        var text = text(type, style, value.toString());
        if (!formula) {
            return new Raw(text, Origin.TYPED);
        }
        return new Raw(text, text.isBlank() ? Origin.FORMULA_WITHOUT_VALUE : Origin.FORMULA);
    }

    private String text(String type, String style, String value) {
        return switch (type) {
            case "s" -> value.isBlank() ? "" : strings.get(Integer.parseInt(value.strip()));
            case "str", "inlineStr" -> Escaped.read(value);
            case "e", "d" -> value;
            case "b" -> value.strip().equals("1") ? "是" : "否";
            default -> value.isBlank() ? "" : shown.of(value.strip(), style);
        };
    }

    /// Marks the cells below the first of a region as covered, where their row says anything.
    private void cover() {
        for (var region : merged) {
            int first = region.getFirstColumn();
            int width = region.getLastColumn() - first + 1;
            rows.subMap(region.getFirstRow(), true, region.getLastRow(), true)
                    .forEach(
                            (number, row) -> {
                                document.count("");
                                widths.put(new CellAddress(number, first), width);
                                if (number > region.getFirstRow()) {
                                    row.putIfAbsent(first, new Raw("", Origin.MERGED));
                                }
                            });
        }
    }

    private void flush(int number, Map<Integer, Raw> cells) {
        var row = new ArrayList<Cell>();
        cells.forEach(
                (column, raw) ->
                        row.add(
                                new Cell(
                                        raw.text(),
                                        column,
                                        widths.getOrDefault(new CellAddress(number, column), 1),
                                        raw.origin(),
                                        Place.onSheet(
                                                document.file(), sheet, number + 1, column + 1))));
        boolean alone = row.size() == 1 && row.getFirst().column() == 0;
        document.add(new Row(row, alone ? Row.Kind.PARAGRAPH : Row.Kind.TABLE));
    }
}
