package io.jixiao.execution.commitment;

import io.jixiao.kernel.BudgetUnit;
import io.jixiao.kernel.RuleViolation;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// An approved target with all its versions, as announced.
public record ApprovedTarget(
        ProjectKey key, BudgetUnit unit, String name, State state, List<ApprovedVersion> versions) {

    /// What has become of the target as a whole; a later one is never taken back.
    public enum State {
        APPROVED,
        WITHDRAWN,
        CLOSED
    }

    public ApprovedTarget {
        if (versions.isEmpty()) {
            throw RuleViolation.of("target.no-version", "project", key);
        }
        versions =
                versions.stream()
                        .sorted(Comparator.comparingInt(ApprovedVersion::version))
                        .toList();
    }

    public int latest() {
        return versions.getLast().version();
    }

    /// The one in force on a day: of those that are effective the latest; before the first day the
    /// first one, which is a promise already.
    public static ApprovedVersion inForce(List<ApprovedVersion> versions, LocalDate day) {
        return versions.stream()
                .filter(each -> !each.effectiveOn().isAfter(day))
                .max(Comparator.comparingInt(ApprovedVersion::version))
                .orElse(versions.getFirst());
    }
}
