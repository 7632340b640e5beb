package io.jixiao.target.target.postgres;

import io.jixiao.target.target.Grade;
import io.jixiao.target.target.StateName;
import io.jixiao.target.target.TargetState;
import io.jixiao.target.target.TargetState.Approved;
import io.jixiao.target.target.TargetState.DepartmentReviewed;
import io.jixiao.target.target.TargetState.Draft;
import io.jixiao.target.target.TargetState.FinanceReviewed;
import io.jixiao.target.target.TargetState.Returned;
import io.jixiao.target.target.TargetState.Submitted;
import io.jixiao.target.target.TargetState.Withdrawn;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/// A state and whom it names, as columns; blank where the state names nobody.
@Embeddable
class StateColumns {

    @Enumerated(EnumType.STRING)
    public StateName state = StateName.DRAFT;

    @Column(name = "submitted_by")
    public String submittedBy = "";

    @Column(name = "department_reviewer")
    public String departmentReviewer = "";

    @Column(name = "finance_reviewer")
    public String financeReviewer = "";

    @Enumerated(EnumType.STRING)
    public Grade grade = Grade.NONE;

    public String opinion = "";
    public int version;

    static StateColumns of(TargetState state) {
        var columns = new StateColumns();
        columns.state = state.name();
        switch (state) {
            case Draft _, Withdrawn _ -> {}
            case Submitted(var submitter) -> columns.submittedBy = submitter;
            case DepartmentReviewed(var submitter, var reviewer) -> {
                columns.submittedBy = submitter;
                columns.departmentReviewer = reviewer;
            }
            case FinanceReviewed(var submitter, var department, var finance, var grade) -> {
                columns.submittedBy = submitter;
                columns.departmentReviewer = department;
                columns.financeReviewer = finance;
                columns.grade = grade;
            }
            case Approved(var version) -> columns.version = version;
            case Returned(var opinion) -> columns.opinion = opinion;
        }
        return columns;
    }

    TargetState toDomain() {
        return switch (state) {
            case DRAFT -> new Draft();
            case SUBMITTED -> new Submitted(submittedBy);
            case DEPARTMENT_REVIEWED -> new DepartmentReviewed(submittedBy, departmentReviewer);
            case FINANCE_REVIEWED ->
                    new FinanceReviewed(submittedBy, departmentReviewer, financeReviewer, grade);
            case APPROVED -> new Approved(version);
            case RETURNED -> new Returned(opinion);
            case WITHDRAWN -> new Withdrawn();
        };
    }
}
