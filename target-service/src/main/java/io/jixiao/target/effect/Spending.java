package io.jixiao.target.effect;

import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.Money;
import io.jixiao.kernel.ProjectCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// What has been paid, as execution-service published it.
///
/// @param revision a lower one is older
/// @param paid net of refunds, may be negative
/// @param completeThrough every source has delivered up to this day
/// @param provisional the figure may still grow for days that have passed
/// @param recordedAt how fresh it is
public record Spending(
        ProjectCode project,
        FiscalYear year,
        long revision,
        Money paid,
        Optional<LocalDate> lastEffectiveOn,
        Optional<LocalDate> completeThrough,
        boolean provisional,
        Instant recordedAt) {

    /// 全年执行数 is shown as 0 when refunds exceed the year's payments.
    Money executed() {
        return paid.isNegative() ? Money.ZERO : paid;
    }
}
