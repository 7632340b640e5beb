package io.jixiao.contracts.inbound;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Topic `finance.payments.v1`, key `projectCode`: one detail line of a payment voucher (支付凭证), the
/// same JSON as over REST.
///
/// Natural key: (source, mofDivCode, fiscalYear, payCertNo, lineNo, step); the step follows from
/// `kind` and `xpayDate`.
///
/// @param lineNo 1 where absent
/// @param kind `PAYMENT` where absent, `REFUND`, `CORRECTION`, `VOID`
/// @param amount 元, two decimals; negative for a refund
/// @param xpayDate 实际支付日期; absent while in transit
/// @param original what a refund, correction or void refers to
/// @param toProjectCode where a correction moves the amount
public record Payment(
        String source,
        String mofDivCode,
        Integer fiscalYear,
        String payCertNo,
        @Nullable Integer lineNo,
        @Nullable String kind,
        String projectCode,
        String unitCode,
        String fundTypeCode,
        String amount,
        @Nullable LocalDate vouDate,
        @Nullable LocalDate xpayDate,
        @Nullable String payee,
        @Nullable String use,
        @Nullable String expFuncCode,
        @Nullable String govBgtEcoCode,
        @Nullable String depBgtEcoCode,
        @Nullable Original original,
        @Nullable String toProjectCode) {

    public record Original(
            String mofDivCode, Integer fiscalYear, String payCertNo, @Nullable Integer lineNo) {}
}
