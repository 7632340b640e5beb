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
    default Name name() {
        return switch (this) {
            case Draft _ -> Name.DRAFT;
            case Submitted _ -> Name.SUBMITTED;
            case DepartmentReviewed _ -> Name.DEPARTMENT_REVIEWED;
            case FinanceReviewed _ -> Name.FINANCE_REVIEWED;
            case Approved _ -> Name.APPROVED;
            case Returned _ -> Name.RETURNED;
            case Withdrawn _ -> Name.WITHDRAWN;
        };
    }

    enum Name {
        DRAFT("草稿"),
        SUBMITTED("已提交，待主管部门审核"),
        DEPARTMENT_REVIEWED("主管部门已审核，待财政审核"),
        FINANCE_REVIEWED("财政已审核，待批复"),
        APPROVED("已批复"),
        RETURNED("已退回"),
        WITHDRAWN("已撤回");

        private final String chinese;

        Name(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
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
