package io.jixiao.evaluation.scoring.rest;

import io.jixiao.evaluation.scheme.RowRules.Tier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "ActualParts",
        description = "what was reached, in parts: a value, or a tier (结构化完成值)")
public record ActualParts(
        @Nullable @Schema(nullable = true, description = "decimal (数值)", examples = "700")
                String value,
        @Nullable @Schema(nullable = true, description = "unit of measure (计量单位)", examples = "米")
                String unit,
        @Nullable @Schema(nullable = true, description = "for indicators in words (完成程度)")
                Tier tier,
        @Nullable
                @Schema(
                        nullable = true,
                        description = "points chosen inside the tier (档内得分)",
                        examples = "7.99")
                String points) {}
