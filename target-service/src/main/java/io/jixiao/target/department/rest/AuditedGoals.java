package io.jixiao.target.department.rest;

import io.jixiao.kit.audit.AuditTrail;
import io.jixiao.kit.identity.CurrentCaller;
import io.jixiao.target.department.DepartmentGoals;
import io.jixiao.target.department.GoalsTrail;
import jakarta.enterprise.context.ApplicationScoped;

/// What is written is written by the caller of the request at hand.
@ApplicationScoped
class AuditedGoals implements GoalsTrail {

    private final CurrentCaller caller;
    private final AuditTrail audit;

    AuditedGoals(CurrentCaller caller, AuditTrail audit) {
        this.caller = caller;
        this.audit = audit;
    }

    @Override
    public void written(DepartmentGoals goals) {
        audit.done(
                caller.get(), "goals.write", goals.unit() + "/" + goals.year(), goals.unitName());
    }
}
