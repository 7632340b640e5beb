package io.jixiao.execution.monitoring.rest;

import io.jixiao.execution.alert.Alert;
import io.jixiao.execution.monitoring.Execution;
import io.jixiao.execution.monitoring.PlanJudgement;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// @param ratioPercent paid / planned; null while nothing is planned
/// @param completeThrough every source has delivered up to this day; null where none says so
/// @param provisional the figures may still grow for days that have passed
@Schema(name = "Execution", description = "项目执行情况")
public record ExecutionView(
        String projectCode,
        int fiscalYear,
        String name,
        String mofDivCode,
        String unitCode,
        LocalDate asOf,
        @Schema(description = "知悉时点: by what had been recorded then; null for everything")
                @Nullable Instant knownAt,
        int planVersion,
        @Schema(description = "调整后预算数, 元") String budget,
        @Schema(description = "应支出, by the last passed checkpoint, 元") String planned,
        @Schema(description = "实际支出, net of refunds, 元") String paid,
        @Nullable String ratioPercent,
        @Schema(description = "paid − planned, 元") String gap,
        @Schema(description = "GREEN, YELLOW, RED or NO_DATA") String standing,
        @Nullable LocalDate completeThrough,
        @Schema(description = "payments of the project that wait") int parked,
        boolean provisional,
        List<CheckpointView> checkpoints,
        List<IndicatorView> indicators,
        List<ProjectAlertView> alerts) {

    static ExecutionView of(Execution execution) {
        var account = execution.account();
        var judgement = execution.judgement();
        return new ExecutionView(
                account.key().project().value(),
                account.key().year().year(),
                account.name(),
                account.unit().mofDivCode(),
                account.unit().unitCode(),
                judgement.asOf(),
                execution.knownAt().orElse(null),
                execution.plan().version(),
                judgement.budget().toYuan(),
                judgement.planned().toYuan(),
                judgement.paid().toYuan(),
                ratio(judgement),
                judgement.gap().toYuan(),
                execution.standing().name(),
                execution.delivery().completeThrough().orElse(null),
                execution.parked(),
                execution.isProvisional(),
                execution.points().stream()
                        .map(point -> CheckpointView.of(point, execution))
                        .toList(),
                execution.indicators().stream().map(IndicatorView::of).toList(),
                execution.alerts().stream().map(ProjectAlertView::of).toList());
    }

    static @Nullable String ratio(PlanJudgement judgement) {
        return judgement.ratioPercent().map(BigDecimal::toPlainString).orElse(null);
    }

    /// @param paid by the end of the day; null while the checkpoint is ahead, as the next two
    @Schema(name = "ExecutionCheckpoint", description = "时点")
    public record CheckpointView(
            LocalDate date,
            String planned,
            @Nullable String paid,
            @Nullable String ratioPercent,
            @Nullable String standing) {

        static CheckpointView of(Execution.Point point, Execution execution) {
            var judgement = point.judgement();
            return new CheckpointView(
                    point.checkpoint().date(),
                    point.checkpoint().planned().toYuan(),
                    judgement.map(each -> each.paid().toYuan()).orElse(null),
                    judgement.map(ExecutionView::ratio).orElse(null),
                    judgement.map(each -> execution.standing(each).name()).orElse(null));
        }
    }

    /// An alert as it was at the end of the day; its steps are at `/alerts/{id}`.
    @Schema(name = "ExecutionAlert", description = "预警")
    public record ProjectAlertView(
            String id,
            String rule,
            int ruleVersion,
            LocalDate period,
            String level,
            String state,
            int episode,
            int planVersion,
            Map<String, String> numbers,
            String message) {

        static ProjectAlertView of(Alert alert) {
            var grounds = alert.last().grounds();
            return new ProjectAlertView(
                    alert.key().id().toString(),
                    alert.key().rule().name(),
                    grounds.ruleVersion(),
                    alert.key().period(),
                    alert.level().name(),
                    alert.state().name(),
                    alert.last().episode(),
                    grounds.planVersion(),
                    grounds.numbers(),
                    grounds.message());
        }
    }
}
