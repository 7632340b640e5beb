package io.jixiao.target.target.postgres;

import io.jixiao.target.duty.Hand;
import io.jixiao.target.target.Grade;
import io.jixiao.target.target.StateName;
import io.jixiao.target.target.TargetState;
import io.jixiao.target.target.TargetState.Approved;
import io.jixiao.target.target.TargetState.Closed;
import io.jixiao.target.target.TargetState.DepartmentReviewed;
import io.jixiao.target.target.TargetState.Draft;
import io.jixiao.target.target.TargetState.FinanceReviewed;
import io.jixiao.target.target.TargetState.Returned;
import io.jixiao.target.target.TargetState.Revoked;
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

    @Column(name = "submitted_for")
    public String submittedFor = "";

    @Column(name = "department_reviewer")
    public String departmentReviewer = "";

    @Column(name = "department_for")
    public String departmentFor = "";

    @Column(name = "finance_reviewer")
    public String financeReviewer = "";

    @Column(name = "finance_for")
    public String financeFor = "";

    @Enumerated(EnumType.STRING)
    public Grade grade = Grade.NONE;

    public String opinion = "";

    static StateColumns of(TargetState state) {
        var columns = new StateColumns();
        columns.state = state.name();
        switch (state) {
            case Draft _, Withdrawn _, Approved _, Closed _, Revoked _ -> {}
            case Submitted(var submitter) -> columns.submitted(submitter);
            case DepartmentReviewed(var submitter, var reviewer) -> {
                columns.submitted(submitter);
                columns.reviewed(reviewer);
            }
            case FinanceReviewed(var submitter, var department, var finance, var grade) -> {
                columns.submitted(submitter);
                columns.reviewed(department);
                columns.financeReviewer = finance.by();
                columns.financeFor = finance.principal();
                columns.grade = grade;
            }
            case Returned(var opinion) -> columns.opinion = opinion;
        }
        return columns;
    }

    private void submitted(Hand hand) {
        submittedBy = hand.by();
        submittedFor = hand.principal();
    }

    private void reviewed(Hand hand) {
        departmentReviewer = hand.by();
        departmentFor = hand.principal();
    }

    TargetState toDomain() {
        var submitter = new Hand(submittedBy, submittedFor);
        var department = new Hand(departmentReviewer, departmentFor);
        return switch (state) {
            case DRAFT -> new Draft();
            case SUBMITTED -> new Submitted(submitter);
            case DEPARTMENT_REVIEWED -> new DepartmentReviewed(submitter, department);
            case FINANCE_REVIEWED ->
                    new FinanceReviewed(
                            submitter, department, new Hand(financeReviewer, financeFor), grade);
            case APPROVED -> new Approved();
            case RETURNED -> new Returned(opinion);
            case WITHDRAWN -> new Withdrawn();
            case CLOSED -> new Closed();
            case REVOKED -> new Revoked();
        };
    }
}
