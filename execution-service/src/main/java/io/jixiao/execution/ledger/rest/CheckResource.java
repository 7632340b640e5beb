package io.jixiao.execution.ledger.rest;

import io.jixiao.execution.ledger.TotalsCheck;
import io.jixiao.kit.identity.CurrentCaller;
import io.jixiao.kit.identity.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/checks")
@Tag(name = "operations", description = "运维")
@RunOnVirtualThread
public class CheckResource {

    @Schema(name = "TotalsCheck")
    public record TotalsView(List<MismatchView> mismatches) {}

    @Schema(name = "TotalsMismatch")
    public record MismatchView(
            String projectCode,
            int fiscalYear,
            @Schema(description = "the total that differs; money in 分") String what,
            String total,
            String ledger) {

        static MismatchView of(TotalsCheck.Mismatch mismatch) {
            return new MismatchView(
                    mismatch.project().project().value(),
                    mismatch.project().year().year(),
                    mismatch.what(),
                    mismatch.total(),
                    mismatch.ledger());
        }
    }

    private final TotalsCheck totals;
    private final CurrentCaller caller;

    CheckResource(TotalsCheck totals, CurrentCaller caller) {
        this.totals = totals;
        this.caller = caller;
    }

    @GET
    @Path("totals")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Running totals against the fold of the ledger (账表核对)",
            description = "All of them, so only for whoever sees everything.")
    public RestResponse<TotalsView> totals() {
        caller.get().requireScope("", "");
        return RestResponse.ok(
                new TotalsView(totals.mismatches().stream().map(MismatchView::of).toList()));
    }
}
