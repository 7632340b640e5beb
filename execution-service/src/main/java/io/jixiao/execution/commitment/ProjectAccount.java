package io.jixiao.execution.commitment;

import io.jixiao.kernel.BudgetUnit;
import io.jixiao.kernel.Money;
import java.time.LocalDate;
import java.util.Optional;

/// The running account of a project's year: the promise in force, what was paid, how it stands.
///
/// One row of `project_account`; whoever judges a project holds its lock.
///
/// @param paidFiscal 财政资金, net of refunds; with `paidOther` what was paid
/// @param inTransit ordered, not yet paid, not counted
/// @param revision grows with each change of the money
/// @param alerted whether it has ever had an alert
public record ProjectAccount(
        ProjectKey key,
        BudgetUnit unit,
        String name,
        PlanInForce plan,
        Money paidFiscal,
        Money paidOther,
        Money inTransit,
        Optional<LocalDate> lastEffectiveOn,
        long revision,
        Standing standing,
        boolean alerted) {

    public Money paid() {
        return paidFiscal.plus(paidOther);
    }
}
