package io.jixiao.target.intake.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// The sample as an Excel sheet of six columns: merged cells, money as numbers.
public final class SampleXlsx {

    private static final int LAST = 5;

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final XSSFSheet sheet = workbook.createSheet("项目");
    private final CellStyle money = workbook.createCellStyle();
    private int next;

    private SampleXlsx() {
        money.setDataFormat(workbook.createDataFormat().getFormat("0.00"));
    }

    public static byte[] of(Sample sample) {
        var written = new SampleXlsx();
        sample.partOne().forEach(written::paragraph);
        sample.tables().forEach(written::table);
        return bytes(written.workbook);
    }

    public static byte[] bytes(XSSFWorkbook workbook) {
        try (workbook;
                var out = new ByteArrayOutputStream()) {
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void paragraph(String text) {
        cell(next, 0, text);
        merge(next, next, 0, LAST);
        next++;
    }

    private void table(SampleTable table) {
        paragraph(table.title());
        cell(next, 0, table.unit());
        merge(next, next, 0, 3);
        cell(next, 4, "单位：万元");
        merge(next, next, 4, LAST);
        next++;
        row(List.of("项目编码", table.code(), "", "项目名称", table.name()));
        merge(next - 1, next - 1, 1, 2);
        row(List.of("预算规模及资金用途", "预算数", table.budget(), "其中：财政 资金", table.fiscal(), "其他资金 "));
        cell(next, 1, table.use());
        merge(next, next, 1, LAST);
        merge(next - 1, next, 0, 0);
        next++;
        row(SampleText.plus("资金支出计划（%）", SampleTable.DATES));
        row(SampleText.plus("", table.plan()));
        merge(next - 2, next - 1, 0, 0);
        merge(next - 2, next - 2, 4, LAST);
        merge(next - 1, next - 1, 4, LAST);
        cell(next, 0, "绩效目标");
        cell(next, 1, table.goal());
        merge(next, next, 1, LAST);
        next++;
        row(SampleTable.COLUMNS);
        int first = next;
        for (var each : table.rows()) {
            if (!each.getFirst().isEmpty()) {
                close(first);
                first = next;
            }
            row(each);
        }
        close(first);
    }

    private void close(int first) {
        if (next - first > 1) {
            merge(first, next - 1, 0, 0);
        }
    }

    private void row(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            cell(next, i, cells.get(i));
        }
        next++;
    }

    private void cell(int row, int column, String text) {
        if (text.isEmpty()) {
            return;
        }
        var there = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        var cell = there.createCell(column);
        if (text.matches("[0-9]+\\.[0-9]{2}")) {
            cell.setCellValue(Double.parseDouble(text));
            cell.setCellStyle(money);
        } else {
            cell.setCellValue(text);
        }
    }

    private void merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        sheet.addMergedRegionUnsafe(
                new CellRangeAddress(firstRow, lastRow, firstColumn, lastColumn));
    }
}
