package io.jixiao.execution.monitoring.rest;

import io.jixiao.execution.monitoring.SpendingCurve;
import io.jixiao.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "SpendingCurve", description = "支出进度曲线")
public record CurveView(
        String projectCode,
        int fiscalYear,
        LocalDate asOf,
        @Nullable Instant knownAt,
        List<PointView> points) {

    static CurveView of(SpendingCurve curve, Optional<Instant> knownAt) {
        return new CurveView(
                curve.project().project().value(),
                curve.project().year().year(),
                curve.asOf(),
                knownAt.orElse(null),
                curve.points().stream().map(PointView::of).toList());
    }

    /// @param planned by the last passed checkpoint, what alerts use; 元
    /// @param plannedInterpolated on the line between checkpoints, for charts; 元
    /// @param paid up to the end of the day, 元; null after the day asked for
    @Schema(name = "SpendingCurvePoint")
    public record PointView(
            LocalDate date, String planned, String plannedInterpolated, @Nullable String paid) {

        static PointView of(SpendingCurve.Point point) {
            return new PointView(
                    point.day(),
                    point.plannedStep().toYuan(),
                    point.plannedInterpolated().toYuan(),
                    point.paid().map(Money::toYuan).orElse(null));
        }
    }
}
