package io.jixiao.execution.payment;

/// How far a voucher line has come.
public enum Step {
    /// 已开具, not yet paid: in transit.
    ISSUED,
    /// 已支付: counts from its actual payment date.
    PAID,
    /// 作废 before it was paid.
    VOID
}
