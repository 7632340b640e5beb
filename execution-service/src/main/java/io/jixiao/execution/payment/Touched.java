package io.jixiao.execution.payment;

import io.jixiao.execution.commitment.ProjectAccount;
import java.time.LocalDate;
import java.util.List;

/// Hears that money was posted, in the same transaction and under the accounts' locks.
public interface Touched {

    void posted(List<ProjectAccount> accounts, LocalDate businessDate);
}
