package io.jixiao.evaluation.evidence;

import io.jixiao.kernel.Money;
import java.time.LocalDate;
import java.util.Optional;

/// 全年执行数 as it stood at a revision.
///
/// @param paid payments net of refunds
/// @param completeThrough every source has delivered up to this day
/// @param provisional the figure may still grow for days through the last payment
public record Spending(
        ProjectKey key,
        long revision,
        Money paid,
        Optional<LocalDate> completeThrough,
        boolean provisional) {

    /// 全年执行数 may still grow: something waits, or a source has not delivered the whole year.
    public boolean mayStillGrow() {
        return provisional || completeThrough.filter(key.year().lastDay()::isAfter).isPresent();
    }
}
