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
import io.jixiao.target.target.Grade;
import io.jixiao.target.target.StateName;
import io.jixiao.target.target.Step;
import io.jixiao.target.target.StepKind;
import io.jixiao.target.target.Target;
import io.jixiao.target.target.TargetState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
            "funding",
            "plan",
            "indicators",
            "findings",
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
        FundingView funding,
        PlanView plan,
        @Schema(description = "绩效指标") List<IndicatorView> indicators,
        @Schema(description = "审核发现: what a person should look at") List<FindingView> findings,
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

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(
            name = "Step",
            description = "one step in the target's life",
            requiredProperties = {"kind", "by", "byName", "at", "grade", "opinion"})
    public record StepView(
            StepKind kind,
            @Schema(description = "who: the token's sub") String by,
            @Schema(description = "who, for people to read") String byName,
            Instant at,
            @Nullable @Schema(nullable = true, description = "审核等级: 优 良 中 差") String grade,
            @Schema(description = "审核意见") String opinion) {

        static StepView of(Step step) {
            return new StepView(
                    step.kind(),
                    step.by(),
                    step.byName(),
                    step.at(),
                    printed(step.grade()),
                    step.opinion());
        }
    }

    static TargetView of(Target target, List<Step> steps, List<FindingView> findings) {
        var project = target.project();
        return new TargetView(
                target.key().projectCode().value(),
                target.key().fiscalYear().year(),
                project.unit().mofDivCode(),
                project.unit().unitCode(),
                project.unitName(),
                project.name(),
                project.use(),
                project.goal(),
                target.state().name(),
                printed(target.state().grade()),
                target.state() instanceof TargetState.Approved(var version) ? version : null,
                FundingView.of(project.funding()),
                PlanView.of(project.plan(), project.reading()),
                indicators(project),
                findings,
                steps.stream().map(StepView::of).toList());
    }

    static List<IndicatorView> indicators(Project project) {
        return project.indicators().stream().map(IndicatorView::of).toList();
    }

    static @Nullable String printed(Grade grade) {
        return grade == Grade.NONE ? null : grade.printed();
    }
}
