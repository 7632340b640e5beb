package io.jixiao.target.lint;

import io.jixiao.kernel.Expectation.InWords;
import io.jixiao.kernel.Expectation.Measured;
import io.jixiao.target.finding.Finding;
import io.jixiao.target.project.Indicator;
import io.jixiao.target.project.Project;
import java.util.ArrayList;
import java.util.List;

/// There are indicators, and each has an expected value.
final class ValuesAreGiven implements Rule {

    @Override
    public List<Finding> findings(Project project, RuleSet rules) {
        var indicators = project.indicators();
        if (indicators.isEmpty()) {
            return List.of(Finding.blocking("/indicators", "indicator.none"));
        }
        var findings = new ArrayList<Finding>();
        for (int i = 0; i < indicators.size(); i++) {
            findings.addAll(findings(indicators.get(i), "/indicators/" + i + "/printed"));
        }
        return findings;
    }

    private static List<Finding> findings(Indicator indicator, String place) {
        return switch (indicator.expectation()) {
            case InWords(var text) when text.isEmpty() ->
                    List.of(
                            Finding.blocking(
                                    place, "indicator.value-missing", "name", indicator.level3()));
            case InWords(var text) ->
                    List.of(
                            Finding.info(
                                    place,
                                    "indicator.in-words",
                                    "name",
                                    indicator.level3(),
                                    "printed",
                                    text));
            case Measured _ -> List.of();
        };
    }
}
