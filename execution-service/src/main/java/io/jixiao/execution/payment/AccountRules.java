package io.jixiao.execution.payment;

import io.jixiao.execution.commitment.ProjectAccount;
import java.util.ArrayList;
import java.util.List;

/// Whether an event fits the accounts it touches.
final class AccountRules {

    private AccountRules() {}

    /// @param accounts its own, and the one a correction moves money to
    static List<Objection> objections(Payment payment, List<ProjectAccount> accounts) {
        var objections = new ArrayList<Objection>();
        for (var account : accounts) {
            boolean own = account.key().equals(payment.account());
            var given = payment.unit();
            var expected = account.unit();
            if (!expected.mofDivCode().equals(given.mofDivCode())) {
                objections.add(
                        Objection.at(
                                own ? "/mofDivCode" : "/toProjectCode",
                                "payment.other-division",
                                "given",
                                given.mofDivCode(),
                                "expected",
                                expected.mofDivCode()));
            } else if (own && !expected.unitCode().equals(given.unitCode())) {
                objections.add(
                        Objection.at(
                                "/unitCode",
                                "payment.other-unit",
                                "given",
                                given.unitCode(),
                                "expected",
                                expected.unitCode()));
            }
        }
        return objections;
    }
}
