package io.jixiao.execution.ledger.rest;

import io.jixiao.execution.ledger.ChainState;
import io.jixiao.execution.ledger.ReadChain;
import io.jixiao.kit.identity.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/ledger/chain")
@Tag(name = "operations", description = "运维")
@RunOnVirtualThread
public class ChainResource {

    /// How far the ledger is sealed.
    @Schema(name = "LedgerChain", description = "支付明细账封存链")
    public record ChainView(
            @Schema(description = "区块数") long blocks,
            @Schema(description = "hash of the last block; worth noting down (链头)") String head,
            @Schema(description = "everything recorded up to here is sealed") Instant sealedThrough,
            @Schema(description = "entries recorded since (未封存)") long unsealed,
            @Schema(description = "when the first of them was recorded")
                    @Nullable Instant oldestUnsealed) {

        static ChainView of(ChainState state) {
            return new ChainView(
                    state.blocks(),
                    state.head(),
                    state.sealedThrough(),
                    state.unsealed(),
                    state.oldestUnsealed().orElse(null));
        }
    }

    private final ReadChain chain;

    ChainResource(ReadChain chain) {
        this.chain = chain;
    }

    @GET
    @RolesAllowed({Roles.AUDITOR, Roles.FINANCE_SECTION, Roles.FINANCE_PERFORMANCE, Roles.ADMIN})
    @Operation(
            summary = "How far the ledger is sealed (账本封存状态)",
            description =
                    "Counts and hashes, no entry. Whoever notes the head down can prove later that"
                            + " nothing before it was rewritten: ./ledger verify JDBC-URL HEAD.")
    public RestResponse<ChainView> chain() {
        return RestResponse.ok(ChainView.of(chain.state()));
    }
}
