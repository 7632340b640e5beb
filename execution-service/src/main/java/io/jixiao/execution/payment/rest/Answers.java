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

    PaymentAnswer of(@Nullable Integer line, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted(var key, var recordedAt) ->
                    answer(line, key, "ACCEPTED", recordedAt, null);
            case Outcome.Replayed(var key, var recordedAt, _) ->
                    answer(line, key, "REPLAYED", recordedAt, null);
            case Outcome.Parked(var key, var recordedAt, var waiting) ->
                    answer(
                            line,
                            key,
                            "PARKED",
                            recordedAt,
                            problem(PARKED, List.of(parked(waiting))));
            case Outcome.Conflict conflict ->
                    answer(
                            line,
                            conflict.key(),
                            "CONFLICT",
                            conflict.recordedAt(),
                            problem(CONFLICT, conflict(conflict)));
            case Outcome.Rejected(var objections) -> rejected(line, faults(objections));
        };
    }

    PaymentAnswer rejected(@Nullable Integer line, List<Fault> faults) {
        return new PaymentAnswer(line, null, "REJECTED", null, problem(UNPROCESSABLE, faults));
    }

    /// The first answer, whenever it is asked for.
    PaymentAnswer first(EntryKey key, Instant recordedAt, Outcome.First first) {
        return answer(null, key, first.name(), recordedAt, null);
    }

    /// One fault for each field that differs.
    static List<Fault> conflict(Outcome.Conflict conflict) {
        return conflict.fields().stream()
                .map(
                        field ->
                                Fault.at(
                                        "/" + field,
                                        "payment.conflict",
                                        "field",
                                        field,
                                        "voucher",
                                        conflict.key().line().printed(),
                                        "recordedAt",
                                        conflict.recordedAt()))
                .toList();
    }

    ProblemBody.Entry waitsFor(Waiting waiting) {
        return texts.entry(parked(waiting), locale);
    }

    static Fault parked(Waiting waiting) {
        var code =
                switch (waiting.reason()) {
                    case PROJECT -> "payment.parked-project";
                    case VOUCHER -> "payment.parked-voucher";
                    case REFUSED -> "payment.parked-refused";
                };
        return Fault.of(code, "what", waiting.what());
    }

    static List<Fault> faults(List<Objection> objections) {
        return objections.stream()
                .map(
                        each ->
                                new Fault(
                                        each.code(),
                                        each.place().isEmpty() ? null : each.place(),
                                        each.numbers()))
                .toList();
    }

    private static PaymentAnswer answer(
            @Nullable Integer line,
            EntryKey key,
            String outcome,
            Instant recordedAt,
            @Nullable ProblemBody problem) {
        return new PaymentAnswer(line, key.id(), outcome, recordedAt, problem);
    }

    private ProblemBody problem(int status, List<Fault> faults) {
        return texts.body(status, faults, locale, null, null);
    }
}
