package io.jixiao.target.target;

import io.jixiao.target.duty.Duty;
import io.jixiao.target.duty.Hand;
import io.jixiao.target.duty.Person;
import io.jixiao.target.finding.Finding;
import io.jixiao.target.target.Refusal.GradeBlocks;
import io.jixiao.target.target.Refusal.NoDuty;
import io.jixiao.target.target.Refusal.NotDue;
import io.jixiao.target.target.Refusal.NotTheSubmitter;
import io.jixiao.target.target.Refusal.OwnSubmission;
import io.jixiao.target.target.Refusal.WrongState;
import io.jixiao.target.target.TargetState.Approved;
import io.jixiao.target.target.TargetState.Closed;
import io.jixiao.target.target.TargetState.DepartmentReviewed;
import io.jixiao.target.target.TargetState.Draft;
import io.jixiao.target.target.TargetState.FinanceReviewed;
import io.jixiao.target.target.TargetState.Returned;
import io.jixiao.target.target.TargetState.Revoked;
import io.jixiao.target.target.TargetState.Submitted;
import io.jixiao.target.target.TargetState.Withdrawn;
import java.util.List;

/// Which step may be taken where, and by whom (docs/rules/02). What reviewers may say stands in
/// [ReviewRule].
public final class TargetLifecycle {

    /// What comes of an attempt.
    public sealed interface Outcome {

        /// @param in the duty in which it was done
        record Moved(TargetState to, StepKind by, Duty in) implements Outcome {}

        record Refused(Refusal why) implements Outcome {}
    }

    private TargetLifecycle() {}

    public static Outcome submit(TargetState state, Person who, List<Finding> blocking) {
        if (!who.has(Duty.UNIT)) {
            return refused(new NoDuty(Duty.UNIT));
        }
        if (!state.isWithTheUnit()) {
            return refused(new WrongState(state.name()));
        }
        return blocking.isEmpty()
                ? new Outcome.Moved(new Submitted(who.as(Duty.UNIT)), StepKind.SUBMITTED, Duty.UNIT)
                : refused(new Refusal.Blocked(blocking));
    }

    public static Outcome withdraw(TargetState state, Person who) {
        return switch (state) {
            case Submitted(var submitter) -> withdraw(submitter, who);
            case DepartmentReviewed(var submitter, _) -> withdraw(submitter, who);
            case FinanceReviewed(var submitter, _, _, _) -> withdraw(submitter, who);
            case Draft _, Approved _, Returned _, Withdrawn _, Closed _, Revoked _ ->
                    refused(new WrongState(state.name()));
        };
    }

    public static Outcome review(TargetState state, Person who, Review review) {
        return ReviewRule.review(state, who, review);
    }

    public static Outcome approve(TargetState state, Person who, List<Finding> blocking) {
        if (!who.has(Duty.FINANCE_PERFORMANCE)) {
            return refused(new NoDuty(Duty.FINANCE_PERFORMANCE));
        }
        var hand = who.as(Duty.FINANCE_PERFORMANCE);
        return switch (state) {
            case FinanceReviewed(var submitter, _, _, _) when hand.shares(submitter) ->
                    refused(new OwnSubmission());
            case FinanceReviewed(_, _, _, var grade) when grade.blocks() ->
                    refused(new GradeBlocks(grade));
            case FinanceReviewed _ when !blocking.isEmpty() ->
                    refused(new Refusal.Blocked(blocking));
            case FinanceReviewed _ ->
                    new Outcome.Moved(new Approved(), StepKind.APPROVED, Duty.FINANCE_PERFORMANCE);
            case Submitted _ -> refused(new NotDue(state.name(), Duty.DEPARTMENT));
            case DepartmentReviewed _ -> refused(new NotDue(state.name(), Duty.FINANCE_SECTION));
            case Draft _, Approved _, Returned _, Withdrawn _, Closed _, Revoked _ ->
                    refused(new WrongState(state.name()));
        };
    }

    /// The end of an approved target; readers take neither end back.
    public static Outcome end(TargetState state, Person who, Ending ending) {
        if (!who.has(Duty.FINANCE_PERFORMANCE)) {
            return refused(new NoDuty(Duty.FINANCE_PERFORMANCE));
        }
        return switch (state) {
            case Approved _ -> ended(ending);
            case Draft _,
                    Submitted _,
                    DepartmentReviewed _,
                    FinanceReviewed _,
                    Returned _,
                    Withdrawn _,
                    Closed _,
                    Revoked _ ->
                    refused(new WrongState(state.name()));
        };
    }

    private static Outcome ended(Ending ending) {
        return switch (ending) {
            case CLOSED ->
                    new Outcome.Moved(new Closed(), StepKind.CLOSED, Duty.FINANCE_PERFORMANCE);
            case REVOKED ->
                    new Outcome.Moved(new Revoked(), StepKind.REVOKED, Duty.FINANCE_PERFORMANCE);
        };
    }

    private static Outcome withdraw(Hand submitter, Person who) {
        return who.has(Duty.UNIT) && who.as(Duty.UNIT).shares(submitter)
                ? new Outcome.Moved(new Withdrawn(), StepKind.WITHDRAWN, Duty.UNIT)
                : refused(new NotTheSubmitter());
    }

    private static Outcome refused(Refusal why) {
        return new Outcome.Refused(why);
    }
}
