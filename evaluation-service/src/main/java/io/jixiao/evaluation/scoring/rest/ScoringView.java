package io.jixiao.evaluation.scoring.rest;

import io.jixiao.evaluation.scoring.ExecutionPart;
import io.jixiao.evaluation.scoring.Flag;
import io.jixiao.evaluation.scoring.Judgement.Judged;
import io.jixiao.evaluation.scoring.Judgement.NotJudged;
import io.jixiao.evaluation.scoring.Sheet;
import io.jixiao.evaluation.scoring.Sheet.Line;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Scoring", description = "a scored table with its trace (评分结果)")
public record ScoringView(
        @Schema(examples = "default") String scheme,
        @Schema(examples = "1") int schemeVersion,
        @Schema(description = "INCOMPLETE: rows without a score, so no total (评分状态)") Status status,
        @Nullable
                @Schema(
                        nullable = true,
                        description =
                                "sum of the execution part and the rows; null when incomplete (总分)",
                        examples = "89.44")
                String total,
        @Nullable
                @Schema(
                        nullable = true,
                        description = "grade; null when incomplete (等级)",
                        examples = "良")
                String grade,
        @Nullable
                @Schema(
                        nullable = true,
                        description = "null when budget and paid are both 0 (预算执行率)")
                ExecutionView execution,
        List<RowView> rows,
        @Schema(description = "on the table as a whole (说明)") List<String> notes,
        @Schema(description = "what a person should look at (提示)") List<FindingView> findings) {

    @Schema(name = "ScoringStatus")
    public enum Status {
        SCORED,
        INCOMPLETE
    }

    @Schema(name = "ScoredExecution")
    public record ExecutionView(
            @Schema(description = "two decimals, not capped (执行率)", examples = "78.00")
                    String ratePercent,
            @Schema(description = "weight (分值)", examples = "10.00") String weight,
            @Schema(description = "points (得分)", examples = "7.80") String points,
            @Schema(description = "how the points come about (计分过程)") List<String> trace) {}

    @Schema(name = "ScoredRow")
    public record RowView(
            @Schema(examples = "产出指标") String level1,
            @Schema(examples = "数量指标") String level2,
            @Schema(examples = "修缮工程量") String level3,
            @Schema(description = "as printed (年度指标值)", examples = "≥1000米") String target,
            @Schema(description = "as printed (实际完成值)", examples = "700") String actual,
            @Schema(description = "weight (分值)", examples = "12.50") String weight,
            @Nullable
                    @Schema(
                            nullable = true,
                            description = "points; null while not scored (得分)",
                            examples = "8.75")
                    String points,
            @Nullable
                    @Schema(
                            nullable = true,
                            description = "what the operator says; null while not scored (是否达到)",
                            examples = "false")
                    Boolean met,
            @Nullable
                    @Schema(
                            nullable = true,
                            description = "(a − t)/t; null at t = 0 and without a number (偏离度)",
                            examples = "-30.00")
                    String deviationPercent,
            @Schema(description = "what to look at (标记)") List<Flag> flags,
            @Schema(
                            description = "case, formula, rounding (计分过程)",
                            examples = "[\"得分=12.50×700÷1000=8.75，保留两位小数得8.75分\"]")
                    List<String> trace) {}

    @Schema(name = "Finding", description = "not an error: the table is scored as it is (提示)")
    public record FindingView(
            @Schema(description = "stable slug (代码)", examples = "row.over-achieved") String code,
            @Schema(description = "JSON pointer into the request (位置)", examples = "/rows/0")
                    String place,
            @Schema(description = "what was found, in the language asked for") String detail,
            @Nullable @Schema(nullable = true, description = "what to do about it")
                    String remedy) {}

    static @Nullable ExecutionView execution(ExecutionPart part) {
        return switch (part) {
            case ExecutionPart.Scored scored ->
                    new ExecutionView(
                            scored.ratePercent().toPlainString(),
                            scored.weight().toPlainString(),
                            scored.points().toPlainString(),
                            List.of(scored.trace()));
            case ExecutionPart.LeftOut _ -> null;
        };
    }

    static List<RowView> rows(Sheet sheet) {
        return sheet.lines().stream().map(ScoringView::row).toList();
    }

    private static RowView row(Line line) {
        var row = line.row();
        return switch (line.judgement()) {
            case Judged judged ->
                    new RowView(
                            row.levels().level1(),
                            row.levels().level2(),
                            row.levels().level3(),
                            row.target(),
                            row.actual(),
                            line.weight().toPlainString(),
                            judged.points().toPlainString(),
                            judged.met(),
                            judged.deviationPercent().map(BigDecimal::toPlainString).orElse(null),
                            judged.flags(),
                            judged.trace());
            case NotJudged _ ->
                    new RowView(
                            row.levels().level1(),
                            row.levels().level2(),
                            row.levels().level3(),
                            row.target(),
                            row.actual(),
                            line.weight().toPlainString(),
                            null,
                            null,
                            null,
                            List.of(),
                            List.of());
        };
    }
}
