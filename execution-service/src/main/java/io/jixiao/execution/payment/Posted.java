package io.jixiao.execution.payment;

import java.time.Instant;

/// An event that stands in the ledger.
public record Posted(Payment payment, Instant recordedAt) {}
