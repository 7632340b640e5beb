package io.jixiao.target.form.xlsx;

import io.jixiao.target.form.Document;
import io.jixiao.target.form.DocumentWriter;
import io.jixiao.target.form.Format;
import io.jixiao.target.form.ooxml.Markup;
import io.jixiao.target.form.ooxml.OfficeFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;

/// One sheet, A4 upright, as wide as the page. Every cell is text: amounts stand as printed.
@ApplicationScoped
public class XlsxWriter implements DocumentWriter {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    @Override
    public Format format() {
        return Format.XLSX;
    }

    @Override
    public void write(Document document, OutputStream out) throws IOException {
        var file = new OfficeFile(out);
        file.part("[Content_Types].xml", Parts.CONTENT_TYPES);
        file.part("_rels/.rels", Parts.RELATIONSHIPS);
        file.part("xl/workbook.xml", Parts.WORKBOOK);
        file.part("xl/_rels/workbook.xml.rels", Parts.WORKBOOK_RELATIONSHIPS);
        file.part("xl/styles.xml", Parts.STYLES);
        file.properties(document.title());
        file.part("xl/worksheets/sheet1.xml", xml -> sheet(document, xml));
        file.finish();
    }

    private static void sheet(Document document, Markup xml) {
        xml.open("worksheet", "xmlns", MAIN);
        xml.open("sheetPr").empty("pageSetUpPr", "fitToPage", "1").close();
        xml.open("cols");
        for (int i = 0; i < document.widths().size(); i++) {
            var number = Integer.toString(i + 1);
            var width = Grid.characters(document.widths().get(i)).toPlainString();
            xml.empty("col", "min", number, "max", number, "width", width, "customWidth", "1");
        }
        xml.close().open("sheetData");
        var grid = new Grid(document.widths(), xml);
        document.blocks().forEachOrdered(grid::write);
        xml.close();
        ranges("mergeCells", "mergeCell", grid, xml);
        xml.empty("printOptions", "horizontalCentered", "1");
        xml.empty(
                "pageMargins",
                "left",
                "0.5",
                "right",
                "0.5",
                "top",
                "0.6",
                "bottom",
                "0.6",
                "header",
                "0.3",
                "footer",
                "0.3");
        xml.empty("pageSetup", "paperSize", "9", "orientation", "portrait", "fitToHeight", "0");
        xml.open("headerFooter").open("oddFooter").text("&C&P").close().close();
        breaks(grid, xml);
        if (grid.rows() > 0) {
            xml.open("ignoredErrors")
                    .empty("ignoredError", "sqref", grid.used(), "numberStoredAsText", "1")
                    .close();
        }
        xml.close();
    }

    private static void ranges(String all, String one, Grid grid, Markup xml) {
        if (grid.merged().isEmpty()) {
            return;
        }
        xml.open(all, "count", Integer.toString(grid.merged().size()));
        grid.merged().forEach(range -> xml.empty(one, "ref", range));
        xml.close();
    }

    private static void breaks(Grid grid, Markup xml) {
        if (grid.breaks().isEmpty()) {
            return;
        }
        var count = Integer.toString(grid.breaks().size());
        xml.open("rowBreaks", "count", count, "manualBreakCount", count);
        grid.breaks()
                .forEach(row -> xml.empty("brk", "id", row.toString(), "max", "16383", "man", "1"));
        xml.close();
    }
}
