package io.jixiao.target.target;

import io.jixiao.target.duty.Duty;
import io.jixiao.target.duty.Person;
import io.jixiao.target.target.Refusal.BothLevels;
import io.jixiao.target.target.Refusal.GradeMissing;
import io.jixiao.target.target.Refusal.GradeNotAsked;
import io.jixiao.target.target.Refusal.MustBeReturned;
import io.jixiao.target.target.Refusal.NoDuty;
import io.jixiao.target.target.Refusal.NotDue;
import io.jixiao.target.target.Refusal.OpinionMissing;
import io.jixiao.target.target.Refusal.OwnSubmission;
import io.jixiao.target.target.Refusal.WrongState;
import io.jixiao.target.target.TargetLifecycle.Outcome;
import io.jixiao.target.target.TargetState.Approved;
import io.jixiao.target.target.TargetState.Closed;
import io.jixiao.target.target.TargetState.DepartmentReviewed;
import io.jixiao.target.target.TargetState.Draft;
import io.jixiao.target.target.TargetState.FinanceReviewed;
import io.jixiao.target.target.TargetState.Returned;
import io.jixiao.target.target.TargetState.Revoked;
import io.jixiao.target.target.TargetState.Submitted;
import io.jixiao.target.target.TargetState.Withdrawn;

/// What a reviewer may say where, and who may be the reviewer (docs/rules/02).
final class ReviewRule {

    private ReviewRule() {}

    static Outcome review(TargetState state, Person who, Review review) {
        if (!who.has(Duty.DEPARTMENT)
                && !who.has(Duty.FINANCE_SECTION)
                && !who.has(Duty.FINANCE_PERFORMANCE)) {
            return refused(new NoDuty(Duty.DEPARTMENT));
        }
        return switch (state) {
            case Submitted submitted -> byTheDepartment(submitted, who, review);
            case DepartmentReviewed reviewed -> byTheFinanceSection(reviewed, who, review);
            case FinanceReviewed reviewed -> lastReturn(reviewed, who, review);
            case Draft _, Approved _, Returned _, Withdrawn _, Closed _, Revoked _ ->
                    refused(new WrongState(state.name()));
        };
    }

    private static Outcome byTheDepartment(Submitted state, Person who, Review review) {
        if (!who.has(Duty.DEPARTMENT)) {
            return refused(new NotDue(state.name(), Duty.DEPARTMENT));
        }
        var hand = who.as(Duty.DEPARTMENT);
        if (hand.shares(state.submittedBy())) {
            return refused(new OwnSubmission());
        }
        if (review.grade() != Grade.NONE) {
            return refused(new GradeNotAsked(review.grade()));
        }
        return switch (review.decision()) {
            case RETURN -> returned(review, Duty.DEPARTMENT);
            case AGREE ->
                    new Outcome.Moved(
                            new DepartmentReviewed(state.submittedBy(), hand),
                            StepKind.DEPARTMENT_AGREED,
                            Duty.DEPARTMENT);
        };
    }

    private static Outcome byTheFinanceSection(
            DepartmentReviewed state, Person who, Review review) {
        if (!who.has(Duty.FINANCE_SECTION)) {
            return refused(new NotDue(state.name(), Duty.FINANCE_SECTION));
        }
        var hand = who.as(Duty.FINANCE_SECTION);
        if (hand.shares(state.submittedBy())) {
            return refused(new OwnSubmission());
        }
        if (hand.shares(state.departmentReviewer())) {
            return refused(new BothLevels());
        }
        return switch (review.decision()) {
            case RETURN -> returned(review, Duty.FINANCE_SECTION);
            case AGREE -> graded(state, who, review.grade());
        };
    }

    private static Outcome graded(DepartmentReviewed state, Person who, Grade grade) {
        return switch (grade) {
            case NONE -> refused(new GradeMissing());
            case FAIR -> refused(new MustBeReturned(grade));
            case EXCELLENT, GOOD, POOR ->
                    new Outcome.Moved(
                            new FinanceReviewed(
                                    state.submittedBy(),
                                    state.departmentReviewer(),
                                    who.as(Duty.FINANCE_SECTION),
                                    grade),
                            StepKind.FINANCE_AGREED,
                            Duty.FINANCE_SECTION);
        };
    }

    /// Before the approval the finance bureau can still send back, whatever the grade was.
    private static Outcome lastReturn(FinanceReviewed state, Person who, Review review) {
        if (!who.has(Duty.FINANCE_SECTION) && !who.has(Duty.FINANCE_PERFORMANCE)) {
            return refused(new NotDue(state.name(), Duty.FINANCE_PERFORMANCE));
        }
        var duty =
                who.has(Duty.FINANCE_PERFORMANCE) ? Duty.FINANCE_PERFORMANCE : Duty.FINANCE_SECTION;
        if (who.as(duty).shares(state.submittedBy())) {
            return refused(new OwnSubmission());
        }
        return switch (review.decision()) {
            case RETURN -> returned(review, duty);
            case AGREE -> refused(new WrongState(state.name()));
        };
    }

    private static Outcome returned(Review review, Duty in) {
        return review.opinion().isBlank()
                ? refused(new OpinionMissing())
                : new Outcome.Moved(new Returned(review.opinion()), StepKind.RETURNED, in);
    }

    private static Outcome refused(Refusal why) {
        return new Outcome.Refused(why);
    }
}
