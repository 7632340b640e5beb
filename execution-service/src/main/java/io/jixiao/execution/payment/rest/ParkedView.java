package io.jixiao.execution.payment.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jixiao.execution.payment.ParkedEvent;
import io.jixiao.kernel.Money;
import io.jixiao.kit.problem.ProblemBody;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One event that waits, or did.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ParkedView(
        @Schema(description = "the entryId it was answered with") String id,
        @Schema(enumeration = {"WAITING", "RELEASED", "DISCARDED"}) String state,
        @Schema(
                        description = "PROJECT 目标未批复, VOUCHER 所指凭证未到, REFUSED 释放时被拒绝",
                        enumeration = {"PROJECT", "VOUCHER", "REFUSED"})
                String reason,
        ProblemBody.@Nullable Entry waitsFor,
        Instant parkedAt,
        @Schema(description = "how long it has waited") long ageSeconds,
        String payCertNo,
        int lineNo,
        int fiscalYear,
        String kind,
        String projectCode,
        String mofDivCode,
        String unitCode,
        @Schema(pattern = Money.YUAN_PATTERN) String amount) {

    static ParkedView of(ParkedEvent event, Instant now, Answers answers) {
        var payment = event.payment();
        return new ParkedView(
                event.key().id(),
                event.state().name(),
                event.waiting().reason().name(),
                event.state() == ParkedEvent.State.WAITING
                        ? answers.waitsFor(event.waiting())
                        : null,
                event.recordedAt(),
                Duration.between(event.recordedAt(), now).toSeconds(),
                payment.line().payCertNo(),
                payment.line().lineNo(),
                payment.line().year().year(),
                payment.kind().code(),
                payment.project().value(),
                payment.unit().mofDivCode(),
                payment.unit().unitCode(),
                payment.amount().toYuan());
    }
}
