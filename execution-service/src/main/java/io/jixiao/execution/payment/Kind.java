package io.jixiao.execution.payment;

import io.jixiao.kernel.ProjectCode;
import java.util.Optional;

/// What an event does to a voucher line.
public sealed interface Kind {

    /// 支付.
    record Ordinary() implements Kind {}

    /// 退款: gives part of a payment back, perhaps one of an earlier year.
    record Refund(VoucherLine original) implements Kind {}

    /// 更正: moves part of a payment to another project.
    record Correction(VoucherLine original, ProjectCode to) implements Kind {}

    /// 作废 of the line itself, before it is paid.
    record Voiding() implements Kind {}

    /// As on the wire and in the ledger.
    default String code() {
        return switch (this) {
            case Ordinary _ -> "PAYMENT";
            case Refund _ -> "REFUND";
            case Correction _ -> "CORRECTION";
            case Voiding _ -> "VOID";
        };
    }

    /// The payment it refers to.
    default Optional<VoucherLine> refersTo() {
        return switch (this) {
            case Ordinary _, Voiding _ -> Optional.empty();
            case Refund(var original) -> Optional.of(original);
            case Correction(var original, _) -> Optional.of(original);
        };
    }

    /// Where it moves money to.
    default Optional<ProjectCode> destination() {
        return this instanceof Correction(_, var to) ? Optional.of(to) : Optional.empty();
    }
}
