package io.jixiao.target.target.kafka;

import io.jixiao.contracts.target.TargetApproved;
import io.jixiao.kernel.ExpectationParts;
import io.jixiao.kernel.Money;
import io.jixiao.target.plan.ExpenditurePlan;
import io.jixiao.target.project.Funding;
import io.jixiao.target.project.Indicator;
import io.jixiao.target.project.Ratio;
import io.jixiao.target.project.Tiers;
import io.jixiao.target.target.ApprovedVersion;
import io.jixiao.target.target.PublishedTarget;
import io.jixiao.target.target.StateName;
import org.jspecify.annotations.Nullable;

/// A target and its versions in the words of the contract.
final class ApprovedEvent {

    private static final String APPROVED = "APPROVED";
    private static final String WITHDRAWN = "WITHDRAWN";
    private static final String CLOSED = "CLOSED";

    private ApprovedEvent() {}

    static TargetApproved of(PublishedTarget target) {
        var key = target.key();
        var versions = target.versions();
        var latest = versions.getLast().project();
        var initial = versions.getFirst().project().funding().budget();
        return new TargetApproved(
                key.projectCode().value(),
                key.fiscalYear().year(),
                latest.unit().mofDivCode(),
                latest.unit().unitCode(),
                latest.unitName(),
                latest.name(),
                state(target.state()),
                versions.stream().map(each -> version(each, initial)).toList(),
                blankAsNull(target.departmentName()),
                target.revision());
    }

    /// What was approved stays approved while a change of it is under way.
    private static String state(StateName state) {
        return switch (state) {
            case DRAFT,
                    SUBMITTED,
                    DEPARTMENT_REVIEWED,
                    FINANCE_REVIEWED,
                    APPROVED,
                    RETURNED,
                    WITHDRAWN ->
                    APPROVED;
            case CLOSED -> CLOSED;
            case REVOKED -> WITHDRAWN;
        };
    }

    private static @Nullable String blankAsNull(String text) {
        return text.isEmpty() ? null : text;
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
                project.indicators().stream().map(ApprovedEvent::indicator).toList(),
                blankAsNull(project.use()),
                blankAsNull(version.documentNumber()),
                blankAsNull(version.reason()));
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
        var parts = ExpectationParts.of(indicator.expectation());
        return new TargetApproved.Indicator(
                indicator.id(),
                indicator.level1(),
                indicator.level2(),
                indicator.level3(),
                indicator.description(),
                indicator.printed(),
                parts.kind(),
                parts.operator(),
                parts.value(),
                parts.unit(),
                indicator.basis().isEmpty() ? null : indicator.basis(),
                indicator.hasWeight() ? indicator.weight().toPlainString() : null,
                parts.upper(),
                parts.due(),
                parts.answer(),
                tiers(indicator.tiers()),
                ratio(indicator.ratio()));
    }

    private static TargetApproved.@Nullable Tiers tiers(Tiers tiers) {
        return tiers.isEmpty()
                ? null
                : new TargetApproved.Tiers(tiers.achieved(), tiers.partly(), tiers.missed());
    }

    private static TargetApproved.@Nullable Ratio ratio(Ratio ratio) {
        return ratio.isEmpty()
                ? null
                : new TargetApproved.Ratio(ratio.numerator(), ratio.denominator());
    }
}
