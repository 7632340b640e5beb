package io.jixiao.evaluation.run;

import io.jixiao.evaluation.evidence.ApprovedTarget.Indicator;
import io.jixiao.evaluation.evidence.ApprovedTarget.Version;
import io.jixiao.evaluation.evidence.Progress;
import io.jixiao.evaluation.evidence.ProjectEvidence;
import io.jixiao.evaluation.evidence.Spending;
import io.jixiao.evaluation.run.Item.Missing;
import io.jixiao.evaluation.scheme.Scheme;
import io.jixiao.evaluation.scoring.Actual;
import io.jixiao.evaluation.scoring.Answer;
import io.jixiao.evaluation.scoring.Reading;
import io.jixiao.evaluation.scoring.Scoring;
import io.jixiao.evaluation.scoring.Scoring.Outcome;
import io.jixiao.evaluation.scoring.Table;
import io.jixiao.evaluation.scoring.Table.Budget;
import io.jixiao.evaluation.scoring.Table.Row;
import io.jixiao.kernel.Expectation;
import io.jixiao.kernel.RuleViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Scores one project's year from its evidence: the target version in force on 31 December,
/// spending
/// and progress as known. What is missing is named, never taken as 0.
public final class YearEndRule {

    private static final String PROVISIONAL = "全年执行数为暂定数，评分时尚有来源未报送齐全";

    private final Scheme scheme;
    private final Scoring scoring;

    public YearEndRule(Scheme scheme) {
        this.scheme = scheme;
        this.scoring = new Scoring(scheme);
    }

    public ProjectScore score(ProjectEvidence evidence) {
        var lastDay = evidence.target().key().year().lastDay();
        var version = evidence.target().inForceOn(lastDay);
        if (version.isEmpty()) {
            return incomplete(RuleViolation.of("target.not-in-force", "day", lastDay));
        }
        var missing = new ArrayList<Missing>();
        if (evidence.spending().isEmpty()) {
            missing.add(whole(RuleViolation.of("spending.unknown")));
        }
        var rows = rows(version.get(), evidence, missing);
        if (!missing.isEmpty()) {
            return new ProjectScore.Incomplete(missing);
        }
        var spending = evidence.spending().orElseThrow();
        var notes = spending.mayStillGrow() ? List.of(PROVISIONAL) : List.<String>of();
        return judged(
                scoring.score(new Table(budget(version.get(), spending), rows)),
                version.get(),
                evidence.target().first(),
                notes);
    }

    private static Budget budget(Version version, Spending spending) {
        return new Budget(version.initialBudget(), version.adjustedBudget(), spending.paid());
    }

    private static List<Row> rows(
            Version version, ProjectEvidence evidence, List<Missing> missing) {
        var rows = new ArrayList<Row>();
        for (var indicator : version.indicators()) {
            try {
                row(indicator, evidence, missing).ifPresent(rows::add);
            } catch (RuleViolation violation) {
                missing.add(new Missing(Optional.of(indicator.id()), violation));
            }
        }
        return rows;
    }

    private static Optional<Row> row(
            Indicator indicator, ProjectEvidence evidence, List<Missing> missing) {
        var actual =
                Optional.ofNullable(evidence.progress().get(indicator.id()))
                        .map(Progress::reached)
                        .orElse(new Actual.Nothing());
        return switch (reading(indicator, actual)) {
            case Reading.Missing(var gap) -> {
                missing.add(
                        new Missing(
                                Optional.of(indicator.id()),
                                RuleViolation.of(
                                        gap.code(),
                                        "indicator",
                                        indicator.levels().level3(),
                                        "target",
                                        indicator.printed(),
                                        "actual",
                                        actual.printed())));
                yield Optional.empty();
            }
            case Answer answer ->
                    Optional.of(
                            new Row(
                                    indicator.id(),
                                    indicator.levels(),
                                    indicator.printed(),
                                    actual.printed(),
                                    indicator.weight(),
                                    answer));
        };
    }

    /// Who approved a target with 无 in a row agreed that the row does not apply.
    private static Reading reading(Indicator indicator, Actual actual) {
        return indicator.expectation() instanceof Expectation.NotApplicable
                ? new Answer.Excused()
                : Reading.of(indicator.expectation(), actual);
    }

    private ProjectScore judged(
            Outcome outcome, Version version, Version first, List<String> notes) {
        return switch (outcome) {
            case Outcome.Scored scored ->
                    new ProjectScore.Scored(Results.of(scheme, scored, version, first, notes));
            case Outcome.Incomplete _ ->
                    throw new IllegalStateException("rows without an answer were left out before");
            case Outcome.Refused(var objections) ->
                    new ProjectScore.Incomplete(
                            objections.stream().map(each -> whole(each.violation())).toList());
        };
    }

    private static ProjectScore incomplete(RuleViolation violation) {
        return new ProjectScore.Incomplete(List.of(whole(violation)));
    }

    private static Missing whole(RuleViolation violation) {
        return new Missing(Optional.empty(), violation);
    }
}
