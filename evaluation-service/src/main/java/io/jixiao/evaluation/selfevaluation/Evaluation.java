package io.jixiao.evaluation.selfevaluation;

import io.jixiao.evaluation.evidence.ProjectKey;
import io.jixiao.kernel.BudgetUnit;
import java.time.Instant;

/// One edition (版次) of the score of a project's year; immutable.
///
/// @param edition 1, then one more with each result that differs
/// @param runId the year-end run that produced it
public record Evaluation(
        ProjectKey key,
        BudgetUnit unit,
        String unitName,
        String name,
        int edition,
        String runId,
        Result result,
        Instant recordedAt) {}
