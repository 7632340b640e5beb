package io.jixiao.target.target;

import io.jixiao.target.finding.Finding;
import io.jixiao.target.target.Refusal.BothLevels;
import io.jixiao.target.target.Refusal.GradeBlocks;
import io.jixiao.target.target.Refusal.GradeMissing;
import io.jixiao.target.target.Refusal.GradeNotAsked;
import io.jixiao.target.target.Refusal.MustBeReturned;
import io.jixiao.target.target.Refusal.NotDue;
import io.jixiao.target.target.Refusal.NotTheSubmitter;
import io.jixiao.target.target.Refusal.OpinionMissing;
import io.jixiao.target.target.Refusal.OwnSubmission;
import io.jixiao.target.target.Refusal.WrongState;
import io.jixiao.target.target.TargetState.Approved;
import io.jixiao.target.target.TargetState.DepartmentReviewed;
import io.jixiao.target.target.TargetState.Draft;
import io.jixiao.target.target.TargetState.FinanceReviewed;
import io.jixiao.target.target.TargetState.Returned;
import io.jixiao.target.target.TargetState.Submitted;
import io.jixiao.target.target.TargetState.Withdrawn;
import java.util.List;

/// Which step may be taken where, and by whom (docs/rules/02).
public final class TargetLifecycle {

    /// What comes of an attempt.
    public sealed interface Outcome {
        record Moved(TargetState to, StepKind by) implements Outcome {}

        record Refused(Refusal why) implements Outcome {}
    }

    private TargetLifecycle() {}

    public static Outcome submit(TargetState state, Person who, List<Finding> blocking) {
        if (!state.isWithTheUnit()) {
            return refused(new WrongState(state.name()));
        }
        return blocking.isEmpty()
                ? new Outcome.Moved(new Submitted(who.subject()), StepKind.SUBMITTED)
                : refused(new Refusal.Blocked(blocking));
    }

    public static Outcome withdraw(TargetState state, Person who) {
        return switch (state) {
            case Submitted(var submitter) -> withdraw(submitter, who);
            case DepartmentReviewed(var submitter, _) -> withdraw(submitter, who);
            case FinanceReviewed(var submitter, _, _, _) -> withdraw(submitter, who);
            case Draft _, Approved _, Returned _, Withdrawn _ ->
                    refused(new WrongState(state.name()));
        };
    }

    public static Outcome review(TargetState state, Person who, Review review) {
        return switch (state) {
            case Submitted submitted -> departmentReview(submitted, who, review);
            case DepartmentReviewed reviewed -> financeReview(reviewed, who, review);
            case FinanceReviewed reviewed -> lastReturn(reviewed, who, review);
            case Draft _, Approved _, Returned _, Withdrawn _ ->
                    refused(new WrongState(state.name()));
        };
    }

    /// @param version the next one
    public static Outcome approve(
            TargetState state, Person who, List<Finding> blocking, int version) {
        return switch (state) {
            case FinanceReviewed(var submitter, _, _, _) when who.is(submitter) ->
                    refused(new OwnSubmission());
            case FinanceReviewed(_, _, _, var grade) when blocks(grade) ->
                    refused(new GradeBlocks(grade));
            case FinanceReviewed _ when !blocking.isEmpty() ->
                    refused(new Refusal.Blocked(blocking));
            case FinanceReviewed _ -> new Outcome.Moved(new Approved(version), StepKind.APPROVED);
            case Submitted _ -> refused(new NotDue(state.name(), Duty.DEPARTMENT));
            case DepartmentReviewed _ -> refused(new NotDue(state.name(), Duty.FINANCE_SECTION));
            case Draft _, Approved _, Returned _, Withdrawn _ ->
                    refused(new WrongState(state.name()));
        };
    }

    private static Outcome withdraw(String submitter, Person who) {
        return who.is(submitter)
                ? new Outcome.Moved(new Withdrawn(), StepKind.WITHDRAWN)
                : refused(new NotTheSubmitter());
    }

    private static Outcome departmentReview(Submitted state, Person who, Review review) {
        if (!who.has(Duty.DEPARTMENT)) {
            return refused(new NotDue(state.name(), Duty.DEPARTMENT));
        }
        if (who.is(state.submittedBy())) {
            return refused(new OwnSubmission());
        }
        if (review.grade() != Grade.NONE) {
            return refused(new GradeNotAsked(review.grade()));
        }
        return switch (review.decision()) {
            case RETURN -> returned(review);
            case AGREE ->
                    new Outcome.Moved(
                            new DepartmentReviewed(state.submittedBy(), who.subject()),
                            StepKind.DEPARTMENT_AGREED);
        };
    }

    private static Outcome financeReview(DepartmentReviewed state, Person who, Review review) {
        if (!who.has(Duty.FINANCE_SECTION)) {
            return refused(new NotDue(state.name(), Duty.FINANCE_SECTION));
        }
        if (who.is(state.submittedBy())) {
            return refused(new OwnSubmission());
        }
        if (who.is(state.departmentReviewer())) {
            return refused(new BothLevels());
        }
        return switch (review.decision()) {
            case RETURN -> returned(review);
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
                                    who.subject(),
                                    grade),
                            StepKind.FINANCE_AGREED);
        };
    }

    /// Before the approval the finance bureau can still send back, whatever the grade was.
    private static Outcome lastReturn(FinanceReviewed state, Person who, Review review) {
        if (!who.has(Duty.FINANCE_SECTION) && !who.has(Duty.FINANCE_PERFORMANCE)) {
            return refused(new NotDue(state.name(), Duty.FINANCE_PERFORMANCE));
        }
        if (who.is(state.submittedBy())) {
            return refused(new OwnSubmission());
        }
        return switch (review.decision()) {
            case RETURN -> returned(review);
            case AGREE -> refused(new WrongState(state.name()));
        };
    }

    private static Outcome returned(Review review) {
        return review.opinion().isBlank()
                ? refused(new OpinionMissing())
                : new Outcome.Moved(new Returned(review.opinion()), StepKind.RETURNED);
    }

    private static boolean blocks(Grade grade) {
        return switch (grade) {
            case EXCELLENT, GOOD -> false;
            case NONE, FAIR, POOR -> true;
        };
    }

    private static Outcome refused(Refusal why) {
        return new Outcome.Refused(why);
    }
}
