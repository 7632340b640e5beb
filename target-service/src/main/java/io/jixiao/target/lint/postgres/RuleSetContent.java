package io.jixiao.target.lint.postgres;

import io.jixiao.kernel.Percentage;
import io.jixiao.target.lint.RuleSet;
import io.jixiao.target.lint.Weight;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/// A rule set as the column keeps it.
record RuleSetContent(
        Map<String, Weight> weights,
        String executionPoints,
        long sameInMoreThanBasisPoints,
        long overAchievedFromBasisPoints,
        List<String> vagueWords,
        List<String> growthWords) {

    static RuleSetContent of(RuleSet rules) {
        return new RuleSetContent(
                rules.weights(),
                rules.executionPoints().toPlainString(),
                rules.sameInMoreThan().basisPoints(),
                rules.overAchievedFrom().basisPoints(),
                rules.vagueWords(),
                rules.growthWords());
    }

    RuleSet toRules(int version) {
        return new RuleSet(
                version,
                weights,
                new BigDecimal(executionPoints),
                new Percentage(sameInMoreThanBasisPoints),
                new Percentage(overAchievedFromBasisPoints),
                vagueWords,
                growthWords);
    }
}
