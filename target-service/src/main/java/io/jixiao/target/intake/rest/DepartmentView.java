package io.jixiao.target.intake.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jixiao.target.intake.Result;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Part one of a file and what became of it.
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(
        name = "ImportedGoals",
        description = "部门整体绩效目标 and what became of them",
        requiredProperties = {
            "result",
            "message",
            "remedy",
            "place",
            "unitCode",
            "goals",
            "subGoals",
            "safeguards",
            "findings",
            "values"
        })
public record DepartmentView(
        Result result,
        @Schema(description = "the same in words (说明)") String message,
        @Nullable @Schema(nullable = true, description = "what to do (处理办法)") String remedy,
        PlaceView place,
        @Nullable @Schema(nullable = true, examples = "480002") String unitCode,
        @Nullable
                @Schema(
                        nullable = true,
                        description = "where they are",
                        examples = "/api/v1/departments/130225000/480002/goals/2023")
                String goals,
        @Schema(description = "how many sub-goals (分项绩效目标)", examples = "2") int subGoals,
        @Schema(description = "how many safeguards (工作保障措施)", examples = "8") int safeguards,
        List<RemarkView> findings,
        List<ValueView> values) {}
