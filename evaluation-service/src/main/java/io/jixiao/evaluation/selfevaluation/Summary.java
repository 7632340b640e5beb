package io.jixiao.evaluation.selfevaluation;

import io.jixiao.evaluation.evidence.ProjectKey;
import io.jixiao.kernel.BudgetUnit;
import java.math.BigDecimal;
import java.time.Instant;

/// An evaluation as a list shows it.
public record Summary(
        ProjectKey key,
        BudgetUnit unit,
        String unitName,
        String name,
        int edition,
        String runId,
        BigDecimal total,
        String grade,
        Instant recordedAt) {}
