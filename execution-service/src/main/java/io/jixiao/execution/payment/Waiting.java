package io.jixiao.execution.payment;

import io.jixiao.execution.commitment.ProjectKey;

/// What a parked event waits for.
///
/// @param what as a person reads it: a project's year, a voucher line, or the code of a refusal
public record Waiting(Reason reason, String what) {

    static Waiting forProject(ProjectKey project) {
        return new Waiting(Reason.PROJECT, project.toString());
    }

    static Waiting forVoucher(VoucherLine line) {
        return new Waiting(Reason.VOUCHER, line.printed());
    }

    static Waiting refused(String code) {
        return new Waiting(Reason.REFUSED, code);
    }

    /// The same, as it is said to whoever sent the event.
    public Objection objection() {
        return switch (reason) {
            case PROJECT -> Objection.at("", "payment.parked-project", "what", what);
            case VOUCHER -> Objection.at("", "payment.parked-voucher", "what", what);
            case REFUSED -> Objection.at("", "payment.parked-refused", "what", what);
        };
    }

    /// Why it waits.
    public enum Reason {
        /// Its project has no approved target yet.
        PROJECT,
        /// The payment it refers to has not come yet.
        VOUCHER,
        /// It was refused when it was released: a person decides.
        REFUSED
    }
}
