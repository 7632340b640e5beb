package io.jixiao.execution.payment;

import io.jixiao.execution.commitment.ProjectAccount;
import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.kernel.BudgetUnit;
import io.jixiao.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// What has been paid of a project's year, and how many of its events wait.
public record Spending(
        ProjectKey key,
        BudgetUnit unit,
        Money paidFiscal,
        Money paidOther,
        Money inTransit,
        Optional<LocalDate> lastEffectiveOn,
        long revision,
        int parked,
        Instant changedAt) {

    static Spending of(ProjectAccount account, int parked, Instant changedAt) {
        return new Spending(
                account.key(),
                account.unit(),
                account.paidFiscal(),
                account.paidOther(),
                account.inTransit(),
                account.lastEffectiveOn(),
                account.revision(),
                parked,
                changedAt);
    }
}
