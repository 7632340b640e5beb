package io.jixiao.target.target.rest;

import io.jixiao.kit.audit.AuditTrail;
import io.jixiao.target.target.TargetKey;
import io.jixiao.target.target.Trail;
import jakarta.enterprise.context.ApplicationScoped;

/// What is done to targets is done by the caller of the request at hand.
@ApplicationScoped
class CallersTrail implements Trail {

    private final People people;
    private final AuditTrail audit;

    CallersTrail(People people, AuditTrail audit) {
        this.people = people;
        this.audit = audit;
    }

    @Override
    public void done(String action, TargetKey key, String detail) {
        audit.done(people.caller(), action, key.toString(), detail);
    }
}
