package io.jixiao.execution.monitoring.rest;

import io.jixiao.execution.commitment.ProjectAccount;
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
        @Schema(description = "as last judged") String standing) {

    static ExecutionItem of(ProjectAccount account, PlanRule rule, LocalDate today) {
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
                account.standing().name());
    }
}
