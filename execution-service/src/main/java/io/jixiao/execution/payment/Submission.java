package io.jixiao.execution.payment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A payment event as a channel delivers it, its fields not yet looked at.
public record Submission(
        @Nullable String source,
        @Nullable String mofDivCode,
        @Nullable Integer fiscalYear,
        @Nullable String payCertNo,
        @Nullable Integer lineNo,
        @Nullable String kind,
        @Nullable String projectCode,
        @Nullable String unitCode,
        @Nullable String fundTypeCode,
        @Nullable String amount,
        @Nullable LocalDate vouDate,
        @Nullable LocalDate xpayDate,
        @Nullable String payee,
        @Nullable String use,
        @Nullable String expFuncCode,
        @Nullable String govBgtEcoCode,
        @Nullable String depBgtEcoCode,
        @Nullable Original original,
        @Nullable String toProjectCode) {

    /// What a refund or correction refers to.
    public record Original(
            @Nullable String mofDivCode,
            @Nullable Integer fiscalYear,
            @Nullable String payCertNo,
            @Nullable Integer lineNo) {}
}
