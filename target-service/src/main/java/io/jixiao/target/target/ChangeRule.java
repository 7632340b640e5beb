package io.jixiao.target.target;

import io.jixiao.target.change.FieldChanges;
import io.jixiao.target.finding.Finding;
import io.jixiao.target.project.Project;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What a change must say, and from when a version may count (docs/rules/11).
final class ChangeRule {

    private ChangeRule() {}

    /// Everything that keeps a change from being filed.
    static List<Finding> broken(
            TargetKey key, ApprovedVersion base, Project wanted, ChangeTerms terms) {
        var broken = new ArrayList<>(brokenDate(key, List.of(base), terms.effectiveOn()));
        if (FieldChanges.between(base.project(), wanted).isEmpty()) {
            broken.add(Finding.blocking("", "change.says-nothing", "version", base.version()));
        }
        if (!wanted.funding().equals(base.project().funding())
                && terms.documentNumber().isBlank()) {
            broken.add(
                    Finding.blocking(
                            "/documentNumber",
                            "change.document-missing",
                            "before",
                            base.project().funding().budget().toYuan(),
                            "after",
                            wanted.funding().budget().toYuan()));
        }
        return broken;
    }

    /// Within the year, and not before the version it follows: from the same day it replaces that
    /// one wholly.
    ///
    /// @param versions so far, in order
    static List<Finding> brokenDate(
            TargetKey key, List<ApprovedVersion> versions, LocalDate effectiveOn) {
        if (!key.fiscalYear().contains(effectiveOn)) {
            return List.of(outsideYear(key, effectiveOn));
        }
        if (versions.isEmpty()) {
            return List.of();
        }
        var last = versions.getLast();
        return effectiveOn.isBefore(last.effectiveOn())
                ? List.of(
                        Finding.blocking(
                                "/effectiveOn",
                                "approval.before-version",
                                "date",
                                effectiveOn,
                                "version",
                                last.version(),
                                "from",
                                last.effectiveOn()))
                : List.of();
    }

    private static Finding outsideYear(TargetKey key, LocalDate effectiveOn) {
        return Finding.blocking(
                "/effectiveOn",
                "approval.outside-year",
                "date",
                effectiveOn,
                "year",
                key.fiscalYear());
    }
}
