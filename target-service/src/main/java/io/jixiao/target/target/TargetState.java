package io.jixiao.target.target;

/// Where a target stands, and who brought it there: whoever acts next must be somebody else.
public sealed interface TargetState {

    record Draft() implements TargetState {}

    record Submitted(String submittedBy) implements TargetState {}

    record DepartmentReviewed(String submittedBy, String departmentReviewer)
            implements TargetState {}

    record FinanceReviewed(
            String submittedBy, String departmentReviewer, String financeReviewer, Grade grade)
            implements TargetState {}

    /// @param version the one approved last
    record Approved(int version) implements TargetState {}

    /// Sent back with an opinion; may be edited and submitted again.
    record Returned(String opinion) implements TargetState {}

    /// Taken back by the submitter; may be edited and submitted again.
    record Withdrawn() implements TargetState {}

    /// The name on the wire and in the database.
    default StateName name() {
        return switch (this) {
            case Draft _ -> StateName.DRAFT;
            case Submitted _ -> StateName.SUBMITTED;
            case DepartmentReviewed _ -> StateName.DEPARTMENT_REVIEWED;
            case FinanceReviewed _ -> StateName.FINANCE_REVIEWED;
            case Approved _ -> StateName.APPROVED;
            case Returned _ -> StateName.RETURNED;
            case Withdrawn _ -> StateName.WITHDRAWN;
        };
    }

    /// What the finance bureau thinks of it, while that is part of where it stands.
    default Grade grade() {
        return switch (this) {
            case FinanceReviewed(_, _, _, var grade) -> grade;
            case Draft _, Submitted _, DepartmentReviewed _, Approved _, Returned _, Withdrawn _ ->
                    Grade.NONE;
        };
    }

    /// Whether the unit holds the pen.
    default boolean isWithTheUnit() {
        return switch (this) {
            case Draft _, Returned _, Withdrawn _ -> true;
            case Submitted _, DepartmentReviewed _, FinanceReviewed _, Approved _ -> false;
        };
    }
}
