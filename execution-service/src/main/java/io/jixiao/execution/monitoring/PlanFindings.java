package io.jixiao.execution.monitoring;

import io.jixiao.execution.alert.ChineseDate;
import io.jixiao.execution.alert.Finding;
import io.jixiao.execution.alert.Grounds;
import io.jixiao.execution.alert.Level;
import io.jixiao.execution.alert.ProjectAlerts;
import io.jixiao.execution.commitment.Checkpoint;
import io.jixiao.execution.commitment.PlanInForce;
import io.jixiao.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What the plan rule tells the alerts of a project, in figures and in a sentence.
///
/// @param current of the checkpoint that counts; empty before the first one, and where a project on
///     plan never had an alert
/// @param others of the other periods whose alerts are alive, each by its own checkpoint
record PlanFindings(PlanJudgement judgement, Optional<Finding> current, List<Finding> others) {

    static PlanFindings of(
            PlanRule rule, PlanInForce plan, Money paid, LocalDate asOf, ProjectAlerts alerts) {
        var judgement = rule.judge(plan, paid, asOf);
        if (alerts.areNone() && !judgement.isBehind()) {
            return new PlanFindings(judgement, Optional.empty(), List.of());
        }
        var counts = plan.lastPassed(asOf).map(Checkpoint::date);
        var others =
                alerts.livePeriods().stream()
                        .filter(period -> !counts.equals(Optional.of(period)))
                        .map(
                                period ->
                                        finding(
                                                period,
                                                ofPeriod(rule, plan, paid, asOf, period)
                                                        .orElse(judgement)))
                        .toList();
        return new PlanFindings(
                judgement, counts.map(period -> finding(period, judgement)), others);
    }

    /// A checkpoint that a newer plan dropped is judged by the one that counts instead.
    private static Optional<PlanJudgement> ofPeriod(
            PlanRule rule, PlanInForce plan, Money paid, LocalDate asOf, LocalDate period) {
        return plan.checkpoints().stream()
                .filter(checkpoint -> checkpoint.date().equals(period) && !period.isAfter(asOf))
                .findFirst()
                .map(checkpoint -> rule.judge(plan, checkpoint, paid, asOf));
    }

    private static Finding finding(LocalDate period, PlanJudgement judgement) {
        return switch (judgement.standing()) {
            case RED ->
                    new Finding.Behind(period, Level.RED, grounds(judgement, behind(judgement)));
            case YELLOW ->
                    new Finding.Behind(period, Level.YELLOW, grounds(judgement, behind(judgement)));
            case GREEN, NO_DATA ->
                    judgement.isRecovered()
                            ? new Finding.OnPlan(period, grounds(judgement, onPlan(judgement)))
                            : new Finding.Wavering(period, grounds(judgement, wavering(judgement)));
        };
    }

    private static Grounds grounds(PlanJudgement judgement, String sentence) {
        return new Grounds(
                judgement.asOf(),
                judgement.planVersion(),
                judgement.bands().version(),
                judgement.numbers(),
                sentence);
    }

    private static String behind(PlanJudgement judgement) {
        return "截至%s应支出%s万元，实际支出%s万元，为计划的%s%%，差%s万元"
                .formatted(
                        ChineseDate.of(judgement.checkpoint().date()),
                        judgement.planned().toWanYuan(),
                        judgement.paid().toWanYuan(),
                        judgement.ratioPercent().orElseThrow().toPlainString(),
                        judgement.gap().negated().toWanYuan());
    }

    private static String onPlan(PlanJudgement judgement) {
        return judgement
                .ratioPercent()
                .map(ratio -> reached(judgement) + ratio.toPlainString() + "%，预警解除")
                .orElse("按现行支出计划目前没有应支出金额，预警解除");
    }

    private static String wavering(PlanJudgement judgement) {
        return reached(judgement)
                + judgement.ratioPercent().orElseThrow().toPlainString()
                + "%，尚未超过解除预警的余量";
    }

    private static String reached(PlanJudgement judgement) {
        return "实际支出%s万元，达到%s计划的"
                .formatted(
                        judgement.paid().toWanYuan(),
                        ChineseDate.of(judgement.checkpoint().date()));
    }
}
