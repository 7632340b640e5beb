package io.jixiao.execution.batch.rest;

import io.jixiao.execution.batch.Batch;
import io.jixiao.execution.batch.Batches;
import io.jixiao.execution.batch.LineOutcome;
import io.jixiao.execution.payment.Sender;
import io.jixiao.kit.audit.AuditTrail;
import io.jixiao.kit.http.Cursor;
import io.jixiao.kit.http.Limit;
import io.jixiao.kit.http.Page;
import io.jixiao.kit.identity.Caller;
import io.jixiao.kit.identity.CurrentCaller;
import io.jixiao.kit.identity.Roles;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Problem;
import io.jixiao.kit.problem.ProblemTexts;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// A long batch, for whoever sent it and the treasury of the same source and scope.
@Path("/api/v1/payment-batches/{id}")
@Tag(name = "payments", description = "支付")
@RunOnVirtualThread
@RolesAllowed(Roles.TREASURY)
public class BatchProgressResource {

    private final Batches batches;
    private final CurrentCaller caller;
    private final AuditTrail audit;
    private final ProblemTexts texts;

    BatchProgressResource(
            Batches batches, CurrentCaller caller, AuditTrail audit, ProblemTexts texts) {
        this.batches = batches;
        this.caller = caller;
        this.audit = audit;
        this.texts = texts;
    }

    @GET
    @Operation(summary = "How a long batch stands (批量报送进度)")
    public RestResponse<BatchView> one(String id) {
        return RestResponse.ok(BatchView.of(found(id, caller.get())));
    }

    @GET
    @Path("outcomes")
    @Operation(
            summary = "What became of its lines, so far (逐行结果)",
            description = "By line. A rehearsal may fill in lines before those it has told.")
    @APIResponse(responseCode = "200", description = "a page of them")
    @APIResponse(
            responseCode = "410",
            description = "it ended so long ago that only its counts are kept (逐行结果已清除)")
    public RestResponse<Page<LineAnswer>> outcomes(
            String id,
            @QueryParam("outcome") @Parameter(description = "only these (结果)")
                    LineOutcome.@Nullable Code outcome,
            @QueryParam("cursor") @Parameter(description = "`next` of the page before")
                    @Nullable String cursor,
            @QueryParam("limit") @Parameter(description = "1–500, 50 where absent")
                    @Nullable Integer limit,
            @Context HttpHeaders headers) {
        var batch = found(id, caller.get());
        if (!batch.tellsOutcomes()) {
            throw Problem.of(410, Fault.of("batch.outcomes-forgotten", "batch", batch.id()));
        }
        int most = Limit.of(limit);
        int after = Cursor.read(cursor, 1, key -> Integer.parseInt(key.getFirst())).orElse(0);
        var found = batches.outcomes(batch.id(), Optional.ofNullable(outcome), after, most + 1);
        var locale = ProblemTexts.preferred(headers.getAcceptableLanguages());
        return RestResponse.ok(
                Page.of(found, most, last -> Cursor.of(last.line()))
                        .map(each -> LineAnswer.of(each, texts, locale)));
    }

    @POST
    @Path("cancellation")
    @Transactional
    @Operation(
            summary = "Stop it behind the piece in hand (取消)",
            description = "What it has posted stays (已入账的保留).")
    public RestResponse<BatchView> cancel(String id) {
        var who = caller.get();
        var batch = found(id, who);
        if (!batches.end(batch.id(), Batch.Status.CANCELLED)) {
            throw Problem.conflict(
                    Fault.of("batch.not-running", "status", found(id, who).status()));
        }
        audit.done(who, "payment-batch.cancel", batch.id(), null);
        return RestResponse.ok(BatchView.of(found(id, who)));
    }

    private Batch found(String id, Caller who) {
        return uuid(id).flatMap(batches::find)
                .filter(each -> each.status() != Batch.Status.RECEIVING)
                .filter(each -> each.concerns(who.subject(), new Sender(who.source(), who.scope())))
                .orElseThrow(() -> Problem.notFound("batch.unknown", "batch", id));
    }

    private static Optional<String> uuid(String id) {
        try {
            return Optional.of(UUID.fromString(id).toString());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
