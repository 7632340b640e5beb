package io.jixiao.execution.batch.xlsx;

import io.jixiao.execution.batch.BatchTemplate;
import io.jixiao.execution.batch.Columns;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// A sheet to fill in, its cells texts except for the amount, and one that explains it.
@ApplicationScoped
class FastBatchTemplate implements BatchTemplate {

    private static final Set<String> REQUIRED =
            Set.of(
                    "source",
                    "mofDivCode",
                    "fiscalYear",
                    "payCertNo",
                    "projectCode",
                    "unitCode",
                    "fundTypeCode",
                    "amount");

    private static final Map<String, String> EXAMPLES =
            Map.ofEntries(
                    Map.entry("source", "treasury"),
                    Map.entry("mofDivCode", "130225000"),
                    Map.entry("fiscalYear", "2023"),
                    Map.entry("payCertNo", EXAMPLE + "0001"),
                    Map.entry("lineNo", "1"),
                    Map.entry("kind", "支付"),
                    Map.entry("projectCode", "13022523P004089100032"),
                    Map.entry("unitCode", "480002"),
                    Map.entry("fundTypeCode", "11"),
                    Map.entry("amount", "120000.00"),
                    Map.entry("vouDate", "2023-03-10"),
                    Map.entry("xpayDate", "2023-03-12"),
                    Map.entry("payee", "示例收款人"),
                    Map.entry("use", "此行为示例，报送时不计，可删除"));

    private static final Map<String, String> EXPLANATIONS =
            Map.ofEntries(
                    Map.entry("source", "与报送账号的来源一致"),
                    Map.entry("mofDivCode", "9 位数字"),
                    Map.entry("fiscalYear", "4 位年份"),
                    Map.entry("payCertNo", "文本，保留前导 0；以“示例”开头的行不报送"),
                    Map.entry("lineNo", "同一凭证的第几条明细；空为 1"),
                    Map.entry("kind", "支付、退款、更正、作废；空为支付"),
                    Map.entry("projectCode", "21 位项目编码"),
                    Map.entry("unitCode", "3 位一级，如 480002"),
                    Map.entry("fundTypeCode", "资金性质代码；1 开头为财政资金"),
                    Map.entry("amount", "元，最多两位小数；退款填负数，其余填正数"),
                    Map.entry("vouDate", "日期，或 2023-03-10 样式的文本"),
                    Map.entry("xpayDate", "同上；空为在途，尚未支付"),
                    Map.entry("payee", "不超过 400 字，账号自动遮盖"),
                    Map.entry("use", "不超过 400 字"),
                    Map.entry("expFuncCode", "功能分类科目代码"),
                    Map.entry("govBgtEcoCode", "政府预算支出经济分类科目代码"),
                    Map.entry("depBgtEcoCode", "部门预算支出经济分类科目代码"),
                    Map.entry("original.mofDivCode", "退款、更正必填：所指原凭证的财政区划"),
                    Map.entry("original.fiscalYear", "退款、更正必填：原凭证的预算年度，可为以前年度"),
                    Map.entry("original.payCertNo", "退款、更正必填：原凭证的支付凭证号"),
                    Map.entry("original.lineNo", "原凭证的明细序号；空为 1"),
                    Map.entry("toProjectCode", "更正必填：款项改记入的项目"));

    private static final List<List<String>> KINDS =
            List.of(
                    List.of("支付", "PAYMENT", "一笔支付；金额为正"),
                    List.of("退款", "REFUND", "退回原凭证的全部或部分；金额为负，累计不超过原金额"),
                    List.of("更正", "CORRECTION", "把原凭证的款项改记入另一项目；金额为正"),
                    List.of("作废", "VOID", "作废尚未支付的凭证"));

    private static final String HEAD = "DCE6F1";
    private static final String GREY = "808080";

    @Override
    public void write(OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "Jixiao", "1.0")) {
            lines(workbook.newWorksheet("支付明细"));
            explanations(workbook.newWorksheet("填写说明"));
        }
    }

    private static void lines(Worksheet sheet) {
        int column = 0;
        for (var field : Columns.chinese().entrySet()) {
            sheet.style(column).format(field.getKey().equals("amount") ? "0.00" : "@").set();
            sheet.value(0, column, field.getValue());
            var head = sheet.style(0, column).bold().fillColor(HEAD).wrapText(true);
            (REQUIRED.contains(field.getKey()) ? head.fontColor("C00000") : head).set();
            var example = EXAMPLES.get(field.getKey());
            if (field.getKey().equals("amount")) {
                sheet.value(1, column, new BigDecimal(EXAMPLES.get("amount")));
                sheet.style(1, column).italic().fontColor(GREY).format("0.00").set();
            } else if (example != null) {
                sheet.value(1, column, example);
                sheet.style(1, column).italic().fontColor(GREY).format("@").set();
            }
            sheet.width(column, width(field.getKey()));
            column++;
        }
        sheet.freezePane(0, 1);
        print(sheet);
    }

    private static int width(String field) {
        return switch (field) {
            case "projectCode", "toProjectCode" -> 26;
            case "use" -> 34;
            case "payee", "expFuncCode", "govBgtEcoCode", "depBgtEcoCode" -> 20;
            default -> 15;
        };
    }

    private static void explanations(Worksheet sheet) {
        heading(sheet, 0, List.of("列名", "字段", "必填", "说明"));
        int row = 1;
        for (var field : Columns.chinese().entrySet()) {
            row(
                    sheet,
                    row++,
                    List.of(
                            field.getValue(),
                            field.getKey(),
                            REQUIRED.contains(field.getKey()) ? "是" : "",
                            EXPLANATIONS.getOrDefault(field.getKey(), "")));
        }
        row++;
        heading(sheet, row++, List.of("业务类型", "代码", "", "说明"));
        for (var kind : KINDS) {
            row(sheet, row++, List.of(kind.get(0), kind.get(1), "", kind.get(2)));
        }
        sheet.width(0, 24);
        sheet.width(1, 22);
        sheet.width(2, 7);
        sheet.width(3, 56);
        print(sheet);
    }

    private static void print(Worksheet sheet) {
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
    }

    private static void heading(Worksheet sheet, int row, List<String> texts) {
        row(sheet, row, texts);
        sheet.range(row, 0, row, texts.size() - 1).style().bold().fillColor(HEAD).set();
    }

    private static void row(Worksheet sheet, int row, List<String> texts) {
        for (int column = 0; column < texts.size(); column++) {
            sheet.value(row, column, texts.get(column));
        }
    }
}
