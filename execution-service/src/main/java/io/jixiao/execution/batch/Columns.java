package io.jixiao.execution.batch;

import io.jixiao.execution.payment.Objection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the columns and kinds of a table are called, in Chinese and English.
public final class Columns {

    private static final Map<String, String> FIELDS = new HashMap<>();
    private static final Map<String, String> CHINESE = new LinkedHashMap<>();

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

    private Columns() {}

    /// Empty for a heading nobody knows.
    public static Optional<String> field(String heading) {
        return Optional.ofNullable(FIELDS.get(heading));
    }

    /// The fields a header names, in its order.
    ///
    /// @throws UnreadableBatch when it names one twice, or one that nobody knows
    public static List<String> of(List<String> header) {
        var fields = new ArrayList<String>();
        var objections = new ArrayList<Objection>();
        var seen = new HashSet<String>();
        for (var name : header) {
            var field = field(name);
            if (field.isEmpty()) {
                objections.add(Objection.at("/" + name, "batch.column-unknown", "column", name));
            } else if (!seen.add(field.get())) {
                objections.add(Objection.at("/" + name, "batch.column-twice", "column", name));
            }
            fields.add(field.orElse(name));
        }
        if (!objections.isEmpty()) {
            throw UnreadableBatch.broken(objections);
        }
        return fields;
    }

    /// Every field with its first Chinese name, in the order of the template.
    public static Map<String, String> chinese() {
        return new LinkedHashMap<>(CHINESE);
    }

    /// Unknown ones are left for the rule to refuse.
    static @Nullable String kind(@Nullable String text) {
        return text == null ? null : KINDS.getOrDefault(text, text);
    }

    private static void names(String field, String... headings) {
        FIELDS.put(field, field);
        CHINESE.put(field, headings[0]);
        for (var heading : headings) {
            FIELDS.put(heading, field);
        }
    }
}
