package io.jixiao.evaluation.evidence;

import io.jixiao.kernel.DataScope;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.ProjectCode;
import java.util.List;
import java.util.Optional;

/// The latest of what is known; a lower revision than the one kept is dropped, so replay from the
/// beginning changes nothing. Spending and progress may come before their target.
public interface Evidence {

    /// A target with fewer versions than the one kept is dropped.
    void keepTargets(List<ApprovedTarget> targets);

    void keepSpending(List<Spending> spending);

    void keepProgress(List<Progress> progress);

    /// Projects with a promise that stands, in order of their codes.
    List<ProjectEvidence> after(
            FiscalYear year, DataScope scope, Optional<ProjectCode> last, int limit);

    int count(FiscalYear year, DataScope scope);
}
