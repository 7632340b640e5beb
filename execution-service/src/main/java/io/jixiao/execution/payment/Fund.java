package io.jixiao.execution.payment;

/// Whose money it is.
public enum Fund {
    /// 财政资金.
    FISCAL,
    /// 其他资金.
    OTHER
}
