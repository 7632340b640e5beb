package io.jixiao.evaluation.evidence;

import io.jixiao.evaluation.scoring.Levels;
import io.jixiao.kernel.BudgetUnit;
import io.jixiao.kernel.Expectation;
import io.jixiao.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// 绩效目标 with all its approved versions.
///
/// @param withdrawn no longer a promise: not evaluated
/// @param versions in order, never empty
public record ApprovedTarget(
        ProjectKey key,
        BudgetUnit unit,
        String unitName,
        String name,
        boolean withdrawn,
        List<Version> versions) {

    public ApprovedTarget {
        versions = versions.stream().sorted(Comparator.comparingInt(Version::version)).toList();
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("a target has an approved version: " + key);
        }
    }

    /// @param effectiveOn first day it is in force
    public record Version(
            int version,
            LocalDate effectiveOn,
            Money initialBudget,
            Money adjustedBudget,
            List<Indicator> indicators) {

        public Version {
            indicators = List.copyOf(indicators);
        }

        public Optional<Indicator> indicator(String id) {
            return indicators.stream().filter(each -> each.id().equals(id)).findFirst();
        }
    }

    /// @param printed the cell as it stands in the document
    /// @param weight where one is printed
    public record Indicator(
            String id,
            Levels levels,
            String printed,
            Expectation expectation,
            Optional<BigDecimal> weight) {}

    public int newestVersion() {
        return versions.getLast().version();
    }

    /// The version the project began the year with.
    public Version first() {
        return versions.getFirst();
    }

    /// Of the versions that have begun, the one that began last.
    public Optional<Version> inForceOn(LocalDate day) {
        return versions.stream()
                .filter(version -> !version.effectiveOn().isAfter(day))
                .max(Comparator.comparing(Version::effectiveOn).thenComparingInt(Version::version));
    }
}
