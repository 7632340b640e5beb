package io.jixiao.kit.identity;

/// The roles a token may carry.
public final class Roles {

    /// 项目单位: fills in.
    public static final String UNIT = "unit";

    /// 主管部门: first review.
    public static final String DEPARTMENT = "department";

    /// 财政局业务股: second review.
    public static final String FINANCE_SECTION = "finance-section";

    /// 财政局绩效股: approves, keeps the rules, closes the year.
    public static final String FINANCE_PERFORMANCE = "finance-performance";

    /// 国库: the machine that pushes payments.
    public static final String TREASURY = "treasury";

    /// 审计、人大: reads.
    public static final String AUDITOR = "auditor";

    public static final String ADMIN = "admin";

    private Roles() {}
}
