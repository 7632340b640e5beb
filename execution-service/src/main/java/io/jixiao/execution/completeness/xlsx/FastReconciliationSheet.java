package io.jixiao.execution.completeness.xlsx;

import io.jixiao.execution.completeness.ControlTotals;
import io.jixiao.execution.completeness.DayComparison;
import io.jixiao.execution.completeness.ReconciliationSheet;
import io.jixiao.execution.completeness.Tally;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// One row per source and day, landscape, the heading on every page; what differs is shaded.
@ApplicationScoped
class FastReconciliationSheet implements ReconciliationSheet {

    private static final List<String> HEADING =
            List.of(
                    "日期", "数据来源", "财政区划", "结果", "报送笔数", "报送金额（元）", "入账笔数", "入账金额（元）", "暂存笔数",
                    "暂存金额（元）", "差异笔数", "差异金额（元）");

    private static final int HEADING_ROW = 2;
    private static final String SHADE = "FFE0E0";

    @Override
    public void write(ControlTotals.Filter span, List<DayComparison> days, OutputStream out)
            throws IOException {
        try (var workbook = new Workbook(out, "Jixiao", "1.0")) {
            var sheet = workbook.newWorksheet("对账单");
            sheet.value(0, 0, "支付对账单 " + span.from() + " 至 " + span.to());
            sheet.style(0, 0).bold().fontSize(14).set();
            for (int column = 0; column < HEADING.size(); column++) {
                sheet.value(HEADING_ROW, column, HEADING.get(column));
                sheet.width(column, column == 0 || column % 2 == 1 ? 16 : 11);
            }
            sheet.range(HEADING_ROW, 0, HEADING_ROW, HEADING.size() - 1).style().bold().set();
            int row = HEADING_ROW + 1;
            for (var day : days) {
                write(sheet, row++, day);
            }
            sheet.repeatRows(HEADING_ROW);
            sheet.pageOrientation("landscape");
            sheet.fitToWidth((short) 1);
        }
    }

    private static void write(Worksheet sheet, int row, DayComparison day) {
        sheet.value(row, 0, day.day().toString());
        sheet.value(row, 1, day.source());
        sheet.value(row, 2, day.mofDivCode().isEmpty() ? "全部" : day.mofDivCode());
        sheet.value(row, 3, result(day.state()));
        day.announced().ifPresent(total -> write(sheet, row, 4, total));
        write(sheet, row, 6, day.found());
        write(sheet, row, 8, day.parked());
        write(sheet, row, 10, day.difference());
        if (day.state() == DayComparison.State.DIFFERS
                || day.state() == DayComparison.State.MISSING) {
            sheet.range(row, 0, row, HEADING.size() - 1).style().fillColor(SHADE).set();
        }
    }

    private static void write(Worksheet sheet, int row, int column, Tally tally) {
        sheet.value(row, column, tally.count());
        sheet.value(row, column + 1, new BigDecimal(tally.sum().toYuan()));
        sheet.style(row, column + 1).format("#,##0.00").set();
    }

    private static String result(DayComparison.State state) {
        return switch (state) {
            case MATCHES -> "相符";
            case DIFFERS -> "不符";
            case MISSING -> "未报总数";
            case NOT_ANNOUNCED -> "来源不报总数";
        };
    }
}
