package io.jixiao.evaluation.run;

import io.jixiao.evaluation.evidence.ProjectEvidence;
import io.jixiao.evaluation.run.Item.Missing;
import io.jixiao.evaluation.scheme.Scheme;
import io.jixiao.evaluation.scheme.Schemes;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/// Scores projects by the scheme of their division.
@ApplicationScoped
public class ScoreProjects {

    private final Schemes schemes;

    ScoreProjects(Schemes schemes) {
        this.schemes = schemes;
    }

    /// In the order they came.
    public List<ProjectScore> handle(FiscalYear year, List<ProjectEvidence> projects) {
        var rules = new HashMap<String, Optional<YearEndRule>>();
        return projects.stream()
                .map(
                        each ->
                                rules.computeIfAbsent(
                                                each.target().unit().mofDivCode(),
                                                division -> rule(year, division))
                                        .map(rule -> rule.score(each))
                                        .orElseGet(ScoreProjects::noScheme))
                .toList();
    }

    private Optional<YearEndRule> rule(FiscalYear year, String division) {
        return schemes.inForce(Scheme.DEFAULT, year, division).map(YearEndRule::new);
    }

    private static ProjectScore noScheme() {
        return new ProjectScore.Incomplete(
                List.of(
                        new Missing(
                                Optional.empty(),
                                RuleViolation.of("scheme.unknown", "scheme", Scheme.DEFAULT))));
    }
}
