package io.jixiao.target.target;

import io.jixiao.kernel.BudgetUnit;
import io.jixiao.kernel.DataScope;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.ProjectCode;
import java.util.Optional;
import java.util.Set;

/// Which targets a list shows: those in scope, narrowed by what is asked for.
///
/// @param states empty for all
/// @param years empty for all
/// @param unitPrefix blank for all
/// @param text somewhere in the name; blank for all
/// @param after the position of the last item seen; the first page has none
public record TargetFilter(
        DataScope scope,
        Set<StateName> states,
        Set<FiscalYear> years,
        String unitPrefix,
        String text,
        Set<Position> after) {

    public TargetFilter {
        states = Set.copyOf(states);
        years = Set.copyOf(years);
        after = Set.copyOf(after);
    }

    /// The order of the list: year, division, unit, project.
    public record Position(FiscalYear year, BudgetUnit unit, ProjectCode projectCode) {}

    public Optional<Position> position() {
        return after.stream().findFirst();
    }
}
