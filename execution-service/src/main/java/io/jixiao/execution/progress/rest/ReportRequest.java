package io.jixiao.execution.progress.rest;

import io.jixiao.execution.progress.Submission;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ProgressReport", description = "完成情况")
record ReportRequest(
        @Nullable @Schema(required = true) String projectCode,
        @Nullable @Schema(required = true) Integer fiscalYear,
        @Nullable @Schema(required = true, description = "as in the approved target")
                String indicatorId,
        @Nullable @Schema(required = true, description = "month the value stands for, 2023-06")
                String period,
        @Nullable @Schema(description = "完成值, cumulative decimal; absent where a tier says it")
                String value,
        @Nullable @Schema(description = "for indicators in words: ACHIEVED, PARTLY or MISSED")
                String tier,
        @Nullable String note,
        @Nullable @Schema(description = "content hashes, sha256:…") List<String> evidence,
        @Nullable @Schema(description = "全年预计完成值") String expectedAtYearEnd,
        @Nullable @Schema(description = "CERTAIN, POSSIBLE or IMPOSSIBLE") String likelihood,
        @Nullable @Schema(description = "required when the value is lower than an earlier one")
                String reason) {

    Submission submission() {
        return new Submission(
                projectCode,
                fiscalYear,
                indicatorId,
                period,
                value,
                tier,
                note,
                evidence,
                expectedAtYearEnd,
                likelihood,
                reason);
    }
}
