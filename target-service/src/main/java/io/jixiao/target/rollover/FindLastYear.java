package io.jixiao.target.rollover;

import io.jixiao.kernel.DataScope;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.target.target.TargetKey;
import io.jixiao.target.target.Targets;
import io.jixiao.target.target.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// Finds what a project promised in the year before.
@ApplicationScoped
public class FindLastYear {

    private final Targets targets;
    private final Versions versions;

    FindLastYear(Targets targets, Versions versions) {
        this.targets = targets;
        this.versions = versions;
    }

    /// Empty when there was nothing, nothing approved, or nothing the scope covers.
    public Optional<LastYear> of(TargetKey key, DataScope scope) {
        var before = before(key);
        return targets.find(before, scope).isEmpty() ? Optional.empty() : inForce(before);
    }

    /// The version in force on the last day of the year.
    Optional<LastYear> inForce(TargetKey key) {
        var year = key.fiscalYear();
        return versions.of(key).stream()
                .filter(each -> !each.effectiveOn().isAfter(year.lastDay()))
                .reduce((_, later) -> later)
                .map(each -> new LastYear(year, each.version(), each.project()));
    }

    static TargetKey before(TargetKey key) {
        return new TargetKey(key.projectCode(), FiscalYear.of(key.fiscalYear().year() - 1));
    }
}
