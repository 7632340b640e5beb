package io.jixiao.evaluation.selfevaluation.rest;

import io.jixiao.evaluation.selfevaluation.Summary;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "EvaluationSummary", description = "an evaluation as a list shows it (自评结果概要)")
public record SummaryView(
        @Schema(description = "project code (项目编码)", examples = "13022523P004089100032")
                String projectCode,
        @Schema(description = "fiscal year (预算年度)", examples = "2023") int fiscalYear,
        @Schema(description = "project name (项目名称)", examples = "园区基础设施维护及企业服务费") String name,
        @Schema(description = "division (财政区划)", examples = "130225000") String mofDivCode,
        @Schema(description = "unit code (单位编码)", examples = "480002") String unitCode,
        @Schema(description = "unit name (单位名称)") String unitName,
        @Schema(description = "edition (版次)", examples = "1") int edition,
        @Schema(description = "run that produced it (评价任务)") String runId,
        @Schema(description = "total (总分)", examples = "89.44") String total,
        @Schema(description = "grade (等级)", examples = "良") String grade,
        Instant recordedAt) {

    static SummaryView of(Summary summary) {
        return new SummaryView(
                summary.key().project().value(),
                summary.key().year().year(),
                summary.name(),
                summary.unit().mofDivCode(),
                summary.unit().unitCode(),
                summary.unitName(),
                summary.edition(),
                summary.runId(),
                summary.total().toPlainString(),
                summary.grade(),
                summary.recordedAt());
    }
}
