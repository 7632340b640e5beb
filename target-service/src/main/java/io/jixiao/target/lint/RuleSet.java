package io.jixiao.target.lint;

import io.jixiao.kernel.Percentage;
import io.jixiao.target.finding.Finding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What differs by place and year: how much a finding weighs, and the bounds and words of rules.
///
/// @param version 0 for the rules as they come with the program
/// @param weights by code; a code that is not there weighs what its rule says
/// @param executionPoints what 预算执行率 takes of the 100 points; the rows have the rest
/// @param sameInMoreThan from which share of the rows on a value or basis is the same everywhere
/// @param overAchievedFrom from which share of the expected value on a row counts as over-achieved
/// @param vagueWords words nobody can measure
/// @param growthWords words of what can exceed 100 %
public record RuleSet(
        int version,
        Map<String, Weight> weights,
        BigDecimal executionPoints,
        Percentage sameInMoreThan,
        Percentage overAchievedFrom,
        List<String> vagueWords,
        List<String> growthWords) {

    public static final RuleSet AS_SHIPPED =
            new RuleSet(
                    0,
                    Map.of(),
                    BigDecimal.TEN,
                    Percentage.of(50),
                    Percentage.of(130),
                    List.of(
                            "良好", "较好", "较高", "较大", "一定", "逐步", "进一步", "显著", "明显", "有所", "有效", "充分",
                            "大力", "不断", "持续", "稳步", "合理", "可持续"),
                    List.of("增长", "增幅", "增加", "增速", "提升", "提高", "上升", "翻番", "倍"));

    public RuleSet {
        weights = Map.copyOf(weights);
        vagueWords = List.copyOf(vagueWords);
        growthWords = List.copyOf(growthWords);
    }

    public RuleSet numbered(int given) {
        return new RuleSet(
                given,
                weights,
                executionPoints,
                sameInMoreThan,
                overAchievedFrom,
                vagueWords,
                growthWords);
    }

    /// What the weights (分值) of all rows add up to.
    BigDecimal rowPoints() {
        return Promises.WHOLE.subtract(executionPoints);
    }

    /// Empty when the rule is off here. What is firm stays as it is.
    Optional<Finding> weighed(Finding finding) {
        var weight = weights.get(finding.code());
        if (weight == null || finding.firm()) {
            return Optional.of(finding);
        }
        return weight.severity().map(finding::with);
    }
}
