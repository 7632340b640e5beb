package io.jixiao.target.duty.rest;

import io.jixiao.kernel.DataScope;
import io.jixiao.kit.clock.BusinessClock;
import io.jixiao.kit.http.Cursor;
import io.jixiao.kit.http.Limit;
import io.jixiao.kit.http.Page;
import io.jixiao.kit.identity.CurrentCaller;
import io.jixiao.kit.identity.Roles;
import io.jixiao.kit.problem.Fields;
import io.jixiao.kit.problem.Problem;
import io.jixiao.target.duty.Delegations;
import io.jixiao.target.duty.LendDuty;
import io.jixiao.target.duty.People;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/delegations")
@Tag(name = "delegations", description = "职责委托: duties lent for a time")
@RunOnVirtualThread
public class DelegationResource {

    private final LendDuty lendDuty;
    private final Delegations delegations;
    private final People people;
    private final CurrentCaller caller;
    private final BusinessClock clock;

    DelegationResource(
            LendDuty lendDuty,
            Delegations delegations,
            People people,
            CurrentCaller caller,
            BusinessClock clock) {
        this.lendDuty = lendDuty;
        this.delegations = delegations;
        this.people = people;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({
        Roles.UNIT,
        Roles.DEPARTMENT,
        Roles.FINANCE_SECTION,
        Roles.FINANCE_PERFORMANCE,
        Roles.AUDITOR,
        Roles.ADMIN
    })
    @Operation(
            summary = "Lent duties (委托列表)",
            description =
                    "Those from and to the caller; auditor and admin see all within their scope.")
    public Page<DelegationView> list(
            @Nullable @QueryParam("cursor") @Parameter(description = "next of the page before")
                    String cursor,
            @Nullable @QueryParam("limit") @Parameter(description = "每页条数") Integer limit) {
        int size = Limit.of(limit);
        long after = Cursor.read(cursor, 1, key -> Long.parseLong(key.getFirst())).orElse(0L);
        var who = caller.get();
        var overseen =
                who.is(Roles.AUDITOR) || who.is(Roles.ADMIN) ? who.scope() : DataScope.NOTHING;
        return Page.of(
                        delegations.list(who.subject(), overseen, after, size + 1),
                        size,
                        each -> Cursor.of(each.id()))
                .map(DelegationView::of);
    }

    @POST
    @RolesAllowed({Roles.UNIT, Roles.DEPARTMENT, Roles.FINANCE_SECTION, Roles.FINANCE_PERFORMANCE})
    @Operation(
            summary = "Lend a duty (委托)",
            description =
                    "A duty of one's own, within one's own scope. Whoever uses it is named with whom"
                            + " they acted for; what was submitted by either is not reviewed by the"
                            + " other. The same again: 200 and Idempotent-Replay: true.")
    @APIResponse(responseCode = "201", description = "lent (已委托)")
    @APIResponse(responseCode = "200", description = "lent before (重复提交)")
    public RestResponse<DelegationView> lend(DelegationRequest request) {
        var lender = people.person();
        var now = clock.now().truncatedTo(ChronoUnit.MICROS);
        var wanted = Fields.body(request).toDelegation(lender, now);
        var kept = lendDuty.lend(lender, wanted, clock.today());
        var view = DelegationView.of(kept.delegation());
        return kept.isNew()
                ? ResponseBuilder.<DelegationView>create(201)
                        .entity(view)
                        .location(URI.create("/api/v1/delegations/" + view.id()))
                        .build()
                : ResponseBuilder.ok(view).header("Idempotent-Replay", "true").build();
    }

    @POST
    @Path("{id}/revocation")
    @RolesAllowed({Roles.UNIT, Roles.DEPARTMENT, Roles.FINANCE_SECTION, Roles.FINANCE_PERFORMANCE})
    @Operation(
            summary = "Take a duty back (收回委托)",
            description = "By who lent it; what was done with it stays done.")
    public DelegationView revoke(@Parameter(description = "委托编号") long id) {
        var now = clock.now().truncatedTo(ChronoUnit.MICROS);
        return switch (lendDuty.takeBack(people.person(), id, now)) {
            case LendDuty.Outcome.Revoked(var delegation) -> DelegationView.of(delegation);
            case LendDuty.Outcome.Absent _ -> throw Problem.notFound("delegation.absent");
        };
    }
}
