package io.jixiao.target.lint;

import io.jixiao.target.finding.Finding;
import io.jixiao.target.project.Project;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What was found in one form, and what of it keeps the form from going on.
///
/// @param ruleSet the version of the rule set it was judged by; 0 for the one that is shipped
/// @param findings in the order of the catalogue
/// @param waivers the reasons given for this target, whether or not they still count
public record Inspection(
        int ruleSet, Project project, List<Finding> findings, List<Waiver> waivers) {

    public Inspection {
        findings = List.copyOf(findings);
        waivers = List.copyOf(waivers);
    }

    /// What blocks and is not overridden.
    public List<Finding> blocking() {
        return findings.stream()
                .filter(Finding::isBlocking)
                .filter(finding -> waiverOf(finding).isEmpty())
                .toList();
    }

    /// The reason it is overridden with.
    public Optional<Waiver> waiverOf(Finding finding) {
        if (!finding.isOverridable() || waivers.isEmpty()) {
            return Optional.empty();
        }
        var content = Content.of(finding, project);
        return waivers.stream().filter(waiver -> waiver.isFor(finding, content)).findFirst();
    }

    public Inspection only(Predicate<Finding> wanted) {
        return new Inspection(ruleSet, project, findings.stream().filter(wanted).toList(), waivers);
    }

    public Optional<Finding> finding(String code, String place) {
        return findings.stream()
                .filter(each -> each.code().equals(code) && each.place().equals(place))
                .findFirst();
    }

    /// What a reason for this finding would be bound to.
    public String contentOf(Finding finding) {
        return Content.of(finding, project);
    }
}
