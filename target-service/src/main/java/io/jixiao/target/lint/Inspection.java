package io.jixiao.target.lint;

import io.jixiao.target.finding.Finding;
import java.util.List;

/// What was found in one form, and what of it keeps the form from going on.
///
/// @param ruleSet the version of the rule set it was judged by
/// @param findings in the order of the catalogue
public record Inspection(int ruleSet, List<Finding> findings) {

    public Inspection {
        findings = List.copyOf(findings);
    }

    /// What blocks and is not overridden.
    public List<Finding> blocking() {
        return findings.stream().filter(Finding::isBlocking).toList();
    }
}
