package io.jixiao.execution.ledger;

import java.time.Instant;

/// A ledger entry as it is sealed.
///
/// @param canonical a JSON array of all its columns as text, both times inside
public record LedgerLine(Instant recordedAt, String canonical) {}
