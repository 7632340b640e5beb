package io.jixiao.target.target.rest;

import io.jixiao.kernel.Money;
import io.jixiao.target.target.AdjustedBudget;
import io.jixiao.target.target.ApprovedVersion;
import io.jixiao.target.target.TargetKey;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "Budget",
        description = "预算: 全年预算数 = 年初预算数 + adjustments",
        requiredProperties = {
            "projectCode",
            "fiscalYear",
            "asOf",
            "version",
            "initial",
            "adjustments",
            "adjusted"
        })
public record BudgetView(
        @Schema(description = "项目编码") String projectCode,
        @Schema(description = "预算年度") int fiscalYear,
        LocalDate asOf,
        @Schema(description = "the version in force") int version,
        @Schema(description = "年初预算数, 元", pattern = Money.YUAN_PATTERN) String initial,
        @Schema(description = "预算调整, in order") List<AdjustmentView> adjustments,
        @Schema(description = "全年预算数, 元", pattern = Money.YUAN_PATTERN) String adjusted) {

    @Schema(
            name = "BudgetAdjustment",
            description = "预算调整",
            requiredProperties = {"version", "effectiveOn", "amount", "documentNumber", "reason"})
    public record AdjustmentView(
            @Schema(description = "the version that brought it") int version,
            @Schema(description = "生效日期") LocalDate effectiveOn,
            @Schema(description = "±, 元", pattern = Money.YUAN_PATTERN, examples = "50000.00")
                    String amount,
            @Schema(description = "指标文/调整文号") String documentNumber,
            @Schema(description = "调整原因") String reason) {

        static AdjustmentView of(AdjustedBudget.Adjustment adjustment) {
            return new AdjustmentView(
                    adjustment.version(),
                    adjustment.effectiveOn(),
                    adjustment.amount().toYuan(),
                    adjustment.documentNumber(),
                    adjustment.reason());
        }
    }

    static BudgetView of(
            TargetKey key, LocalDate asOf, AdjustedBudget budget, ApprovedVersion inForce) {
        return new BudgetView(
                key.projectCode().value(),
                key.fiscalYear().year(),
                asOf,
                inForce.version(),
                budget.initial().toYuan(),
                budget.adjustments().stream().map(AdjustmentView::of).toList(),
                budget.adjusted().toYuan());
    }
}
