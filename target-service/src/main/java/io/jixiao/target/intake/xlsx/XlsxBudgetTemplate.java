package io.jixiao.target.intake.xlsx;

import io.jixiao.target.intake.BudgetTemplate;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Headings and an example line; texts, so that no code or amount is reshaped by Excel.
@ApplicationScoped
public class XlsxBudgetTemplate implements BudgetTemplate {

    private static final List<String> HEADINGS =
            List.of(
                    "项目编码", "项目名称", "单位编码", "单位名称", "预算数（万元）", "财政资金", "其他资金", "资金用途", "绩效目标",
                    "3月底", "6月底", "10月底", "12月底");
    private static final List<String> EXAMPLE =
            List.of(
                    "13022523P00CXF810004P",
                    "招商经费",
                    "480002",
                    "示例单位",
                    "20.00",
                    "20.00",
                    "0.00",
                    "外出招商",
                    "促成签约",
                    "8.00",
                    "12.00",
                    "18.00",
                    "20.00");
    private static final int WIDTH = 16 * 256;

    @Override
    public byte[] xlsx() {
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet("预算清单");
            write(sheet, 0, HEADINGS);
            write(sheet, 1, EXAMPLE);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(XSSFSheet sheet, int number, List<String> texts) {
        var row = sheet.createRow(number);
        for (int i = 0; i < texts.size(); i++) {
            row.createCell(i).setCellValue(texts.get(i));
            sheet.setColumnWidth(i, WIDTH);
        }
    }
}
