package io.jixiao.evaluation.scoring.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "TargetParts",
        description = "an expectation in parts (结构化指标值)",
        requiredProperties = {"operator", "value"})
public record TargetParts(
        @Nullable
                @Schema(
                        description = "operator (比较符)",
                        enumeration = {"≥", ">", "=", "≤", "<"},
                        examples = "≥")
                String operator,
        @Nullable @Schema(description = "decimal (数值)", examples = "1000") String value,
        @Nullable @Schema(nullable = true, description = "unit of measure (计量单位)", examples = "米")
                String unit) {}
