package io.jixiao.target.intake.sample;

import java.util.List;

/// The sample as a word processor saves it as text: cells behind tabs, a blank line after a row.
public final class SampleText {

    private SampleText() {}

    public static String of(Sample sample) {
        var text = new StringBuilder();
        for (int i = 0; i < sample.partOne().size(); i++) {
            text.append("[bookmark: _Toc_")
                    .append(i)
                    .append("]")
                    .append(sample.partOne().get(i))
                    .append(" \n");
        }
        sample.tables().forEach(each -> table(each, text));
        return text.toString();
    }

    private static void table(SampleTable table, StringBuilder text) {
        text.append(" \n[bookmark: _Toc]").append(table.title()).append('\n');
        row(text, List.of(table.unit(), "单位：万元"));
        row(text, List.of("项目编码", table.code(), "项目名称", table.name()));
        row(
                text,
                List.of(
                        "预算规模及资金用途",
                        "预算数",
                        table.budget(),
                        "其中：财政    资金",
                        table.fiscal(),
                        "其他资金",
                        table.other() + " "));
        row(text, List.of("", table.use()));
        row(text, plus("资金支出计划（%）", SampleTable.DATES));
        row(text, plus("", table.plan()));
        row(text, List.of("绩效目标", table.goal()));
        text.append("\n \n");
        row(text, SampleTable.COLUMNS);
        table.rows().forEach(each -> row(text, each));
    }

    static List<String> plus(String first, List<String> rest) {
        var all = new java.util.ArrayList<String>();
        all.add(first);
        all.addAll(rest);
        return all;
    }

    private static void row(StringBuilder text, List<String> cells) {
        cells.forEach(each -> text.append('\t').append(each).append('\n'));
        text.append('\n');
    }
}
