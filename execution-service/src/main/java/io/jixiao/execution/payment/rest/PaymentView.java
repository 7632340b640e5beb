package io.jixiao.execution.payment.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jixiao.execution.payment.PaymentRecord;
import io.jixiao.execution.payment.VoucherLine;
import io.jixiao.kernel.Money;
import io.jixiao.kit.problem.ProblemBody;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One event as it stands, and whether it counts.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PaymentView(
        String entryId,
        @Schema(
                        description =
                                "COUNTED 已计入, IN_TRANSIT 在途, PAID_SINCE 已由支付步骤计入, VOIDED 已作废,"
                                        + " EARLIER_YEAR 以前年度退款, PARKED 暂存, DISCARDED 已作废暂存",
                        enumeration = {
                            "COUNTED",
                            "IN_TRANSIT",
                            "PAID_SINCE",
                            "VOIDED",
                            "EARLIER_YEAR",
                            "PARKED",
                            "DISCARDED"
                        })
                String state,
        @Schema(description = "whether it is part of what was paid") boolean counted,
        Instant recordedAt,
        String source,
        String mofDivCode,
        int fiscalYear,
        String payCertNo,
        int lineNo,
        String step,
        String kind,
        String projectCode,
        String unitCode,
        String fundTypeCode,
        @Schema(pattern = Money.YUAN_PATTERN) String amount,
        @Nullable LocalDate vouDate,
        @Nullable LocalDate xpayDate,
        String payee,
        String use,
        String expFuncCode,
        String govBgtEcoCode,
        String depBgtEcoCode,
        @Nullable OriginalView original,
        @Nullable String toProjectCode,
        @Schema(description = "what a parked event waits for")
                ProblemBody.@Nullable Entry waitsFor) {

    @Schema(name = "OriginalPaymentView")
    public record OriginalView(String mofDivCode, int fiscalYear, String payCertNo, int lineNo) {

        static OriginalView of(VoucherLine line) {
            return new OriginalView(
                    line.mofDivCode(), line.year().year(), line.payCertNo(), line.lineNo());
        }
    }

    static PaymentView of(PaymentRecord found, Answers answers) {
        var payment = found.payment();
        var line = payment.line();
        var particulars = payment.particulars();
        return new PaymentView(
                payment.key().id(),
                found.state().name(),
                found.isCounted(),
                found.recordedAt(),
                line.source(),
                line.mofDivCode(),
                line.year().year(),
                line.payCertNo(),
                line.lineNo(),
                payment.step().name(),
                payment.kind().code(),
                payment.project().value(),
                payment.unit().unitCode(),
                payment.fundTypeCode(),
                payment.amount().toYuan(),
                payment.vouDate().orElse(null),
                payment.xpayDate().orElse(null),
                particulars.payee(),
                particulars.use(),
                particulars.expFuncCode(),
                particulars.govBgtEcoCode(),
                particulars.depBgtEcoCode(),
                payment.kind().refersTo().map(OriginalView::of).orElse(null),
                payment.kind().destination().map(to -> to.value()).orElse(null),
                found.waiting().map(answers::waitsFor).orElse(null));
    }
}
