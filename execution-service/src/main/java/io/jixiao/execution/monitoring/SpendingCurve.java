package io.jixiao.execution.monitoring;

import io.jixiao.execution.commitment.Checkpoint;
import io.jixiao.execution.commitment.PaidByDay;
import io.jixiao.execution.commitment.PlanInForce;
import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// 支出进度曲线: for a chart. Alerts use the step of the last passed checkpoint; the eye follows the
/// straight line between checkpoints.
public record SpendingCurve(ProjectKey project, LocalDate asOf, List<Point> points) {

    public SpendingCurve {
        points = List.copyOf(points);
    }

    /// @param plannedStep by the last passed checkpoint
    /// @param plannedInterpolated on the straight line from one checkpoint to the next
    /// @param paid up to the end of the day; empty after the day asked for
    public record Point(
            LocalDate day, Money plannedStep, Money plannedInterpolated, Optional<Money> paid) {}

    /// A point for the year's first day, each checkpoint, each day money moved, and the day asked
    /// for.
    static SpendingCurve of(ProjectKey project, PlanInForce plan, PaidByDay paid, LocalDate asOf) {
        var start = project.year().firstDay();
        var days = new TreeSet<LocalDate>();
        days.add(start);
        plan.checkpoints().forEach(checkpoint -> days.add(checkpoint.date()));
        days.addAll(paid.paidOn().headMap(asOf, true).keySet());
        days.add(asOf);
        var points = new ArrayList<Point>();
        for (var day : days) {
            points.add(
                    new Point(
                            day,
                            plan.lastPassed(day).map(Checkpoint::planned).orElse(Money.ZERO),
                            interpolated(plan, start, day),
                            day.isAfter(asOf) ? Optional.empty() : Optional.of(paid.through(day))));
        }
        return new SpendingCurve(project, asOf, points);
    }

    private static Money interpolated(PlanInForce plan, LocalDate start, LocalDate day) {
        var before = new Checkpoint(start.minusDays(1), Money.ZERO);
        for (var next : plan.checkpoints()) {
            if (!day.isAfter(next.date())) {
                return between(before, next, day);
            }
            before = next;
        }
        return before.planned();
    }

    private static Money between(Checkpoint before, Checkpoint next, LocalDate day) {
        long whole = ChronoUnit.DAYS.between(before.date(), next.date());
        long part = Math.max(0, ChronoUnit.DAYS.between(before.date(), day));
        var rise = BigDecimal.valueOf(next.planned().minus(before.planned()).fen());
        var share =
                rise.multiply(BigDecimal.valueOf(part))
                        .divide(BigDecimal.valueOf(Math.max(1, whole)), 0, RoundingMode.HALF_UP);
        return before.planned().plus(Money.ofFen(share.longValueExact()));
    }
}
