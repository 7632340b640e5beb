package io.jixiao.target.target;

import io.jixiao.target.duty.Hand;

/// Where a target stands, and who brought it there: whoever acts next must be somebody else.
///
/// A target with a change under way goes through the same states again; the version in force stays
/// in force meanwhile.
public sealed interface TargetState {

    record Draft() implements TargetState {}

    record Submitted(Hand submittedBy) implements TargetState {}

    record DepartmentReviewed(Hand submittedBy, Hand departmentReviewer) implements TargetState {}

    record FinanceReviewed(
            Hand submittedBy, Hand departmentReviewer, Hand financeReviewer, Grade grade)
            implements TargetState {}

    /// What stands in it is the version approved last.
    record Approved() implements TargetState {}

    /// Sent back with an opinion; may be edited and submitted again.
    record Returned(String opinion) implements TargetState {}

    /// Taken back by the submitter; may be edited and submitted again.
    record Withdrawn() implements TargetState {}

    /// 已办结: the year is settled; nothing changes any more.
    record Closed() implements TargetState {}

    /// 已撤销: no longer a promise, from its approval on; nothing changes any more.
    record Revoked() implements TargetState {}

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
            case Closed _ -> StateName.CLOSED;
            case Revoked _ -> StateName.REVOKED;
        };
    }

    /// What the finance bureau thinks of it, while that is part of where it stands.
    default Grade grade() {
        return this instanceof FinanceReviewed(_, _, _, var grade) ? grade : Grade.NONE;
    }

    /// Whether the unit holds the pen.
    default boolean isWithTheUnit() {
        return switch (this) {
            case Draft _, Returned _, Withdrawn _ -> true;
            case Submitted _,
                    DepartmentReviewed _,
                    FinanceReviewed _,
                    Approved _,
                    Closed _,
                    Revoked _ ->
                    false;
        };
    }

    /// Whether what stands in it is what was approved last.
    default boolean isSettled() {
        return switch (this) {
            case Approved _, Closed _, Revoked _ -> true;
            case Draft _,
                    Submitted _,
                    DepartmentReviewed _,
                    FinanceReviewed _,
                    Returned _,
                    Withdrawn _ ->
                    false;
        };
    }
}
