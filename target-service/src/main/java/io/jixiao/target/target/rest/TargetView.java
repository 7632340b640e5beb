package io.jixiao.target.target.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jixiao.kernel.Expectation.Kind;
import io.jixiao.kernel.ExpectationParts;
import io.jixiao.kernel.Money;
import io.jixiao.target.project.Funding;
import io.jixiao.target.project.Indicator;
import io.jixiao.target.project.Project;
import io.jixiao.target.project.Ratio;
import io.jixiao.target.project.Tiers;
import io.jixiao.target.target.ApprovedVersion;
import io.jixiao.target.target.ChangeRequest;
import io.jixiao.target.target.Grade;
import io.jixiao.target.target.StateName;
import io.jixiao.target.target.Step;
import io.jixiao.target.target.Target;
import io.jixiao.target.target.TargetKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A target as it stands: what was typed, what was understood of it, what to look at, what
/// happened.
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(
        name = "Target",
        description = "绩效目标: as it stands today",
        requiredProperties = {
            "projectCode",
            "fiscalYear",
            "mofDivCode",
            "unitCode",
            "unitName",
            "name",
            "use",
            "goal",
            "state",
            "grade",
            "version",
            "changeRequest",
            "funding",
            "plan",
            "indicators",
            "findings",
            "lastReview",
            "steps"
        })
public record TargetView(
        @Schema(description = "项目编码") String projectCode,
        @Schema(description = "预算年度") int fiscalYear,
        @Schema(description = "财政区划") String mofDivCode,
        @Schema(description = "单位编码") String unitCode,
        @Schema(description = "单位名称") String unitName,
        @Schema(description = "项目名称") String name,
        @Schema(description = "资金用途") String use,
        @Schema(description = "绩效目标") String goal,
        @Schema(description = "状态") StateName state,
        @Nullable @Schema(nullable = true, description = "审核等级, once the finance bureau gave one")
                String grade,
        @Nullable
                @Schema(
                        nullable = true,
                        description = "the version approved last; null before the first")
                Integer version,
        @Nullable
                @Schema(
                        nullable = true,
                        description = "number of the open change request; null while none is")
                Integer changeRequest,
        FundingView funding,
        PlanView plan,
        @Schema(description = "绩效指标") List<IndicatorView> indicators,
        @Schema(description = "审核发现: what a person should look at") List<FindingView> findings,
        @Nullable
                @Schema(
                        nullable = true,
                        description =
                                "最近一次审核意见: the last review, also after it was submitted again")
                StepView lastReview,
        @Schema(description = "办理过程: what has happened so far, in order") List<StepView> steps) {

    @Schema(
            name = "Funding",
            description = "预算规模, in 元",
            requiredProperties = {"budget", "fiscal", "other"})
    public record FundingView(
            @Schema(description = "预算数", pattern = Money.YUAN_PATTERN) String budget,
            @Schema(description = "其中：财政资金", pattern = Money.YUAN_PATTERN) String fiscal,
            @Schema(description = "其他资金", pattern = Money.YUAN_PATTERN) String other) {

        static FundingView of(Funding funding) {
            return new FundingView(
                    funding.budget().toYuan(), funding.fiscal().toYuan(), funding.other().toYuan());
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(
            name = "Indicator",
            description = "绩效指标: the cell as printed and as understood",
            requiredProperties = {
                "indicatorId",
                "level1",
                "level2",
                "level3",
                "description",
                "printed",
                "kind",
                "operator",
                "value",
                "upper",
                "unit",
                "due",
                "answer",
                "basis",
                "weight",
                "tiers",
                "ratio"
            })
    public record IndicatorView(
            @Schema(description = "the same in every version") String indicatorId,
            @Schema(description = "一级指标") String level1,
            @Schema(description = "二级指标") String level2,
            @Schema(description = "三级指标") String level3,
            @Schema(description = "绩效指标描述") String description,
            @Schema(description = "指标值 as printed", examples = "≥90百分比") String printed,
            @Schema(
                            description =
                                    "what the cell means; UNSETTLED: a number nobody gave an operator"
                                            + " (指标性质)")
                    Kind kind,
            @Nullable @Schema(nullable = true, description = "≥ > = < ≤; of QUANTITATIVE only")
                    String operator,
            @Nullable
                    @Schema(
                            nullable = true,
                            description =
                                    "decimal; the lower bound of a RANGE; null without number")
                    String value,
            @Nullable @Schema(nullable = true, description = "the upper bound of a RANGE")
                    String upper,
            @Nullable @Schema(nullable = true, description = "计量单位; null without number")
                    String unit,
            @Nullable @Schema(nullable = true, description = "完成时限 of a DATE") LocalDate due,
            @Nullable @Schema(nullable = true, description = "是 or 否: what is wanted of YES_NO")
                    String answer,
            @Schema(description = "指标值确定依据") String basis,
            @Nullable @Schema(nullable = true, description = "分值; null where none is printed")
                    String weight,
            @Nullable @Schema(nullable = true) TiersView tiers,
            @Nullable @Schema(nullable = true) RatioView ratio) {

        @Schema(
                name = "Tiers",
                description = "评定标准 of a promise in words",
                requiredProperties = {"achieved", "partly", "missed"})
        public record TiersView(
                @Schema(description = "达成") String achieved,
                @Schema(description = "部分达成") String partly,
                @Schema(description = "未达成") String missed) {

            static @Nullable TiersView of(Tiers tiers) {
                return tiers.isEmpty()
                        ? null
                        : new TiersView(tiers.achieved(), tiers.partly(), tiers.missed());
            }
        }

        @Schema(
                name = "Ratio",
                description = "计算方法 of a rate",
                requiredProperties = {"numerator", "denominator"})
        public record RatioView(
                @Schema(description = "分子") String numerator,
                @Schema(description = "分母") String denominator) {

            static @Nullable RatioView of(Ratio ratio) {
                return ratio.isEmpty()
                        ? null
                        : new RatioView(ratio.numerator(), ratio.denominator());
            }
        }

        static IndicatorView of(Indicator indicator) {
            var parts = ExpectationParts.of(indicator.expectation());
            return new IndicatorView(
                    indicator.id(),
                    indicator.level1(),
                    indicator.level2(),
                    indicator.level3(),
                    indicator.description(),
                    indicator.printed(),
                    indicator.expectation().kind(),
                    parts.operator(),
                    parts.value(),
                    parts.upper(),
                    parts.unit(),
                    parts.due(),
                    parts.answer(),
                    indicator.basis(),
                    indicator.hasWeight() ? indicator.weight().toPlainString() : null,
                    TiersView.of(indicator.tiers()),
                    RatioView.of(indicator.ratio()));
        }
    }

    static TargetView of(
            Target target,
            Optional<ChangeRequest> change,
            List<Step> steps,
            List<FindingView> findings) {
        var project = target.project();
        return of(
                target.key(),
                project,
                new Standing(
                        target.state().name(),
                        target.state().grade(),
                        target.version(),
                        change.map(ChangeRequest::number).orElse(null)),
                PlanView.of(project.plan(), project.reading(), project.funding()),
                steps,
                findings);
    }

    /// As a version says that is or was in force.
    static TargetView of(
            Target target, ApprovedVersion inForce, List<Step> steps, List<FindingView> findings) {
        var project = inForce.project();
        return of(
                target.key(),
                project,
                new Standing(StateName.APPROVED, inForce.grade(), inForce.version(), null),
                PlanView.of(project.plan(), inForce.plan(), project.funding()),
                steps,
                findings);
    }

    private record Standing(
            StateName state, Grade grade, int version, @Nullable Integer changeRequest) {}

    private static TargetView of(
            TargetKey key,
            Project project,
            Standing standing,
            PlanView plan,
            List<Step> steps,
            List<FindingView> findings) {
        return new TargetView(
                key.projectCode().value(),
                key.fiscalYear().year(),
                project.unit().mofDivCode(),
                project.unit().unitCode(),
                project.unitName(),
                project.name(),
                project.use(),
                project.goal(),
                standing.state(),
                printed(standing.grade()),
                standing.version() == 0 ? null : standing.version(),
                standing.changeRequest(),
                FundingView.of(project.funding()),
                plan,
                indicators(project),
                findings,
                lastReview(steps),
                steps.stream().map(StepView::of).toList());
    }

    /// What reviewers said last stays in sight while it is mended and submitted again.
    private static @Nullable StepView lastReview(List<Step> steps) {
        return steps.stream()
                .filter(each -> each.kind().isReview())
                .reduce((_, later) -> later)
                .map(StepView::of)
                .orElse(null);
    }

    static List<IndicatorView> indicators(Project project) {
        return project.indicators().stream().map(IndicatorView::of).toList();
    }

    static @Nullable String printed(Grade grade) {
        return grade == Grade.NONE ? null : grade.printed();
    }
}
