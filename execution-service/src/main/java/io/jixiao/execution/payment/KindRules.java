package io.jixiao.execution.payment;

import io.jixiao.kernel.Money;
import org.jspecify.annotations.Nullable;

/// What each kind asks of the fields beside it.
final class KindRules {

    private final Submission sent;
    private final Fields fields;

    KindRules(Submission sent, Fields fields) {
        this.sent = sent;
        this.fields = fields;
    }

    void check(Kind kind, @Nullable VoucherLine line) {
        switch (kind) {
            case Kind.Ordinary _ -> {
                refuse(kind, "/original", sent.original());
                refuse(kind, "/toProjectCode", sent.toProjectCode());
            }
            case Kind.Voiding _ -> {
                refuse(kind, "/original", sent.original());
                refuse(kind, "/toProjectCode", sent.toProjectCode());
                refuse(kind, "/xpayDate", sent.xpayDate());
            }
            case Kind.Refund(var original) -> {
                refuse(kind, "/toProjectCode", sent.toProjectCode());
                requirePaid();
                checkOriginal(original, line);
            }
            case Kind.Correction(var original, var to) -> {
                requirePaid();
                checkOriginal(original, line);
                if (to.value().equals(sent.projectCode())) {
                    fields.object("/toProjectCode", "correction.same-project", "project", to);
                }
                if (line != null && !original.year().equals(line.year())) {
                    fields.object(
                            "/original/fiscalYear",
                            "correction.other-year",
                            "original",
                            original.year(),
                            "year",
                            line.year());
                }
            }
        }
    }

    /// Only a refund is negative, and nothing moves no money.
    void checkSign(Money amount) {
        boolean givesBack = "REFUND".equals(sent.kind());
        if (amount.isZero() || amount.isNegative() != givesBack) {
            fields.object(
                    "/amount",
                    givesBack ? "refund.amount-sign" : "payment.amount-sign",
                    "amount",
                    amount);
        }
    }

    private void checkOriginal(VoucherLine original, @Nullable VoucherLine line) {
        if (line == null) {
            return;
        }
        if (original.equals(line)) {
            fields.object("/original", "payment.refers-to-itself", "voucher", line.printed());
        }
        if (original.year().compareTo(line.year()) > 0) {
            fields.object(
                    "/original/fiscalYear",
                    "payment.original-later",
                    "original",
                    original.year(),
                    "year",
                    line.year());
        }
    }

    private void requirePaid() {
        if (sent.xpayDate() == null) {
            fields.object("/xpayDate", "field.required");
        }
    }

    private void refuse(Kind kind, String place, @Nullable Object value) {
        if (value != null) {
            fields.object(place, "payment.field-not-for-kind", "kind", kind.code());
        }
    }
}
