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
/// @param unitName somewhere in the unit's name; blank for all
/// @param codePrefix what the project code begins with; blank for all
/// @param after the position of the last item seen; the first page has none
public record TargetFilter(
        DataScope scope,
        Set<StateName> states,
        Set<FiscalYear> years,
        String unitPrefix,
        String text,
        String unitName,
        String codePrefix,
        Set<Position> after) {

    public TargetFilter {
        states = Set.copyOf(states);
        years = Set.copyOf(years);
        after = Set.copyOf(after);
    }

    /// Without a search for unit names or codes.
    public TargetFilter(
            DataScope scope,
            Set<StateName> states,
            Set<FiscalYear> years,
            String unitPrefix,
            String text,
            Set<Position> after) {
        this(scope, states, years, unitPrefix, text, "", "", after);
    }

    /// The order of the list: year, division, unit, project.
    public record Position(FiscalYear year, BudgetUnit unit, ProjectCode projectCode) {}

    public Optional<Position> position() {
        return after.stream().findFirst();
    }
}
