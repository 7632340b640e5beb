package io.jixiao.target.intake;

/// What became of one table, or of part one.
public enum Result {
    /// A new draft (新建草稿).
    CREATED,
    /// The draft says what the file says now (已更新).
    CHANGED,
    /// The draft says it already (无变化).
    UNCHANGED,
    /// Something a draft cannot do without was not understood; the findings say what.
    NOT_STORED,
    /// Submitted and not decided: to be withdrawn or returned first.
    IN_REVIEW,
    /// Approved: a change request is the way.
    APPROVED,
    /// Of a unit outside the caller's data scope.
    OUTSIDE_SCOPE,
    /// Another unit, not to be seen, has a target of this code.
    CODE_TAKEN
}
