package io.jixiao.execution.ledger;

import java.time.Instant;

/// Up to when it is known what was known: every entry recorded up to this instant has been
/// committed, and none will join them.
public interface Horizon {

    Instant knownThrough();

    /// Moves it on, as far as the transactions in progress let it. Outside a transaction.
    void advance();
}
