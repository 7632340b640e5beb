package io.jixiao.target.target.rest;

import io.jixiao.kernel.BudgetUnit;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.Money;
import io.jixiao.kernel.ProjectCode;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Faults;
import io.jixiao.kit.problem.Fields;
import io.jixiao.target.project.Funding;
import io.jixiao.target.project.Project;
import io.jixiao.target.target.TargetKey;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A filled form 项目绩效目标表, as a person or a program sends it.
@Schema(
        name = "TargetRequest",
        description = "项目绩效目标表: the filled form of one project and year",
        requiredProperties = {
            "projectCode",
            "fiscalYear",
            "mofDivCode",
            "unitCode",
            "unitName",
            "name",
            "goal",
            "funding"
        })
public record TargetRequest(
        @Nullable
                @Schema(
                        description = "项目编码",
                        pattern = ProjectCode.PATTERN,
                        examples = "13022523P004089100032")
                String projectCode,
        @Nullable @Schema(description = "预算年度", minimum = "2000", maximum = "2099")
                Integer fiscalYear,
        @Nullable
                @Schema(
                        description = "财政区划",
                        pattern = BudgetUnit.DIVISION_PATTERN,
                        examples = "130225000")
                String mofDivCode,
        @Nullable
                @Schema(
                        description = "单位编码",
                        pattern = BudgetUnit.UNIT_PATTERN,
                        examples = "480002")
                String unitCode,
        @Nullable @Schema(description = "单位名称", maxLength = 200) String unitName,
        @Nullable @Schema(description = "项目名称", maxLength = 200) String name,
        @Nullable @Schema(description = "资金用途: what the money is for", maxLength = 4000) String use,
        @Nullable @Schema(description = "绩效目标: numbered text", maxLength = 10000) String goal,
        @Nullable FundingRequest funding,
        @Nullable PlanRequest plan,
        @Nullable @Schema(description = "绩效指标, in the order of the form", maxItems = 200)
                List<@Nullable IndicatorRequest> indicators) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_USE = 4000;
    private static final int LONGEST_GOAL = 10_000;

    @Schema(
            name = "FundingRequest",
            description = "预算规模, in 元: 财政资金 + 其他资金 = 预算数; blank is 0",
            requiredProperties = "budget")
    public record FundingRequest(
            @Nullable
                    @Schema(
                            description = "预算数",
                            pattern = Money.YUAN_PATTERN,
                            examples = "400000.00")
                    String budget,
            @Nullable @Schema(description = "其中：财政资金", pattern = Money.YUAN_PATTERN) String fiscal,
            @Nullable @Schema(description = "其他资金", pattern = Money.YUAN_PATTERN) String other) {

        static FundingRequest of(Funding funding) {
            return new FundingRequest(
                    funding.budget().toYuan(), funding.fiscal().toYuan(), funding.other().toYuan());
        }

        @Nullable Funding toFunding(Faults faults) {
            var wholeBudget = faults.required("/funding/budget", budget, Money::ofYuan);
            var fiscalPart = part("/funding/fiscal", fiscal, faults);
            var otherPart = part("/funding/other", other, faults);
            if (wholeBudget == null || fiscalPart == null || otherPart == null) {
                return null;
            }
            return faults.catching(
                    "/funding", () -> new Funding(wholeBudget, fiscalPart, otherPart));
        }

        private static @Nullable Money part(String place, @Nullable String value, Faults faults) {
            return value == null || value.isBlank()
                    ? Money.ZERO
                    : faults.optional(place, value, Money::ofYuan);
        }
    }

    /// What a draft would be sent as to stay as it is.
    static TargetRequest of(TargetKey key, Project project) {
        return new TargetRequest(
                key.projectCode().value(),
                key.fiscalYear().year(),
                project.unit().mofDivCode(),
                project.unit().unitCode(),
                project.unitName(),
                project.name(),
                project.use(),
                project.goal(),
                FundingRequest.of(project.funding()),
                PlanRequest.of(project.plan()),
                project.indicators().stream()
                        .<@Nullable IndicatorRequest>map(IndicatorRequest::of)
                        .toList());
    }

    /// A form that can be kept: who it is of, and what it says.
    record Filled(TargetKey key, Project project) {}

    /// Throws one 422 with everything that is wrong.
    Filled toFilled() {
        var faults = new Faults();
        var filled = toFilled(faults);
        faults.throwIfAny();
        if (filled == null) {
            throw new IllegalStateException("a missing field was not noted");
        }
        return filled;
    }

    /// Null with faults when it cannot be kept.
    @Nullable Filled toFilled(Faults faults) {
        var fields = new Fields(faults);
        var code = faults.required("/projectCode", projectCode, ProjectCode::of);
        var year = faults.required("/fiscalYear", fiscalYear, FiscalYear::of);
        var unit = unit(faults);
        var unitNameText = fields.text("/unitName", unitName, LONGEST_NAME);
        var nameText = fields.text("/name", name, LONGEST_NAME);
        var useText = fields.optionalText("/use", use, LONGEST_USE);
        var goalText = fields.text("/goal", goal, LONGEST_GOAL);
        var money = funding(faults);
        var row = year == null ? null : PlanRequest.toRow(plan, year, faults);
        var rows = IndicatorRequest.toIndicators(indicators, faults);
        if (!faults.isEmpty()
                || code == null
                || year == null
                || unit == null
                || unitNameText == null
                || nameText == null
                || goalText == null
                || money == null
                || row == null) {
            return null;
        }
        return new Filled(
                new TargetKey(code, year),
                new Project(unit, unitNameText, nameText, useText, goalText, money, row, rows));
    }

    private @Nullable BudgetUnit unit(Faults faults) {
        var division =
                faults.required(
                        "/mofDivCode",
                        mofDivCode,
                        given -> new BudgetUnit(given, "000").mofDivCode());
        var code =
                faults.required(
                        "/unitCode",
                        unitCode,
                        given -> new BudgetUnit("000000000", given).unitCode());
        return division == null || code == null ? null : new BudgetUnit(division, code);
    }

    private @Nullable Funding funding(Faults faults) {
        if (funding == null) {
            faults.add(Fault.at("/funding", "field.required"));
            return null;
        }
        return funding.toFunding(faults);
    }
}
