package io.jixiao.execution.payment;

import io.jixiao.kernel.FiscalYear;

/// One detail line of a payment voucher (支付凭证明细), whatever has happened to it.
///
/// @param source the system that sends it
public record VoucherLine(
        String source, String mofDivCode, FiscalYear year, String payCertNo, int lineNo) {

    public EntryKey at(Step step) {
        return new EntryKey(this, step);
    }

    /// `0001-1 (2023)`, as a person names it.
    public String printed() {
        return payCertNo + "-" + lineNo + " (" + year + ")";
    }
}
