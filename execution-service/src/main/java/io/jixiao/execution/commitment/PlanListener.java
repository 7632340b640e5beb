package io.jixiao.execution.commitment;

import java.time.LocalDate;
import java.util.List;

/// Hears that another version came in force, in the same transaction and under the accounts' locks.
public interface PlanListener {

    void planChanged(List<ProjectAccount> locked, LocalDate businessDate);
}
