package io.jixiao.target.target;

/// What can happen to a target.
public enum StepKind {
    SUBMITTED("submit"),
    WITHDRAWN("withdraw"),
    DEPARTMENT_AGREED("department-agree"),
    FINANCE_AGREED("finance-agree"),
    RETURNED("return"),
    APPROVED("approve"),
    /// A change of what was approved is under way (变更申请).
    CHANGE_FILED("change-file"),
    CHANGE_DROPPED("change-drop"),
    CLOSED("close"),
    REVOKED("revoke");

    private final String slug;

    StepKind(String slug) {
        this.slug = slug;
    }

    /// Whether it is a reviewer's word.
    public boolean isReview() {
        return switch (this) {
            case DEPARTMENT_AGREED, FINANCE_AGREED, RETURNED -> true;
            case SUBMITTED, WITHDRAWN, APPROVED, CHANGE_FILED, CHANGE_DROPPED, CLOSED, REVOKED ->
                    false;
        };
    }

    /// Whether everybody hears of it; an approval is told with its version.
    boolean isPublished() {
        return this == CLOSED || this == REVOKED;
    }

    /// For the audit trail.
    String slug() {
        return slug;
    }
}
