package io.jixiao.target.target.rest;

import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Problem;
import io.jixiao.target.finding.Finding;
import io.jixiao.target.target.Refusal;
import io.jixiao.target.target.Refusal.Blocked;
import io.jixiao.target.target.Refusal.BothLevels;
import io.jixiao.target.target.Refusal.ChangeOpen;
import io.jixiao.target.target.Refusal.ChangeRequestNeeded;
import io.jixiao.target.target.Refusal.GradeBlocks;
import io.jixiao.target.target.Refusal.GradeMissing;
import io.jixiao.target.target.Refusal.GradeNotAsked;
import io.jixiao.target.target.Refusal.IndicatorsUnknown;
import io.jixiao.target.target.Refusal.MustBeReturned;
import io.jixiao.target.target.Refusal.NoDuty;
import io.jixiao.target.target.Refusal.NotDue;
import io.jixiao.target.target.Refusal.NotTheSubmitter;
import io.jixiao.target.target.Refusal.OpinionMissing;
import io.jixiao.target.target.Refusal.OwnSubmission;
import io.jixiao.target.target.Refusal.WrongState;

/// Says a refusal in the words of HTTP.
final class Answers {

    private Answers() {}

    static Problem refused(Refusal refusal) {
        return switch (refusal) {
            case WrongState(var state) ->
                    Problem.conflict(
                            Fault.of(
                                    "target.wrong-state",
                                    "state",
                                    state,
                                    "chinese",
                                    state.chinese()));
            case NotDue(var state, var due) ->
                    Problem.conflict(
                            Fault.of(
                                    "target.not-due",
                                    "state",
                                    state,
                                    "chinese",
                                    state.chinese(),
                                    "due",
                                    due,
                                    "post",
                                    due.chinese()));
            case NoDuty _ -> Problem.forbidden(Fault.of("role.missing"));
            case ChangeRequestNeeded(var state) ->
                    Problem.conflict(
                            Fault.of(
                                    "target.change-request-needed",
                                    "state",
                                    state,
                                    "chinese",
                                    state.chinese()));
            case ChangeOpen(var number) ->
                    Problem.conflict(Fault.of("change.open", "number", number));
            case IndicatorsUnknown(var ids) ->
                    Problem.unprocessable(
                            ids.stream()
                                    .map(
                                            id ->
                                                    Fault.at(
                                                            "/indicators",
                                                            "review.indicator-unknown",
                                                            "id",
                                                            id))
                                    .toList());
            case OwnSubmission _ -> Problem.forbidden(Fault.of("duty.own-submission"));
            case BothLevels _ -> Problem.forbidden(Fault.of("duty.both-levels"));
            case NotTheSubmitter _ -> Problem.forbidden(Fault.of("duty.not-the-submitter"));
            case GradeMissing _ -> Problem.of(422, Fault.at("/grade", "review.grade-missing"));
            case GradeNotAsked(var grade) ->
                    Problem.of(
                            422,
                            Fault.at("/grade", "review.grade-not-asked", "grade", grade.printed()));
            case MustBeReturned(var grade) ->
                    Problem.of(
                            422,
                            Fault.at(
                                    "/decision",
                                    "review.must-be-returned",
                                    "grade",
                                    grade.printed()));
            case GradeBlocks(var grade) ->
                    Problem.conflict(Fault.of("approval.grade-blocks", "grade", grade.printed()));
            case OpinionMissing _ ->
                    Problem.of(422, Fault.at("/opinion", "review.opinion-missing"));
            case Blocked(var findings) ->
                    Problem.unprocessable(findings.stream().map(Answers::fault).toList());
        };
    }

    static Fault fault(Finding finding) {
        return new Fault(finding.code(), finding.place(), finding.numbers());
    }

    static Problem absent() {
        return Problem.notFound("target.absent");
    }
}
