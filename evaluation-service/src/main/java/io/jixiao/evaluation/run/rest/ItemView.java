package io.jixiao.evaluation.run.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "EvaluationRunItem", description = "what a run found for one project (项目结果)")
public record ItemView(
        @Schema(description = "project code (项目编码)", examples = "13022523P004089100032")
                String projectCode,
        @Schema(examples = "2023") int fiscalYear,
        @Schema(description = "project name (项目名称)", examples = "园区基础设施维护及企业服务费") String name,
        @Schema(description = "division (财政区划)", examples = "130225000") String mofDivCode,
        @Schema(description = "unit code (单位编码)", examples = "480002") String unitCode,
        @Schema(description = "unit name (单位名称)") String unitName,
        @Schema(description = "SCORED or INCOMPLETE (评分状态)") Outcome outcome,
        @Nullable @Schema(nullable = true, description = "total (总分)", examples = "89.44")
                String total,
        @Nullable @Schema(nullable = true, description = "grade (等级)", examples = "良") String grade,
        @Nullable
                @Schema(
                        nullable = true,
                        description = "edition that holds the score; null after a PREVIEW (版次)",
                        examples = "1")
                Integer edition,
        @Schema(description = "what is missing or wrong (缺少或有误的内容)") List<MissingView> missing) {

    @Schema(name = "EvaluationRunItemOutcome")
    public enum Outcome {
        SCORED,
        INCOMPLETE
    }

    @Schema(name = "EvaluationRunMissing")
    public record MissingView(
            @Nullable
                    @Schema(
                            nullable = true,
                            description = "row; null for the project as a whole (指标)",
                            examples = "01")
                    String indicatorId,
            @Schema(description = "stable slug (代码)", examples = "actual.missing") String code,
            @Schema(description = "in the language asked for (说明)") String detail,
            @Nullable @Schema(nullable = true, description = "what to do about it (处理办法)")
                    String remedy) {}
}
