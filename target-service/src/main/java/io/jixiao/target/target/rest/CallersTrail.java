package io.jixiao.target.target.rest;

import io.jixiao.kit.audit.AuditTrail;
import io.jixiao.kit.identity.CurrentCaller;
import io.jixiao.target.target.TargetKey;
import io.jixiao.target.target.Trail;
import jakarta.enterprise.context.ApplicationScoped;

/// What is done to targets is done by the caller of the request at hand.
@ApplicationScoped
class CallersTrail implements Trail {

    private final CurrentCaller caller;
    private final AuditTrail audit;

    CallersTrail(CurrentCaller caller, AuditTrail audit) {
        this.caller = caller;
        this.audit = audit;
    }

    @Override
    public void done(String action, TargetKey key, String detail) {
        audit.done(caller.get(), action, key.toString(), detail);
    }
}
