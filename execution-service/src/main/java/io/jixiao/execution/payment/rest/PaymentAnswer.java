package io.jixiao.execution.payment.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jixiao.kit.problem.ProblemBody;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What became of one event: facts that never change, so that a replay answers the same.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PaymentAnswer(
        @Nullable @Schema(description = "opaque id of the entry") String entryId,
        @Schema(
                        required = true,
                        enumeration = {"ACCEPTED", "REPLAYED", "PARKED", "CONFLICT", "REJECTED"})
                String outcome,
        @Nullable @Schema(description = "when it was first taken in") Instant recordedAt,
        @Nullable ProblemBody problem) {}
