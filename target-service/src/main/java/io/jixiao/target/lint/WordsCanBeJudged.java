package io.jixiao.target.lint;

import io.jixiao.kernel.Expectation.InWords;
import io.jixiao.target.finding.Finding;
import io.jixiao.target.project.Indicator;
import io.jixiao.target.project.Project;
import java.util.Optional;

/// A promise in words says what will be seen, not `效果良好`; or its tiers are described.
final class WordsCanBeJudged implements RowRule {

    @Override
    public Optional<Finding> finding(
            Indicator indicator, String row, Project project, RuleSet rules) {
        if (!(indicator.expectation() instanceof InWords(var text))
                || !indicator.tiers().isEmpty()) {
            return Optional.empty();
        }
        return rules.vagueWords().stream()
                .filter(text::contains)
                .findFirst()
                .map(
                        word ->
                                Finding.warning(
                                        row + "/printed",
                                        "indicator.unmeasurable",
                                        "name",
                                        indicator.level3(),
                                        "printed",
                                        text,
                                        "word",
                                        word));
    }
}
