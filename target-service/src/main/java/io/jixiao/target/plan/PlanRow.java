package io.jixiao.target.plan;

import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.Money;
import io.jixiao.kernel.RuleViolation;
import java.util.List;
import java.util.Optional;

/// The row 资金支出计划 as it is printed: heading, any number of cells, and a person's answer.
///
/// Kept raw beside what was understood: a reading can be disputed, the paper cannot.
///
/// @param heading `资金支出计划（%）`; blank where none is given
/// @param cells by date
/// @param writtenFor the budget the cells were written for, where the budget was adjusted and no
/// new
///     plan made; empty where they are of the budget they stand beside
public record PlanRow(
        String heading, List<PlanCell> cells, PlanAnswer answer, Optional<Money> writtenFor) {

    public PlanRow(String heading, List<PlanCell> cells, PlanAnswer answer) {
        this(heading, cells, answer, Optional.empty());
    }

    public PlanRow {
        cells = List.copyOf(cells);
        for (int i = 1; i < cells.size(); i++) {
            var before = cells.get(i - 1).date();
            var date = cells.get(i).date();
            if (!date.isAfter(before)) {
                throw RuleViolation.of("plan.dates-not-ascending", "before", before, "date", date);
            }
        }
    }

    /// The same cells beside another budget; beside the one they were written for they are plain
    /// again.
    public PlanRow beside(Money before, Money now) {
        var written = writtenFor.orElse(before);
        return new PlanRow(
                heading,
                cells,
                answer,
                written.equals(now) ? Optional.empty() : Optional.of(written));
    }

    public void requireWithin(FiscalYear year) {
        for (var cell : cells) {
            if (!year.contains(cell.date())) {
                throw RuleViolation.of("plan.date-outside-year", "date", cell.date(), "year", year);
            }
        }
    }
}
