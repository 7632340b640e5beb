package io.jixiao.evaluation.selfevaluation.rest;

import io.jixiao.evaluation.selfevaluation.Evaluation;
import io.jixiao.evaluation.selfevaluation.Result;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "EvaluationTrace", description = "how every point came about (计分过程)")
public record TraceView(
        @Schema(examples = "13022523P004089100032") String projectCode,
        @Schema(examples = "2023") int fiscalYear,
        @Schema(description = "edition (版次)", examples = "1") int edition,
        @Schema(description = "of the execution part; empty when it is left out (预算执行率)")
                List<String> execution,
        List<RowTraceView> rows,
        @Schema(description = "on the table as a whole (说明)") List<String> notes,
        @Schema(description = "total (总分)", examples = "89.44") String total,
        @Schema(description = "grade (等级)", examples = "良") String grade) {

    @Schema(name = "EvaluationRowTrace")
    public record RowTraceView(
            @Schema(examples = "01") String indicatorId,
            @Schema(examples = "修缮工程量") String level3,
            @Schema(examples = "8.75") String points,
            @Schema(
                            description = "case, formula, rounding (依次为适用情形、算式、取整)",
                            examples =
                                    "[\"不低于类指标（≥、>）：完成值700低于指标值1000，按比例计分\","
                                            + "\"得分=12.50×700÷1000=8.75，保留两位小数得8.75分\"]")
                    List<String> trace) {}

    static TraceView of(Evaluation evaluation) {
        var result = evaluation.result();
        return new TraceView(
                evaluation.key().project().value(),
                evaluation.key().year().year(),
                evaluation.edition(),
                result.execution().map(part -> List.of(part.trace())).orElse(List.of()),
                result.rows().stream().map(TraceView::row).toList(),
                result.notes(),
                result.total().toPlainString(),
                result.grade());
    }

    private static RowTraceView row(Result.Row row) {
        return new RowTraceView(
                row.indicatorId(),
                row.levels().level3(),
                row.points().toPlainString(),
                row.trace());
    }
}
