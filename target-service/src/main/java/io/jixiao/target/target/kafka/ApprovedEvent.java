package io.jixiao.target.target.kafka;

import io.jixiao.contracts.target.TargetApproved;
import io.jixiao.kernel.Expectation.InWords;
import io.jixiao.kernel.Expectation.Measured;
import io.jixiao.kernel.Money;
import io.jixiao.target.plan.ExpenditurePlan;
import io.jixiao.target.project.Funding;
import io.jixiao.target.project.Indicator;
import io.jixiao.target.target.ApprovedVersion;
import io.jixiao.target.target.TargetKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A target and its versions in the words of the contract.
final class ApprovedEvent {

    private static final String APPROVED = "APPROVED";
    private static final String QUANTITATIVE = "QUANTITATIVE";
    private static final String QUALITATIVE = "QUALITATIVE";

    private ApprovedEvent() {}

    static TargetApproved of(TargetKey key, List<ApprovedVersion> versions) {
        var latest = versions.getLast().project();
        var initial = versions.getFirst().project().funding().budget();
        return new TargetApproved(
                key.projectCode().value(),
                key.fiscalYear().year(),
                latest.unit().mofDivCode(),
                latest.unit().unitCode(),
                latest.unitName(),
                latest.name(),
                APPROVED,
                versions.stream().map(each -> version(each, initial)).toList());
    }

    private static TargetApproved.Version version(ApprovedVersion version, Money initial) {
        var project = version.project();
        return new TargetApproved.Version(
                version.version(),
                version.effectiveOn(),
                version.recordedAt(),
                project.goal(),
                funding(project.funding(), initial),
                plan(version.plan()),
                project.indicators().stream().map(ApprovedEvent::indicator).toList());
    }

    /// 年初预算数 is the first version's, 全年预算数 this one's.
    private static TargetApproved.Funding funding(Funding funding, Money initial) {
        return new TargetApproved.Funding(
                initial.toYuan(),
                funding.budget().toYuan(),
                funding.fiscal().toYuan(),
                funding.other().toYuan());
    }

    private static TargetApproved.Plan plan(ExpenditurePlan plan) {
        return new TargetApproved.Plan(
                plan.column().name(),
                plan.checkpoints().stream()
                        .map(
                                each ->
                                        new TargetApproved.Checkpoint(
                                                each.date(),
                                                each.planned().toYuan(),
                                                plan.budget().isZero()
                                                        ? null
                                                        : each.percent().toPlainString()))
                        .toList());
    }

    private static TargetApproved.Indicator indicator(Indicator indicator) {
        return switch (indicator.expectation()) {
            case Measured(var operator, var value, var unit) ->
                    indicator(
                            indicator, QUANTITATIVE, operator.sign(), value.toPlainString(), unit);
            case InWords _ -> indicator(indicator, QUALITATIVE, null, null, null);
        };
    }

    private static TargetApproved.Indicator indicator(
            Indicator indicator,
            String kind,
            @Nullable String operator,
            @Nullable String value,
            @Nullable String unit) {
        return new TargetApproved.Indicator(
                indicator.id(),
                indicator.level1(),
                indicator.level2(),
                indicator.level3(),
                indicator.description(),
                indicator.printed(),
                kind,
                operator,
                value,
                unit,
                indicator.basis().isEmpty() ? null : indicator.basis(),
                indicator.hasWeight() ? indicator.weight().toPlainString() : null);
    }
}
