package io.jixiao.target.form.docx;

import io.jixiao.target.form.Block;
import io.jixiao.target.form.Document;
import io.jixiao.target.form.DocumentWriter;
import io.jixiao.target.form.Format;
import io.jixiao.target.form.ooxml.Markup;
import io.jixiao.target.form.ooxml.OfficeFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;

/// A4 upright, 宋体; paragraphs and tables one after the other.
@ApplicationScoped
public class DocxWriter implements DocumentWriter {

    private static final String MAIN =
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    @Override
    public Format format() {
        return Format.DOCX;
    }

    @Override
    public void write(Document document, OutputStream out) throws IOException {
        var file = new OfficeFile(out);
        file.part("[Content_Types].xml", Parts.CONTENT_TYPES);
        file.part("_rels/.rels", Parts.RELATIONSHIPS);
        file.part("word/_rels/document.xml.rels", Parts.DOCUMENT_RELATIONSHIPS);
        file.part("word/styles.xml", Parts.STYLES);
        file.part("word/footer1.xml", Parts.FOOTER);
        file.properties(document.title());
        file.part("word/document.xml", xml -> body(document, xml));
        file.finish();
    }

    private static void body(Document document, Markup xml) {
        xml.open(
                "w:document",
                "xmlns:w",
                MAIN,
                "xmlns:r",
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
        xml.open("w:body");
        var tables = new DocxTable(xml);
        document.blocks()
                .forEachOrdered(
                        block -> {
                            switch (block) {
                                case Block.Line line -> line(line, xml);
                                case Block.Table table -> tables.write(table);
                            }
                        });
        xml.open("w:sectPr");
        xml.empty("w:footerReference", "w:type", "default", "r:id", "rId2");
        xml.empty("w:pgSz", "w:w", "11906", "w:h", "16838");
        xml.empty(
                "w:pgMar",
                "w:top",
                "1134",
                "w:right",
                "567",
                "w:bottom",
                "1134",
                "w:left",
                "1134",
                "w:header",
                "567",
                "w:footer",
                "567",
                "w:gutter",
                "0");
        xml.close();
    }

    private static void line(Block.Line line, Markup xml) {
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style(line.style()));
        if (line.onNewPage()) {
            xml.empty("w:pageBreakBefore");
        }
        xml.close();
        run(line.text(), false, xml);
        xml.close();
    }

    private static String style(Block.Style style) {
        return switch (style) {
            case TITLE -> "Title";
            case HEADING -> "Heading1";
            case TEXT -> "BodyText";
            case RIGHT -> "Signature";
            case NOTE -> "Subtitle";
        };
    }

    /// Line breaks and tabs are elements of their own.
    static void run(String text, boolean isBold, Markup xml) {
        if (text.isEmpty()) {
            return;
        }
        xml.open("w:r");
        if (isBold) {
            xml.open("w:rPr").empty("w:b").close();
        }
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean isEnd = i == text.length();
            if (isEnd || text.charAt(i) == '\n' || text.charAt(i) == '\t') {
                if (i > from) {
                    xml.open("w:t", "xml:space", "preserve").text(text.substring(from, i)).close();
                }
                if (!isEnd) {
                    xml.empty(text.charAt(i) == '\n' ? "w:br" : "w:tab");
                }
                from = i + 1;
            }
        }
        xml.close();
    }
}
