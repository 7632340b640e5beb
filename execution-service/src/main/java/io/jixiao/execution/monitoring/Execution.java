package io.jixiao.execution.monitoring;

import io.jixiao.execution.alert.Alert;
import io.jixiao.execution.commitment.Checkpoint;
import io.jixiao.execution.commitment.PaidByDay;
import io.jixiao.execution.commitment.PlanInForce;
import io.jixiao.execution.commitment.ProjectAccount;
import io.jixiao.execution.commitment.Standing;
import io.jixiao.execution.completeness.Delivery;
import io.jixiao.execution.progress.IndicatorProgress;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// 项目执行情况: plan, paid and alerts of a project's year at the end of one day.
///
/// @param plan in force on that day
/// @param knownAt by what had been recorded then; empty for everything
/// @param parked events of the project that wait
/// @param delivery how far the sources have delivered
public record Execution(
        ProjectAccount account,
        PlanInForce plan,
        PlanJudgement judgement,
        List<Point> points,
        Optional<Instant> knownAt,
        int parked,
        Delivery delivery,
        List<IndicatorProgress> indicators,
        List<Alert> alerts) {

    public Execution {
        points = List.copyOf(points);
        indicators = List.copyOf(indicators);
        alerts = List.copyOf(alerts);
    }

    /// A checkpoint and what was paid by then.
    ///
    /// @param judgement empty while the checkpoint is still ahead
    public record Point(Checkpoint checkpoint, Optional<PlanJudgement> judgement) {}

    /// Of the last passed checkpoint, unless a source that sends control totals has missed it.
    public Standing standing() {
        return standing(judgement);
    }

    /// The same at a checkpoint.
    public Standing standing(PlanJudgement at) {
        return delivery.misses(at.checkpoint().date(), judgement.asOf())
                ? Standing.NO_DATA
                : at.standing();
    }

    public boolean isProvisional() {
        return delivery.isProvisional(judgement.asOf(), parked);
    }

    static Execution of(
            ProjectAccount account,
            PlanInForce plan,
            PlanRules rules,
            PaidByDay paid,
            LocalDate asOf,
            Optional<Instant> knownAt,
            int parked,
            Delivery delivery,
            List<IndicatorProgress> indicators,
            List<Alert> alerts) {
        var points =
                plan.checkpoints().stream()
                        .map(checkpoint -> point(checkpoint, plan, rules, paid, asOf))
                        .toList();
        var judgement = rules.on(asOf).judge(plan, paid.through(asOf), asOf);
        return new Execution(
                account, plan, judgement, points, knownAt, parked, delivery, indicators, alerts);
    }

    private static Point point(
            Checkpoint checkpoint,
            PlanInForce plan,
            PlanRules rules,
            PaidByDay paid,
            LocalDate asOf) {
        var day = checkpoint.date();
        if (day.isAfter(asOf)) {
            return new Point(checkpoint, Optional.empty());
        }
        return new Point(
                checkpoint,
                Optional.of(rules.on(day).judge(plan, checkpoint, paid.through(day), day)));
    }
}
