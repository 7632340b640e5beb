package io.jixiao.target.duty;

import io.jixiao.kernel.DataScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Lent duties, kept for ever.
public interface Delegations {

    /// Returns it with its id; an equal one that is not revoked is not kept twice.
    Kept add(Delegation delegation);

    /// @param isNew false when an equal one was there
    record Kept(Delegation delegation, boolean isNew) {}

    Optional<Delegation> locked(long id);

    void revoke(long id, Instant at);

    /// Those the borrower may use on this day.
    List<Delegation> inForce(String borrower, LocalDate today);

    /// In order of their ids: those of the person, and those within the scope they oversee.
    List<Delegation> list(String subject, DataScope overseen, long after, int limit);
}
