package io.jixiao.execution.knowledge;

import io.jixiao.kernel.Money;
import java.time.Instant;

/// One version of what was paid by the end of a closed period (期末快照).
///
/// Version 1 is what was known at the cut-off; each later one adds a late event, or a batch of
/// them,
/// and leaves those before it as they are. None is stored: the ledger holds both times.
///
/// @param knownAt when the version's last entry was recorded; the cut-off for version 1
/// @param entries of the ledger that count
/// @param change against the version before; all of it for version 1
public record PeriodSnapshot(
        long version,
        Instant knownAt,
        Money paidFiscal,
        Money paidOther,
        long entries,
        Money change) {

    public Money paid() {
        return paidFiscal.plus(paidOther);
    }

    public boolean isAfterCutOff() {
        return version > 1;
    }
}
