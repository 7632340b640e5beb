package io.jixiao.execution.payment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Submissions of the first published project, 城区工业聚集区基础设施维护, with what a test varies.
record Vouchers(Submission sent) {

    static final String UPKEEP = "13022523P004089100032";
    static final String PROMOTION = "13022523P00CXF810004P";

    /// 元, paid on 20 March 2023.
    static Vouchers payment(String number, String amount) {
        return new Vouchers(submission(number, "PAYMENT", amount, null, null));
    }

    static Vouchers issued(String number, String amount) {
        return payment(number, amount).paidOn(null);
    }

    static Vouchers voiding(String number, String amount) {
        return new Vouchers(submission(number, "VOID", amount, null, null)).paidOn(null);
    }

    static Vouchers refund(String number, String amount, String original) {
        return new Vouchers(submission(number, "REFUND", amount, original, null));
    }

    static Vouchers correction(String number, String amount, String original, String to) {
        return new Vouchers(submission(number, "CORRECTION", amount, original, to));
    }

    Vouchers paidOn(@Nullable String day) {
        var date = day == null ? null : LocalDate.parse(day);
        return with(
                sent.fiscalYear(), sent.projectCode(), sent.fundTypeCode(), date, sent.original());
    }

    Vouchers of(String projectCode) {
        return with(
                sent.fiscalYear(),
                projectCode,
                sent.fundTypeCode(),
                sent.xpayDate(),
                sent.original());
    }

    Vouchers fund(String fundTypeCode) {
        return with(
                sent.fiscalYear(),
                sent.projectCode(),
                fundTypeCode,
                sent.xpayDate(),
                sent.original());
    }

    Vouchers inYear(int year) {
        return with(
                year, sent.projectCode(), sent.fundTypeCode(), sent.xpayDate(), sent.original());
    }

    Vouchers originalOf(int year) {
        var original = sent.original();
        return with(
                sent.fiscalYear(),
                sent.projectCode(),
                sent.fundTypeCode(),
                sent.xpayDate(),
                original == null
                        ? null
                        : new Submission.Original(
                                original.mofDivCode(),
                                year,
                                original.payCertNo(),
                                original.lineNo()));
    }

    Payment read() {
        return PaymentReading.read(sent);
    }

    private Vouchers with(
            @Nullable Integer year,
            @Nullable String project,
            @Nullable String fund,
            @Nullable LocalDate paid,
            Submission.@Nullable Original original) {
        return new Vouchers(
                new Submission(
                        sent.source(),
                        sent.mofDivCode(),
                        year,
                        sent.payCertNo(),
                        sent.lineNo(),
                        sent.kind(),
                        project,
                        sent.unitCode(),
                        fund,
                        sent.amount(),
                        sent.vouDate(),
                        paid,
                        sent.payee(),
                        sent.use(),
                        sent.expFuncCode(),
                        sent.govBgtEcoCode(),
                        sent.depBgtEcoCode(),
                        original,
                        sent.toProjectCode()));
    }

    private static Submission submission(
            String number,
            String kind,
            String amount,
            @Nullable String original,
            @Nullable String to) {
        return new Submission(
                "treasury",
                "130225000",
                2023,
                number,
                1,
                kind,
                UPKEEP,
                "480002",
                "11",
                amount,
                LocalDate.parse("2023-03-17"),
                LocalDate.parse("2023-03-20"),
                "道路养护施工单位",
                "园区道路修缮进度款",
                null,
                null,
                null,
                original == null ? null : new Submission.Original("130225000", 2023, original, 1),
                to);
    }
}
