package io.jixiao.execution.ledger;

import java.time.Instant;

/// Up to when it is known what was known: every entry recorded up to this instant has been
/// committed, and none will join them.
public interface Horizon {

    /// Before the oldest open transaction that writes.
    Instant knownThrough();
}
