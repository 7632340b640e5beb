package io.jixiao.kit.halt;

/// Where a kill -9 would hurt most.
public enum HaltPoint {
    /// In the transaction of a batch, before its first statement.
    BEFORE_STATEMENT,
    /// Everything is written, nothing is committed.
    BEFORE_COMMIT,
    /// Committed, and nobody has been told.
    AFTER_COMMIT,
    /// The outbox rows are read, nothing is sent.
    BEFORE_RELAY,
    /// The broker has answered, the rows are still there.
    AFTER_RELAY
}
