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
