package io.jixiao.target.lint;

import io.jixiao.kernel.Expectation;
import io.jixiao.kernel.Expectation.Between;
import io.jixiao.kernel.Expectation.ByDate;
import io.jixiao.kernel.Expectation.InWords;
import io.jixiao.kernel.Expectation.Measured;
import io.jixiao.kernel.Expectation.NotApplicable;
import io.jixiao.kernel.Expectation.Unsettled;
import io.jixiao.kernel.Expectation.YesOrNo;
import io.jixiao.target.finding.Finding;
import io.jixiao.target.finding.Fix;
import io.jixiao.target.project.Indicator;
import io.jixiao.target.project.Project;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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
            case InWords(var text) -> List.of(inWords(indicator, text, place));
            case Unsettled unsettled -> List.of(noOperator(indicator, unsettled, place));
            case Measured _, Between _, YesOrNo _, ByDate _, NotApplicable _ -> List.of();
        };
    }

    /// Where the words hold a promise, `合格率≥95%`, it is offered alone.
    private static Finding inWords(Indicator indicator, String text, String place) {
        var finding =
                Finding.info(
                        place, "indicator.in-words", "name", indicator.level3(), "printed", text);
        return Expectation.inside(text)
                .map(promise -> finding.with(Fix.of(place, promise.printed())))
                .orElse(finding);
    }

    /// The likely one first; a person chooses.
    private static Finding noOperator(Indicator indicator, Unsettled unsettled, String place) {
        var likely = unsettled.with(indicator.likelyOperator());
        var candidates =
                Stream.concat(Stream.of(likely), unsettled.candidates().stream())
                        .map(Measured::printed)
                        .distinct()
                        .toList();
        return Finding.objection(
                        place,
                        "indicator.no-operator",
                        "name",
                        indicator.level3(),
                        "printed",
                        indicator.printed(),
                        "suggestion",
                        likely.printed(),
                        "candidates",
                        String.join(" ", candidates))
                .with(
                        candidates.stream()
                                .map(candidate -> Fix.of(place, candidate))
                                .toArray(Fix[]::new));
    }
}
