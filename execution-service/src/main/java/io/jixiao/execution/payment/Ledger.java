package io.jixiao.execution.payment;

import io.jixiao.execution.commitment.ProjectKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The append-only ledger and the running totals, always changed together.
///
/// Whoever writes holds the locks of the accounts.
public interface Ledger {

    /// Looks for plain payments that it holds with the very same content, and that never waited.
    ///
    /// @return in their order, when each was recorded; empty says nothing: ask its history
    List<Optional<Instant>> recorded(List<Payment> plain);

    /// Plain payments, each line once: inserts those whose line is new and adds them to the totals
    /// in one statement.
    ///
    /// @return the lines it has inserted; the others have a history
    Set<VoucherLine> post(List<LedgerEntry> plain);

    /// @param originals what refunds and corrections refer to: of these also what has been taken
    /// back
    History history(Collection<VoucherLine> lines, Collection<VoucherLine> originals);

    /// Inserts all of them and changes the totals by what is given.
    void append(List<LedgerEntry> entries, Map<ProjectKey, Movement> movements);

    Optional<Posted> find(EntryKey key);
}
