package io.jixiao.execution.commitment;

/// How a project's year stands against its plan (支出进度).
public enum Standing {
    /// 正常, also while nothing is planned yet.
    GREEN,
    /// 滞后.
    YELLOW,
    /// 严重滞后.
    RED,
    /// A source that reports its totals has missed the period.
    NO_DATA
}
