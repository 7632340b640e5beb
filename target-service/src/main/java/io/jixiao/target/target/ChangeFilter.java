package io.jixiao.target.target;

import io.jixiao.kernel.DataScope;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.target.change.ChangeFlag;
import java.util.Optional;
import java.util.Set;

/// Which change requests a list shows: those in scope, narrowed by what is asked for.
///
/// @param flags each of them must be there; empty for all
/// @param statuses empty for all
/// @param after the last one seen
public record ChangeFilter(
        DataScope scope,
        Set<ChangeFlag> flags,
        Set<ChangeRequest.Status> statuses,
        Optional<FiscalYear> year,
        Optional<Position> after) {

    /// The order of the list.
    public record Position(TargetKey key, int number) {}

    public ChangeFilter {
        flags = Set.copyOf(flags);
        statuses = Set.copyOf(statuses);
    }
}
