package io.jixiao.execution.progress;

/// 完成可能性 by the end of the year.
public enum Likelihood {
    /// 确定能.
    CERTAIN,
    /// 有可能.
    POSSIBLE,
    /// 完全不可能.
    IMPOSSIBLE
}
