package io.jixiao.execution.batch.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jixiao.execution.batch.LineOutcome;
import io.jixiao.execution.batch.LineOutcome.Code;
import io.jixiao.execution.payment.Objection;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.ProblemBody;
import io.jixiao.kit.problem.ProblemTexts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What became of one line: facts that never change, so that a replay answers the same.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LineAnswer(
        @Schema(description = "line of the batch, from 1") int line,
        @Nullable @Schema(description = "opaque id of the entry") String entryId,
        @Schema(required = true) Code outcome,
        @Nullable @Schema(description = "when it was first taken in") Instant recordedAt,
        @Nullable ProblemBody problem) {

    private static final int PARKED = 202;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    static LineAnswer of(LineOutcome found, ProblemTexts texts, Locale locale) {
        return new LineAnswer(
                found.line(),
                found.entryId().orElse(null),
                found.code(),
                found.recordedAt().orElse(null),
                switch (found.code()) {
                    case ACCEPTED, REPLAYED -> null;
                    case PARKED -> problem(PARKED, found, texts, locale);
                    case CONFLICT -> problem(CONFLICT, found, texts, locale);
                    case REJECTED -> problem(UNPROCESSABLE, found, texts, locale);
                });
    }

    private static ProblemBody problem(
            int status, LineOutcome found, ProblemTexts texts, Locale locale) {
        return texts.body(status, faults(found.why()), locale, null, null);
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
}
