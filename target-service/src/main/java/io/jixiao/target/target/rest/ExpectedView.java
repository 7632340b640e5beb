package io.jixiao.target.target.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jixiao.kernel.Money;
import io.jixiao.target.plan.ExpenditurePlan;
import io.jixiao.target.plan.FundSplit;
import io.jixiao.target.plan.Interpolation;
import io.jixiao.target.target.ApprovedVersion;
import io.jixiao.target.target.TargetKey;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(
        name = "Expected",
        description = "应支出金额: what the plan in force expects to be paid by the end of a day",
        requiredProperties = {
            "projectCode",
            "fiscalYear",
            "on",
            "method",
            "version",
            "budget",
            "amount",
            "fiscal",
            "other",
            "percent"
        })
public record ExpectedView(
        @Schema(description = "项目编码") String projectCode,
        @Schema(description = "预算年度") int fiscalYear,
        LocalDate on,
        Interpolation method,
        @Schema(description = "the version in force that day") int version,
        @Schema(description = "预算数, 元", pattern = Money.YUAN_PATTERN) String budget,
        @Nullable
                @Schema(
                        nullable = true,
                        description = "cumulative, 元; null where there is no plan",
                        pattern = Money.YUAN_PATTERN)
                String amount,
        @Nullable @Schema(nullable = true, description = "财政资金, in the budget's proportion, 元")
                String fiscal,
        @Nullable @Schema(nullable = true, description = "其他资金, the rest, 元") String other,
        @Nullable
                @Schema(
                        nullable = true,
                        description = "of the budget, two decimals; null for a budget of 0")
                String percent) {

    static ExpectedView of(
            TargetKey key, ApprovedVersion version, LocalDate on, Interpolation method) {
        var plan = version.plan();
        var planned = method.expected(plan, on);
        var split = FundSplit.of(planned, version.project().funding().fiscal(), plan.budget());
        boolean isPlanned = plan.column() != ExpenditurePlan.Column.NONE;
        return new ExpectedView(
                key.projectCode().value(),
                key.fiscalYear().year(),
                on,
                method,
                version.version(),
                plan.budget().toYuan(),
                isPlanned ? planned.toYuan() : null,
                isPlanned ? split.fiscal().toYuan() : null,
                isPlanned ? split.other().toYuan() : null,
                isPlanned && !plan.budget().isZero()
                        ? planned.percentOf(plan.budget()).toPlainString()
                        : null);
    }
}
