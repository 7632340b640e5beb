package io.jixiao.evaluation.selfevaluation.rest;

import io.jixiao.evaluation.scoring.Flag;
import io.jixiao.evaluation.selfevaluation.Evaluation;
import io.jixiao.evaluation.selfevaluation.Result;
import io.jixiao.kernel.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Evaluation", description = "the score of a project's year (自评结果)")
public record EvaluationView(
        @Schema(description = "project code (项目编码)", examples = "13022523P004089100032")
                String projectCode,
        @Schema(description = "fiscal year (预算年度)", examples = "2023") int fiscalYear,
        @Schema(description = "project name (项目名称)", examples = "园区基础设施维护及企业服务费") String name,
        @Schema(description = "division (财政区划)", examples = "130225000") String mofDivCode,
        @Schema(description = "unit code (单位编码)", examples = "480002") String unitCode,
        @Schema(description = "unit name (单位名称)") String unitName,
        @Schema(description = "one more with each result that differs (版次)", examples = "1")
                int edition,
        @Schema(description = "run that produced it (评价任务)") String runId,
        @Schema(description = "scheme (评分方案)", examples = "default") String scheme,
        @Schema(description = "version of the scheme (方案版本)", examples = "1") int schemeVersion,
        @Schema(description = "target version in force on 31 December (绩效目标版本)", examples = "1")
                int targetVersion,
        @Schema(description = "sum of the execution part and the rows (总分)", examples = "89.44")
                String total,
        @Schema(description = "grade (等级)", examples = "良") String grade,
        @Nullable
                @Schema(
                        nullable = true,
                        description = "null when budget and paid are both 0 (预算执行率)")
                ExecutionView execution,
        List<RowView> rows,
        @Schema(description = "on the table as a whole (说明)") List<String> notes,
        Instant recordedAt) {

    @Schema(name = "EvaluationExecution")
    public record ExecutionView(
            @Schema(
                            description = "adjusted budget, 元 (全年预算数)",
                            pattern = Money.YUAN_PATTERN,
                            examples = "400000.00")
                    String budget,
            @Schema(
                            description = "paid, net of refunds, 元 (全年执行数)",
                            pattern = Money.YUAN_PATTERN,
                            examples = "312000.00")
                    String executed,
            @Schema(description = "not capped (执行率)", examples = "78.00") String ratePercent,
            @Schema(description = "weight (分值)", examples = "10.00") String weight,
            @Schema(description = "points (得分)", examples = "7.80") String points) {}

    @Schema(name = "EvaluationRow")
    public record RowView(
            @Schema(description = "indicator (指标)", examples = "01") String indicatorId,
            @Schema(examples = "产出指标") String level1,
            @Schema(examples = "数量指标") String level2,
            @Schema(examples = "修缮工程量") String level3,
            @Schema(description = "what was expected, as printed (年度指标值)", examples = "≥1000米")
                    String target,
            @Nullable
                    @Schema(
                            nullable = true,
                            description =
                                    "what the first version promised, where it differs (原指标值)",
                            examples = "≥1200米")
                    String firstTarget,
            @Schema(description = "what was reached (实际完成值)", examples = "700") String actual,
            @Schema(description = "weight (分值)", examples = "12.50") String weight,
            @Schema(description = "points (得分)", examples = "8.75") String points,
            @Schema(description = "what the operator says (是否达到)", examples = "false") boolean met,
            @Nullable
                    @Schema(
                            nullable = true,
                            description = "deviation (a − t)/t in percent; null at t = 0 (偏离度)",
                            examples = "-30.00")
                    String deviationPercent,
            @Schema(description = "what to look at (标记)") List<Flag> flags) {}

    static EvaluationView of(Evaluation evaluation) {
        var result = evaluation.result();
        return new EvaluationView(
                evaluation.key().project().value(),
                evaluation.key().year().year(),
                evaluation.name(),
                evaluation.unit().mofDivCode(),
                evaluation.unit().unitCode(),
                evaluation.unitName(),
                evaluation.edition(),
                evaluation.runId(),
                result.scheme(),
                result.schemeVersion(),
                result.targetVersion(),
                result.total().toPlainString(),
                result.grade(),
                result.execution().map(EvaluationView::execution).orElse(null),
                result.rows().stream().map(EvaluationView::row).toList(),
                result.notes(),
                evaluation.recordedAt());
    }

    private static ExecutionView execution(Result.Execution part) {
        return new ExecutionView(
                part.budget().toYuan(),
                part.executed().toYuan(),
                part.ratePercent().toPlainString(),
                part.weight().toPlainString(),
                part.points().toPlainString());
    }

    private static RowView row(Result.Row row) {
        return new RowView(
                row.indicatorId(),
                row.levels().level1(),
                row.levels().level2(),
                row.levels().level3(),
                row.target(),
                row.firstTarget().equals(row.target()) ? null : row.firstTarget(),
                row.actual(),
                row.weight().toPlainString(),
                row.points().toPlainString(),
                row.met(),
                row.deviationPercent().map(BigDecimal::toPlainString).orElse(null),
                row.flags());
    }
}
