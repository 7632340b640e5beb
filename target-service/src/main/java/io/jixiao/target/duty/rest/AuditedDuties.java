package io.jixiao.target.duty.rest;

import io.jixiao.kit.audit.AuditTrail;
import io.jixiao.kit.identity.CurrentCaller;
import io.jixiao.target.duty.Delegation;
import io.jixiao.target.duty.DutyTrail;
import jakarta.enterprise.context.ApplicationScoped;

/// What is lent is lent by the caller of the request at hand.
@ApplicationScoped
class AuditedDuties implements DutyTrail {

    private final CurrentCaller caller;
    private final AuditTrail audit;

    AuditedDuties(CurrentCaller caller, AuditTrail audit) {
        this.caller = caller;
        this.audit = audit;
    }

    @Override
    public void done(String action, Delegation delegation) {
        audit.done(
                caller.get(),
                action,
                "delegation/" + delegation.id(),
                "%s %s/%s to %s, %s to %s: %s"
                        .formatted(
                                delegation.duty(),
                                delegation.mofDivCode(),
                                delegation.unitPrefix(),
                                delegation.borrower().subject(),
                                delegation.from(),
                                delegation.until(),
                                delegation.reason()));
    }
}
