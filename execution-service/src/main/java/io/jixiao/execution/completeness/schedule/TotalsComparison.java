package io.jixiao.execution.completeness.schedule;

import io.jixiao.execution.completeness.CompareTotals;
import io.jixiao.kit.problem.ProblemMapper;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class TotalsComparison {

    private final CompareTotals totals;

    TotalsComparison(CompareTotals totals) {
        this.totals = totals;
    }

    @Scheduled(
            every = "{jixiao.control-totals.compare-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void compare() {
        try {
            totals.compareDue();
        } catch (RuntimeException e) {
            if (!ProblemMapper.databaseIsAway(e)) {
                throw e;
            }
        }
    }
}
