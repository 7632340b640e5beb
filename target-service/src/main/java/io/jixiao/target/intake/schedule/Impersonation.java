package io.jixiao.target.intake.schedule;

import io.jixiao.target.intake.AdvanceImport;
import io.jixiao.target.intake.AdvanceImport.Outcome;
import io.jixiao.target.intake.AdvanceImport.Step;
import io.jixiao.target.intake.FormReading;
import io.jixiao.target.intake.ImportRun;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.List;

/// Works in the name of who sent the files: the audit trail names that person, not a machine.
@ApplicationScoped
class Impersonation {

    private final AdvanceImport advanceImport;
    private final CurrentIdentityAssociation identity;

    Impersonation(AdvanceImport advanceImport, CurrentIdentityAssociation identity) {
        this.advanceImport = advanceImport;
        this.identity = identity;
    }

    @ActivateRequestContext
    public Outcome advance(ImportRun run, Step step, List<FormReading> forms) {
        identity.setIdentity(
                QuarkusSecurityIdentity.builder()
                        .setPrincipal(run::startedBy)
                        .addRoles(run.roles())
                        .build());
        return advanceImport.handle(step, forms);
    }
}
