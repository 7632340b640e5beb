package io.jixiao.target.target;

/// What a person's post is in the flow of a target.
public enum Duty {
    /// 项目单位
    UNIT,
    /// 主管部门
    DEPARTMENT,
    /// 财政局业务股
    FINANCE_SECTION,
    /// 财政局绩效股
    FINANCE_PERFORMANCE
}
