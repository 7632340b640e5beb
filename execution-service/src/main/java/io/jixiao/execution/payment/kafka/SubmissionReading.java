package io.jixiao.execution.payment.kafka;

import io.jixiao.contracts.inbound.Payment;
import io.jixiao.execution.payment.Submission;

/// From the event to what the use case takes.
final class SubmissionReading {

    private SubmissionReading() {}

    static Submission of(Payment event) {
        var original = event.original();
        return new Submission(
                event.source(),
                event.mofDivCode(),
                event.fiscalYear(),
                event.payCertNo(),
                event.lineNo(),
                event.kind(),
                event.projectCode(),
                event.unitCode(),
                event.fundTypeCode(),
                event.amount(),
                event.vouDate(),
                event.xpayDate(),
                event.payee(),
                event.use(),
                event.expFuncCode(),
                event.govBgtEcoCode(),
                event.depBgtEcoCode(),
                original == null
                        ? null
                        : new Submission.Original(
                                original.mofDivCode(),
                                original.fiscalYear(),
                                original.payCertNo(),
                                original.lineNo()),
                event.toProjectCode());
    }
}
