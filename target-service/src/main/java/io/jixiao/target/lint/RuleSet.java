package io.jixiao.target.lint;

import io.jixiao.target.finding.Finding;
import java.util.Map;
import java.util.Optional;

/// How much each finding weighs, by its code: what differs by place and year is data.
///
/// @param version 0 for the rules as they come with the program
/// @param weights by code; a code that is not there weighs what its rule says
public record RuleSet(int version, Map<String, Weight> weights) {

    public static final RuleSet AS_SHIPPED = new RuleSet(0, Map.of());

    public RuleSet {
        weights = Map.copyOf(weights);
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
