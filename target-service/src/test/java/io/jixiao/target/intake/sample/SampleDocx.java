package io.jixiao.target.intake.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The sample as a Word file: texts in several runs, spans, merged first level.
public final class SampleDocx {

    public static final String MAIN = "word/document.xml";

    private final StringBuilder body = new StringBuilder();

    private SampleDocx() {}

    public static byte[] of(Sample sample) {
        return zip(parts(sample));
    }

    /// The parts by name, for files with something wrong in them.
    public static Map<String, byte[]> parts(Sample sample) {
        var written = new SampleDocx();
        sample.partOne().forEach(written::paragraph);
        sample.tables().forEach(written::table);
        return parts(written.body.toString());
    }

    public static Map<String, byte[]> parts(String body) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put(
                "[Content_Types].xml",
                utf8(
                        """
                        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                        <Default Extension="xml" ContentType="application/xml"/>\
                        <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
                        </Types>"""));
        parts.put(
                "_rels/.rels",
                utf8(
                        """
                        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                        <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>\
                        </Relationships>"""));
        parts.put(
                MAIN,
                utf8(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                                + "<w:document"
                                + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                                + "<w:body>"
                                + body
                                + "</w:body></w:document>"));
        return parts;
    }

    public static byte[] zip(Map<String, byte[]> parts) {
        try (var bytes = new ByteArrayOutputStream();
                var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
            zip.finish();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void table(SampleTable table) {
        paragraph(table.title());
        body.append("<w:tbl>");
        row(cell(table.unit(), 4, ""), cell("单位：万元", 2, ""));
        row(
                cell("项目编码", 1, ""),
                cell(table.code(), 2, ""),
                cell("项目名称", 1, ""),
                cell(table.name(), 2, ""));
        row(
                cell("预算规模及资金用途", 1, "restart"),
                cell("预算数", 1, ""),
                cell(table.budget(), 1, ""),
                cell("其中：财政 资金", 1, ""),
                cell(table.fiscal(), 1, ""),
                cell("其他资金" + table.other() + " ", 1, ""));
        row(cell("", 1, "continue"), cell(table.use(), 5, ""));
        row(cell("资金支出计划（%）", 1, "restart"), plan(SampleTable.DATES));
        row(cell("", 1, "continue"), plan(table.plan()));
        row(cell("绩效目标", 1, ""), cell(table.goal(), 5, ""));
        body.append("</w:tbl>");
        paragraph(" ");
        body.append("<w:tbl>");
        row(SampleTable.COLUMNS.stream().map(each -> cell(each, 1, "")).toArray(String[]::new));
        for (var each : table.rows()) {
            var merge = each.getFirst().isEmpty() ? "continue" : "restart";
            row(
                    cell(each.getFirst(), 1, merge),
                    String.join(
                            "",
                            each.subList(1, each.size()).stream()
                                    .map(text -> cell(text, 1, ""))
                                    .toList()));
        }
        body.append("</w:tbl>");
    }

    private static String plan(List<String> cells) {
        return cell(cells.get(0), 1, "")
                + cell(cells.get(1), 1, "")
                + cell(cells.get(2), 1, "")
                + cell(cells.get(3), 2, "");
    }

    private void row(String... cells) {
        body.append("<w:tr>").append(String.join("", cells)).append("</w:tr>");
    }

    private static String cell(String text, int span, String merge) {
        var properties =
                (span > 1 ? "<w:gridSpan w:val=\"" + span + "\"/>" : "")
                        + (merge.isEmpty() ? "" : "<w:vMerge w:val=\"" + merge + "\"/>");
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + paragraphOf(text) + "</w:tc>";
    }

    private void paragraph(String text) {
        body.append(paragraphOf(text));
    }

    /// Word breaks a text into runs wherever it likes.
    public static String paragraphOf(String text) {
        int half = text.length() / 2;
        return "<w:p>" + run(text.substring(0, half)) + run(text.substring(half)) + "</w:p>";
    }

    private static String run(String text) {
        var escaped = text.replace("&", "&amp;").replace("<", "&lt;");
        return "<w:r><w:t xml:space=\"preserve\">" + escaped + "</w:t></w:r>";
    }
}
