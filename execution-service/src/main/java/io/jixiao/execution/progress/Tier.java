package io.jixiao.execution.progress;

/// 完成程度 of an indicator in words.
public enum Tier {
    /// 达成.
    ACHIEVED,
    /// 部分达成.
    PARTLY,
    /// 未达成.
    MISSED
}
