package io.jixiao.execution.progress.rest;

import io.jixiao.kit.csv.CsvCells;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One row of a table as a report: what columns, tiers and likelihoods are called in a spreadsheet.
final class CsvReport {

    private static final Map<String, String> FIELDS = new HashMap<>();

    private static final Map<String, String> TIERS =
            Map.of("达成预期指标", "ACHIEVED", "部分达成", "PARTLY", "未达成", "MISSED");

    private static final Map<String, String> LIKELIHOODS =
            Map.of("确定能", "CERTAIN", "有可能", "POSSIBLE", "完全不可能", "IMPOSSIBLE");

    static {
        names("projectCode", "项目编码", "项目代码");
        names("fiscalYear", "预算年度", "年度");
        names("indicatorId", "指标编号");
        names("period", "月份");
        names("value", "完成值");
        names("tier", "完成档次");
        names("note", "说明");
        names("evidence", "佐证材料");
        names("expectedAtYearEnd", "全年预计完成值");
        names("likelihood", "完成可能性");
        names("reason", "更正原因");
    }

    private CsvReport() {}

    static Optional<String> field(String heading) {
        return Optional.ofNullable(FIELDS.get(heading));
    }

    /// Words nobody knows are left for the rule to refuse.
    static ReportRequest of(CsvCells cells) {
        return new ReportRequest(
                cells.text("projectCode"),
                cells.whole("fiscalYear"),
                cells.text("indicatorId"),
                cells.text("period"),
                cells.text("value"),
                word(TIERS, cells.text("tier")),
                cells.text("note"),
                hashes(cells.text("evidence")),
                cells.text("expectedAtYearEnd"),
                word(LIKELIHOODS, cells.text("likelihood")),
                cells.text("reason"));
    }

    private static @Nullable List<String> hashes(@Nullable String cell) {
        return cell == null ? null : List.of(cell.split("[\\s;；]+"));
    }

    private static @Nullable String word(Map<String, String> words, @Nullable String cell) {
        return cell == null ? null : words.getOrDefault(cell, cell);
    }

    private static void names(String field, String... headings) {
        FIELDS.put(field, field);
        for (var heading : headings) {
            FIELDS.put(heading, field);
        }
    }
}
