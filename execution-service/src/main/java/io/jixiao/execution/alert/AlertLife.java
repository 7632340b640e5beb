package io.jixiao.execution.alert;

import io.jixiao.execution.alert.Finding.Behind;
import io.jixiao.execution.alert.Finding.OnPlan;
import io.jixiao.execution.alert.Finding.Wavering;
import java.time.LocalDate;
import java.util.Optional;

/// The life of one alert: what a finding of a day makes of it.
///
/// PENDING on the day of the checkpoint, OPEN from the next day. Judging the same day again with
/// the same numbers changes nothing.
public final class AlertLife {

    private AlertLife() {}

    /// The alert after the finding, or empty when nothing happened to it.
    static Optional<Alert> after(Alert alert, Finding finding) {
        var state = alert.state();
        if (!state.isLive()) {
            return state.mayRelapse() ? relapse(alert, finding) : Optional.empty();
        }
        return switch (finding) {
            case OnPlan(_, var grounds) ->
                    Optional.of(
                            step(
                                    alert,
                                    StepKind.CLEARED,
                                    alert.level(),
                                    AlertState.AUTO_CLEARED,
                                    grounds));
            case Wavering(_, var grounds) -> stays(alert, Level.YELLOW, grounds);
            case Behind(_, var level, var grounds) -> stays(alert, level, grounds);
        };
    }

    /// The first step of an alert that was not there; none while the project is on plan.
    static Optional<AlertStep> birth(Finding finding) {
        return switch (finding) {
            case OnPlan _, Wavering _ -> Optional.empty();
            case Behind(var period, var level, var grounds) ->
                    Optional.of(
                            isOver(period, grounds)
                                    ? AlertStep.first(
                                            StepKind.OPENED, level, AlertState.OPEN, grounds)
                                    : AlertStep.first(
                                            StepKind.PENDING, level, AlertState.PENDING, grounds));
        };
    }

    /// The next period's alert takes the place of this one.
    static Alert superseded(Alert alert, LocalDate by, Grounds grounds) {
        var sentence = "%s的预警已经开启，本预警由其接续".formatted(ChineseDate.of(by));
        return step(
                alert,
                StepKind.SUPERSEDED,
                alert.level(),
                AlertState.SUPERSEDED,
                grounds.saying(sentence));
    }

    private static Optional<Alert> stays(Alert alert, Level level, Grounds grounds) {
        if (alert.state() == AlertState.PENDING && isOver(alert.key().period(), grounds)) {
            return Optional.of(step(alert, StepKind.OPENED, level, AlertState.OPEN, grounds));
        }
        if (level == alert.level()) {
            return Optional.empty();
        }
        var kind = level.isWorseThan(alert.level()) ? StepKind.WORSENED : StepKind.IMPROVED;
        return Optional.of(step(alert, kind, level, alert.state(), grounds));
    }

    private static Optional<Alert> relapse(Alert alert, Finding finding) {
        return birth(finding)
                .map(
                        birth ->
                                alert.with(
                                        alert.last()
                                                .relapse(
                                                        birth.kind(),
                                                        birth.level(),
                                                        birth.state(),
                                                        birth.grounds())));
    }

    /// A checkpoint's day counts until midnight.
    private static boolean isOver(LocalDate period, Grounds grounds) {
        return grounds.businessDate().isAfter(period);
    }

    private static Alert step(
            Alert alert, StepKind kind, Level level, AlertState state, Grounds grounds) {
        return alert.with(alert.last().next(kind, level, state, grounds));
    }
}
