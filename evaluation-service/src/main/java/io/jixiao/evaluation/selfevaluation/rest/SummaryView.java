package io.jixiao.evaluation.selfevaluation.rest;

import io.jixiao.evaluation.selfevaluation.Summary;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "EvaluationSummary", description = "an evaluation as a list shows it (自评结果概要)")
public record SummaryView(
        @Schema(description = "项目编码", examples = "13022523P004089100032") String projectCode,
        @Schema(description = "预算年度", examples = "2023") int fiscalYear,
        @Schema(description = "项目名称", examples = "园区基础设施维护及企业服务费") String name,
        @Schema(description = "财政区划", examples = "130225000") String mofDivCode,
        @Schema(description = "单位编码", examples = "480002") String unitCode,
        @Schema(description = "单位名称") String unitName,
        @Schema(description = "版次", examples = "1") int edition,
        @Schema(description = "run that produced it (评价任务)") String runId,
        @Schema(description = "总分", examples = "89.44") String total,
        @Schema(description = "等级", examples = "良") String grade,
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
