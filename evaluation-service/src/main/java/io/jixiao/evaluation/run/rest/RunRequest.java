package io.jixiao.evaluation.run.rest;

import io.jixiao.evaluation.run.Run.Mode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "EvaluationRunRequest",
        requiredProperties = {"fiscalYear", "mode"})
public record RunRequest(
        @Nullable
                @Schema(
                        description = "fiscal year to score (预算年度)",
                        minimum = "2000",
                        maximum = "2099",
                        examples = "2023")
                Integer fiscalYear,
        @Nullable
                @Schema(
                        description =
                                "PREVIEW stores the run's own items only; COMMIT adds editions and"
                                        + " announces them (试算或正式)",
                        examples = "PREVIEW")
                Mode mode) {}
