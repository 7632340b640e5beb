package io.jixiao.target.lint.rest;

import io.jixiao.kit.audit.AuditTrail;
import io.jixiao.kit.identity.CurrentCaller;
import io.jixiao.target.lint.RuleSetEdition;
import io.jixiao.target.lint.RuleSetTrail;
import jakarta.enterprise.context.ApplicationScoped;

/// What is written is written by the caller of the request at hand.
@ApplicationScoped
class AuditedRuleSets implements RuleSetTrail {

    private final CurrentCaller caller;
    private final AuditTrail audit;

    AuditedRuleSets(CurrentCaller caller, AuditTrail audit) {
        this.caller = caller;
        this.audit = audit;
    }

    @Override
    public void written(RuleSetEdition edition) {
        audit.done(
                caller.get(),
                "lint-rules.write",
                edition.division() + "*/" + edition.fromYear(),
                "version " + edition.rules().version() + ": " + edition.reason());
    }
}
