package io.jixiao.execution.commitment;

import java.time.LocalDate;

/// Hears that a project has an account now, in the transaction that opens it.
public interface WaitingEvents {

    void projectOpened(ProjectKey project, LocalDate businessDate);
}
