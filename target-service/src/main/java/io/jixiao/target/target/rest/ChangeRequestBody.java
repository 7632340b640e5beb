package io.jixiao.target.target.rest;

import io.jixiao.kernel.FiscalYear;
import io.jixiao.kit.problem.Faults;
import io.jixiao.kit.problem.Fields;
import io.jixiao.target.target.ChangeTerms;
import io.jixiao.target.target.Proposal;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is to change, and why; a field that is left out stays as it was approved.
@Schema(
        name = "ChangeRequestBody",
        description = "变更申请: reason, effective date, and the content that changes",
        requiredProperties = {"reason", "effectiveOn"})
public record ChangeRequestBody(
        @Nullable @Schema(description = "变更理由", maxLength = 2000) String reason,
        @Nullable
                @Schema(
                        description = "生效日期: within the year, not before the last version's",
                        format = "date",
                        examples = "2023-07-01")
                String effectiveOn,
        @Nullable
                @Schema(
                        description = "指标文/调整文号; needed when money changes",
                        maxLength = 200,
                        examples = "乐财预〔2023〕18号")
                String documentNumber,
        @Nullable @Schema(description = "项目名称", maxLength = 200) String name,
        @Nullable @Schema(description = "资金用途", maxLength = 4000) String use,
        @Nullable @Schema(description = "绩效目标", maxLength = 10000) String goal,
        TargetRequest.@Nullable FundingRequest funding,
        @Nullable
                @Schema(
                        description =
                                "left out while the budget changes: percentages rescale, amounts are"
                                        + " kept by percent and a new plan is asked for")
                PlanRequest plan,
        @Nullable @Schema(description = "all of them, in the order of the form", maxItems = 200)
                List<@Nullable IndicatorRequest> indicators) {

    private static final int LONGEST_REASON = 2000;
    private static final int LONGEST_DOCUMENT = 200;

    /// Throws one 422 with everything that is wrong.
    Proposal toProposal(FiscalYear year) {
        var faults = new Faults();
        var fields = new Fields(faults);
        var why = fields.text("/reason", reason, LONGEST_REASON);
        var from = faults.required("/effectiveOn", effectiveOn, PlanRequest::date);
        var document = fields.optionalText("/documentNumber", documentNumber, LONGEST_DOCUMENT);
        var newName = Texts.NAME.given(fields, name);
        var newUse = Texts.USE.given(fields, use);
        var newGoal = Texts.GOAL.given(fields, goal);
        var money = funding == null ? null : funding.toFunding(faults);
        var row = plan == null ? null : PlanRequest.toRow(plan, year, faults);
        var rows = indicators == null ? null : IndicatorRequest.toIndicators(indicators, faults);
        faults.throwIfAny();
        if (why == null || from == null) {
            throw new IllegalStateException("a missing field was not noted");
        }
        return new Proposal(
                new ChangeTerms(why, from, document),
                newName,
                newUse,
                newGoal,
                Optional.ofNullable(money),
                Optional.ofNullable(row),
                Optional.ofNullable(rows));
    }

    private enum Texts {
        NAME("/name", 200),
        USE("/use", 4000),
        GOAL("/goal", 10_000);

        private final String place;
        private final int longest;

        Texts(String place, int longest) {
            this.place = place;
            this.longest = longest;
        }

        /// Left out it stays; given it must say something.
        Optional<String> given(Fields fields, @Nullable String text) {
            return text == null
                    ? Optional.empty()
                    : Optional.ofNullable(fields.text(place, text, longest));
        }
    }
}
