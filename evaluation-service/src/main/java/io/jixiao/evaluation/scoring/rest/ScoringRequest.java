package io.jixiao.evaluation.scoring.rest;

import io.jixiao.kernel.Money;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "ScoringRequest",
        description = "a self-evaluation table to score (待评分的自评表)",
        requiredProperties = {"budget", "rows"})
public record ScoringRequest(
        @Nullable
                @Schema(
                        nullable = true,
                        description = "scheme, `default` where absent (评分方案)",
                        defaultValue = "default",
                        examples = "default")
                String scheme,
        @Nullable
                @Schema(
                        nullable = true,
                        description = "version of it, the newest where absent (方案版本)",
                        examples = "1")
                Integer schemeVersion,
        @Nullable BudgetCells budget,
        @Nullable
                @Schema(
                        nullable = true,
                        description =
                                "one per third-level indicator, in the order of the table (指标)",
                        minItems = 1,
                        maxItems = RequestedTable.MOST_ROWS)
                List<@Nullable RowCells> rows) {

    @Schema(
            name = "ScoringBudget",
            description = "money of the table in 元 (预算执行情况)",
            requiredProperties = {"adjusted", "executed"})
    public record BudgetCells(
            @Nullable
                    @Schema(
                            nullable = true,
                            description = "initial budget (年初预算数)",
                            pattern = Money.YUAN_PATTERN,
                            examples = "400000.00")
                    String initial,
            @Nullable
                    @Schema(
                            description = "adjusted budget (全年预算数)",
                            pattern = Money.YUAN_PATTERN,
                            examples = "400000.00")
                    String adjusted,
            @Nullable
                    @Schema(
                            description = "paid, net of refunds (全年执行数)",
                            pattern = Money.YUAN_PATTERN,
                            examples = "312000.00")
                    String executed) {}

    @Schema(
            name = "ScoringRow",
            requiredProperties = {"level1", "level3", "target"})
    public record RowCells(
            @Nullable @Schema(description = "first level (一级指标)", examples = "产出指标") String level1,
            @Nullable
                    @Schema(nullable = true, description = "second level (二级指标)", examples = "数量指标")
                    String level2,
            @Nullable @Schema(description = "third level (三级指标)", examples = "修缮工程量") String level3,
            @Nullable TargetCell target,
            @Nullable @Schema(nullable = true) ActualCell actual,
            @Nullable
                    @Schema(
                            nullable = true,
                            description = "weight where one is printed (分值)",
                            pattern = "^[0-9]{1,3}(\\.[0-9]{1,2})?$",
                            examples = "12.5")
                    String weight,
            @Nullable
                    @Schema(
                            nullable = true,
                            description =
                                    "a reviewer agreed that the row does not apply: it weighs nothing, its"
                                            + " siblings take its weight (经审核同意不适用)")
                    Boolean excused) {}
}
