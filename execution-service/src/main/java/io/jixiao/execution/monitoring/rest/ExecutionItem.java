package io.jixiao.execution.monitoring.rest;

import io.jixiao.execution.commitment.ProjectAccount;
import io.jixiao.execution.completeness.Delivery;
import io.jixiao.execution.monitoring.PlanRule;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A project's year in a list, as of the business date.
@Schema(name = "ExecutionItem", description = "项目执行情况（列表）")
public record ExecutionItem(
        String projectCode,
        int fiscalYear,
        String name,
        String mofDivCode,
        String unitCode,
        LocalDate asOf,
        String budget,
        String planned,
        String paid,
        @Nullable String ratioPercent,
        String gap,
        @Schema(description = "as last judged") String standing,
        @Schema(description = "every source has delivered up to this day; null where none says so")
                @Nullable LocalDate completeThrough,
        @Schema(
                        description =
                                "the figures may still grow for days that have passed; what waits"
                                        + " is counted on the project's own page")
                boolean provisional) {

    static ExecutionItem of(
            ProjectAccount account, PlanRule rule, Delivery delivery, LocalDate today) {
        var judgement = rule.judge(account.plan(), account.paid(), today);
        return new ExecutionItem(
                account.key().project().value(),
                account.key().year().year(),
                account.name(),
                account.unit().mofDivCode(),
                account.unit().unitCode(),
                today,
                judgement.budget().toYuan(),
                judgement.planned().toYuan(),
                judgement.paid().toYuan(),
                ExecutionView.ratio(judgement),
                judgement.gap().toYuan(),
                account.standing().name(),
                delivery.completeThrough().orElse(null),
                delivery.isProvisional(today, 0));
    }
}
