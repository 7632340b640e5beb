package io.jixiao.target.intake.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jixiao.target.intake.ImportRun;
import io.jixiao.target.intake.Result;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(
        name = "DocumentImportRun",
        description = "批量导入: an import in the background",
        requiredProperties = {
            "id",
            "status",
            "message",
            "remedy",
            "dryRun",
            "fiscalYear",
            "total",
            "done",
            "counts",
            "departments",
            "startedAt",
            "finishedAt"
        })
public record ImportRunView(
        @Schema(examples = "7d2f1c3a-5b64-4e0e-9f1c-2a8b7c6d5e44") String id,
        @Schema(description = "how it stands (状态)") ImportRun.Status status,
        @Schema(
                        description = "the same in words (说明)",
                        examples = "cancelled: 50 of 250 tables are done, and stay as they are")
                String message,
        @Nullable @Schema(nullable = true, description = "what to do (处理办法)") String remedy,
        @Schema(description = "true: nothing is stored (试导入)") boolean dryRun,
        @Schema(examples = "2023") int fiscalYear,
        @Schema(description = "tables found (总数)", examples = "2000") int total,
        @Schema(description = "tables done (已完成)", examples = "350") int done,
        @Schema(description = "tables by result (各结果数)") Map<Result, Integer> counts,
        @Schema(description = "part one of each file, done at once (第一部分)")
                List<DepartmentView> departments,
        Instant startedAt,
        @Nullable @Schema(nullable = true) Instant finishedAt) {

    static ImportRunView of(
            ImportRun run,
            String message,
            @Nullable String remedy,
            Map<Result, Integer> counts,
            List<DepartmentView> departments) {
        return new ImportRunView(
                run.id(),
                run.status(),
                message,
                remedy,
                run.dryRun(),
                run.given().year().year(),
                run.total(),
                run.done(),
                counts,
                departments,
                run.startedAt(),
                run.finishedAt().orElse(null));
    }
}
