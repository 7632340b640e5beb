package io.jixiao.evaluation.run;

import io.jixiao.evaluation.evidence.ProjectKey;
import io.jixiao.kernel.BudgetUnit;
import io.jixiao.kernel.RuleViolation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What a run found for one project.
///
/// @param edition the edition that holds this score after a COMMIT
/// @param line the score to the byte, what the hash of the run is made of
public record Item(
        ProjectKey key,
        BudgetUnit unit,
        String unitName,
        String name,
        Found found,
        Optional<Integer> edition,
        String line) {

    public sealed interface Found {
        record Scored(BigDecimal total, String grade) implements Found {}

        /// Not scored: each thing that is missing or wrong.
        record Incomplete(List<Missing> missing) implements Found {
            public Incomplete {
                missing = List.copyOf(missing);
            }
        }
    }

    /// @param indicatorId which row; empty for the project as a whole
    public record Missing(Optional<String> indicatorId, RuleViolation what) {}
}
