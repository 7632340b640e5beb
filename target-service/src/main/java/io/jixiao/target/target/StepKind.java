package io.jixiao.target.target;

/// What can happen to a target.
public enum StepKind {
    SUBMITTED("submit"),
    WITHDRAWN("withdraw"),
    DEPARTMENT_AGREED("department-agree"),
    FINANCE_AGREED("finance-agree"),
    RETURNED("return"),
    APPROVED("approve");

    private final String slug;

    StepKind(String slug) {
        this.slug = slug;
    }

    /// For the audit trail.
    String slug() {
        return slug;
    }
}
