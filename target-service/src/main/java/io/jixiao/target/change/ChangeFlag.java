package io.jixiao.target.change;

/// What reviewers should beware of in a change (防止以调代管).
public enum ChangeFlag {
    /// 临近年末或时点已过才调整.
    LATE,
    /// 下调指标值或放缓支出计划.
    DOWNWARD,
    /// 同一目标多次调整.
    REPEATED
}
