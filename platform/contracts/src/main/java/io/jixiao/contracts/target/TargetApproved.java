package io.jixiao.contracts.target;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Topic `target.approved.v1`, key `projectCode/fiscalYear`: a target (绩效目标) with **all** its
/// approved versions. A reader picks the version in force by its effective date.
///
/// @param state `APPROVED`, `WITHDRAWN` or `CLOSED`
/// @param versions in order, never empty
/// @param departmentName the department the unit belongs to, where its goals are on file
/// @param revision grows with every change of the target; readers drop lower ones
public record TargetApproved(
        String projectCode,
        int fiscalYear,
        String mofDivCode,
        String unitCode,
        String unitName,
        String name,
        String state,
        List<Version> versions,
        @Nullable String departmentName,
        @Nullable Long revision) {

    /// One approved, immutable version.
    ///
    /// @param effectiveOn first day it is in force
    /// @param recordedAt when it was approved
    /// @param use 资金用途, null where none is given
    /// @param documentNumber 指标文/调整文号, null where no money changed
    /// @param reason why it was changed, null for the first version
    public record Version(
            int version,
            LocalDate effectiveOn,
            Instant recordedAt,
            String goal,
            Funding funding,
            Plan plan,
            List<Indicator> indicators,
            @Nullable String use,
            @Nullable String documentNumber,
            @Nullable String reason) {}

    /// 年初预算数 and 全年预算数 in 元, the latter split by fund.
    public record Funding(String initial, String adjusted, String fiscal, String other) {}

    /// 资金支出计划, cumulative.
    ///
    /// @param reading `AMOUNT`, `PERCENT`, `EMPTY` or `NONE`: the column that was read is the truth
    public record Plan(String reading, List<Checkpoint> checkpoints) {}

    /// @param planned cumulative 元 by the end of the day
    /// @param percent of the budget, as many digits as needed; null for a budget of 0
    public record Checkpoint(LocalDate date, String planned, @Nullable String percent) {}

    /// @param indicatorId the same in every version
    /// @param printed the cell as it stands in the document, `≥1000米`
    /// @param kind `QUANTITATIVE`, `RANGE`, `YES_NO`, `DATE`, `QUALITATIVE`, `NOT_APPLICABLE` or
    ///     `UNSETTLED` (a number without an operator); what a reader does not know, it reads from
    ///     `printed`
    /// @param operator `≥ > = < ≤`, of `QUANTITATIVE` only
    /// @param value decimal, of a range the lower bound; null where there is no number
    /// @param weight null where none is printed
    /// @param upper of a range the upper bound
    /// @param due of a date
    /// @param answer of 是/否 the wanted one
    /// @param tiers what the degrees of completion mean for a promise in words
    /// @param ratio what is divided by what
    public record Indicator(
            String indicatorId,
            String level1,
            String level2,
            String level3,
            String description,
            String printed,
            String kind,
            @Nullable String operator,
            @Nullable String value,
            @Nullable String unit,
            @Nullable String basis,
            @Nullable String weight,
            @Nullable String upper,
            @Nullable LocalDate due,
            @Nullable String answer,
            @Nullable Tiers tiers,
            @Nullable Ratio ratio) {}

    /// 达成, 部分达成 and 未达成 as described for one indicator.
    public record Tiers(String achieved, String partly, String missed) {}

    /// 分子 and 分母 of a rate, in words.
    public record Ratio(String numerator, String denominator) {}
}
