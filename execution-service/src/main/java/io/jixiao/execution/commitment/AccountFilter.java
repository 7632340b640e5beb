package io.jixiao.execution.commitment;

import io.jixiao.kernel.FiscalYear;
import java.util.Optional;
import java.util.Set;

/// Which accounts a list shows.
///
/// @param standings empty for any
/// @param mofDivCode one division
/// @param unitPrefix empty for every unit: `480` for a department with its units
public record AccountFilter(
        Set<Standing> standings,
        Optional<FiscalYear> year,
        Optional<String> mofDivCode,
        String unitPrefix) {

    public AccountFilter {
        standings = Set.copyOf(standings);
    }
}
