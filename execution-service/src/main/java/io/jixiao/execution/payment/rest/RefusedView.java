package io.jixiao.execution.payment.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jixiao.execution.payment.RefusedEvents;
import io.jixiao.kit.problem.ProblemBody;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An event of the voucher that was refused when it came.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "RefusedPayment", description = "被拒支付: sent, and not in the ledger")
public record RefusedView(
        @Schema(
                        description = "REST 单笔, BATCH 批量, KAFKA 消息",
                        enumeration = {"REST", "BATCH", "KAFKA"})
                String channel,
        Instant refusedAt,
        @Schema(description = "stable code of the first thing that was wrong") String code,
        @Schema(description = "everything that was wrong; over REST")
                @Nullable List<ProblemBody.Entry> problems,
        @Schema(description = "as the dead letter says it; on Kafka") @Nullable String reason,
        @Schema(description = "see GET /dead-letters/{id}") @Nullable String deadLetterId,
        @Schema(description = "WAITING, REDRIVEN or DISCARDED") @Nullable String deadLetterState,
        @Schema(description = "who sent it; over REST") @Nullable String sender,
        @Nullable String source,
        @Nullable String mofDivCode,
        @Nullable Integer fiscalYear,
        @Nullable Integer lineNo) {

    static RefusedView of(RefusedEvents.Kept kept, Answers answers) {
        var event = kept.event();
        var problems =
                Answers.faults(event.objections()).stream()
                        .map(fault -> answers.texts().entry(fault, answers.locale()))
                        .toList();
        return new RefusedView(
                event.channel().name(),
                kept.at(),
                event.objections().getFirst().code(),
                problems,
                null,
                null,
                null,
                event.sender(),
                event.source(),
                event.mofDivCode(),
                event.fiscalYear().orElse(null),
                event.lineNo().orElse(null));
    }

    static RefusedView of(RefusedEvents.Letter letter) {
        return new RefusedView(
                "KAFKA",
                letter.at(),
                letter.code(),
                null,
                letter.reason(),
                letter.id(),
                letter.state(),
                null,
                null,
                null,
                null,
                null);
    }
}
