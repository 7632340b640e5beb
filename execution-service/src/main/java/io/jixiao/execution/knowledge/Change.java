package io.jixiao.execution.knowledge;

import io.jixiao.execution.payment.EntryKey;
import io.jixiao.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A ledger entry of a project that was recorded between two instants.
///
/// @param leg 2 for the plus leg of a correction
/// @param amount what it adds to the project, signed
/// @param counted whether the amount is part of what was paid
public record Change(
        Instant recordedAt,
        EntryKey entry,
        int leg,
        String kind,
        String fund,
        Optional<LocalDate> effectiveOn,
        Money amount,
        boolean counted) {}
