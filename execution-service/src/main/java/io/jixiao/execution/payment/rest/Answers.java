package io.jixiao.execution.payment.rest;

import io.jixiao.execution.payment.EntryKey;
import io.jixiao.execution.payment.Objection;
import io.jixiao.execution.payment.Outcome;
import io.jixiao.execution.payment.Waiting;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.ProblemBody;
import io.jixiao.kit.problem.ProblemTexts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Says an outcome in the caller's language.
record Answers(ProblemTexts texts, Locale locale) {

    private static final int PARKED = 202;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    PaymentAnswer of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted(var key, var recordedAt) ->
                    answer(key, "ACCEPTED", recordedAt, null);
            case Outcome.Replayed(var key, var recordedAt, _) ->
                    answer(key, "REPLAYED", recordedAt, null);
            case Outcome.Parked(var key, var recordedAt, _) ->
                    answer(key, "PARKED", recordedAt, problem(PARKED, outcome));
            case Outcome.Conflict(var key, _, var recordedAt) ->
                    answer(key, "CONFLICT", recordedAt, problem(CONFLICT, outcome));
            case Outcome.Rejected _ ->
                    new PaymentAnswer(null, "REJECTED", null, problem(UNPROCESSABLE, outcome));
        };
    }

    /// The first answer, whenever it is asked for.
    PaymentAnswer first(EntryKey key, Instant recordedAt, Outcome.First first) {
        return answer(key, first.name(), recordedAt, null);
    }

    ProblemBody.Entry waitsFor(Waiting waiting) {
        return texts.entry(fault(waiting.objection()), locale);
    }

    static List<Fault> faults(List<Objection> objections) {
        return objections.stream().map(Answers::fault).toList();
    }

    static Fault fault(Objection each) {
        return new Fault(each.code(), each.place().isEmpty() ? null : each.place(), each.numbers());
    }

    private static PaymentAnswer answer(
            EntryKey key, String outcome, Instant recordedAt, @Nullable ProblemBody problem) {
        return new PaymentAnswer(key.id(), outcome, recordedAt, problem);
    }

    private ProblemBody problem(int status, Outcome outcome) {
        return texts.body(status, faults(outcome.why()), locale, null, null);
    }
}
