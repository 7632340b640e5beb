package io.jixiao.contracts.execution;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Topic `execution.spending.v1`, key `projectCode/fiscalYear`: what has been paid, as it stands.
///
/// Readers keep the highest revision and drop lower ones. It grows with the money, with what waits,
/// and when completeness makes the figure of the day or of the year final, or takes that back.
///
/// @param paid 全年执行数: payments net of refunds, 元
/// @param inTransit ordered and not yet paid, 元; shown, not counted
/// @param lastEffectiveOn latest actual payment date
/// @param completeThrough every source has delivered up to this day; null where none says so
/// @param parked events of this project that wait
/// @param provisional the figure may still grow for days that have passed
public record SpendingChanged(
        String projectCode,
        int fiscalYear,
        String mofDivCode,
        String unitCode,
        long revision,
        String paid,
        String paidFiscal,
        String paidOther,
        String inTransit,
        @Nullable LocalDate lastEffectiveOn,
        @Nullable LocalDate completeThrough,
        int parked,
        boolean provisional,
        Instant recordedAt) {}
