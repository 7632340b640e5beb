package io.jixiao.target.library.rest;

import io.jixiao.kit.audit.AuditTrail;
import io.jixiao.kit.identity.CurrentCaller;
import io.jixiao.target.library.LibraryEntry;
import io.jixiao.target.library.LibraryTrail;
import jakarta.enterprise.context.ApplicationScoped;

/// What is curated is curated by the caller of the request at hand.
@ApplicationScoped
class AuditedLibrary implements LibraryTrail {

    private final CurrentCaller caller;
    private final AuditTrail audit;

    AuditedLibrary(CurrentCaller caller, AuditTrail audit) {
        this.caller = caller;
        this.audit = audit;
    }

    @Override
    public void curated(LibraryEntry entry) {
        audit.done(
                caller.get(),
                entry.disabled() ? "library.disable" : "library.curate",
                entry.division() + "/" + entry.id(),
                entry.row().level3());
    }
}
