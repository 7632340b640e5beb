package io.jixiao.evaluation.evidence;

import io.jixiao.kernel.Money;
import java.time.LocalDate;
import java.util.Optional;

/// 全年执行数 as it stood at a revision.
///
/// @param paid payments net of refunds
/// @param completeThrough every source has delivered up to this day
/// @param provisional may still grow for days that have passed
public record Spending(
        ProjectKey key,
        long revision,
        Money paid,
        Optional<LocalDate> completeThrough,
        boolean provisional) {}
