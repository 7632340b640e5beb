package io.jixiao.execution.payment.rest;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What columns and kinds are called in a spreadsheet.
final class CsvNames {

    private static final Map<String, String> FIELDS = new HashMap<>();

    private static final Map<String, String> KINDS =
            Map.of("支付", "PAYMENT", "退款", "REFUND", "更正", "CORRECTION", "作废", "VOID");

    static {
        names("source", "数据来源", "来源");
        names("mofDivCode", "财政区划", "财政区划代码");
        names("fiscalYear", "预算年度", "年度");
        names("payCertNo", "支付凭证号", "凭证号");
        names("lineNo", "明细序号", "序号");
        names("kind", "业务类型");
        names("projectCode", "项目编码", "项目代码");
        names("unitCode", "单位编码", "单位代码");
        names("fundTypeCode", "资金性质", "资金性质代码");
        names("amount", "金额", "实际支付金额", "实际支付金额（元）", "金额（元）");
        names("vouDate", "凭证日期");
        names("xpayDate", "实际支付日期", "支付日期");
        names("payee", "收款人");
        names("use", "用途");
        names("expFuncCode", "支出功能分类");
        names("govBgtEcoCode", "政府预算支出经济分类");
        names("depBgtEcoCode", "部门预算支出经济分类");
        names("original.mofDivCode", "原凭证财政区划");
        names("original.fiscalYear", "原凭证年度");
        names("original.payCertNo", "原凭证号");
        names("original.lineNo", "原凭证明细序号");
        names("toProjectCode", "更正后项目编码");
    }

    private CsvNames() {}

    static Optional<String> field(String heading) {
        return Optional.ofNullable(FIELDS.get(heading));
    }

    /// Unknown ones are left for the rule to refuse.
    static @Nullable String kind(@Nullable String text) {
        return text == null ? null : KINDS.getOrDefault(text, text);
    }

    private static void names(String field, String... headings) {
        FIELDS.put(field, field);
        for (var heading : headings) {
            FIELDS.put(heading, field);
        }
    }
}
