package io.jixiao.execution.payment;

import io.jixiao.execution.commitment.ProjectAccount;
import io.jixiao.kernel.Money;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/// What entries change about an account.
///
/// @param entries how many
/// @param lastEffectiveOn latest payment date among what counts
public record Movement(
        Money fiscal,
        Money other,
        Money inTransit,
        int entries,
        Optional<LocalDate> lastEffectiveOn) {

    /// Counts as paid from its payment date.
    static Movement paid(LedgerEntry entry) {
        boolean fiscal = entry.fund() == Fund.FISCAL;
        return new Movement(
                fiscal ? entry.amount() : Money.ZERO,
                fiscal ? Money.ZERO : entry.amount(),
                Money.ZERO,
                1,
                entry.payment().xpayDate());
    }

    /// Enters or leaves what is in transit.
    static Movement transit(Money amount) {
        return new Movement(Money.ZERO, Money.ZERO, amount, 1, Optional.empty());
    }

    /// Recorded, and counts nowhere.
    static Movement none() {
        return transit(Money.ZERO);
    }

    /// Both are what one entry does.
    Movement beside(Movement same) {
        var both = plus(same);
        return new Movement(both.fiscal, both.other, both.inTransit, entries, both.lastEffectiveOn);
    }

    Movement plus(Movement more) {
        return new Movement(
                fiscal.plus(more.fiscal),
                other.plus(more.other),
                inTransit.plus(more.inTransit),
                entries + more.entries,
                Stream.of(lastEffectiveOn, more.lastEffectiveOn)
                        .flatMap(Optional::stream)
                        .max(LocalDate::compareTo));
    }

    /// The account as it stands afterwards, one revision on.
    ProjectAccount applied(ProjectAccount account) {
        return new ProjectAccount(
                account.key(),
                account.unit(),
                account.name(),
                account.plan(),
                account.paidFiscal().plus(fiscal),
                account.paidOther().plus(other),
                account.inTransit().plus(inTransit),
                Stream.of(account.lastEffectiveOn(), lastEffectiveOn)
                        .flatMap(Optional::stream)
                        .max(LocalDate::compareTo),
                account.revision() + 1,
                account.standing(),
                account.alerted());
    }
}
