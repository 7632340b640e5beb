package io.jixiao.execution.completeness.rest;

import io.jixiao.execution.completeness.ControlTotal;
import io.jixiao.execution.completeness.ControlTotals;
import io.jixiao.execution.completeness.ReceiveControlTotal;
import io.jixiao.execution.completeness.ReceiveControlTotal.Outcome;
import io.jixiao.kernel.BudgetUnit;
import io.jixiao.kernel.Money;
import io.jixiao.kit.audit.AuditTrail;
import io.jixiao.kit.clock.BusinessClock;
import io.jixiao.kit.http.Limit;
import io.jixiao.kit.http.Page;
import io.jixiao.kit.identity.Caller;
import io.jixiao.kit.identity.CurrentCaller;
import io.jixiao.kit.identity.Roles;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Faults;
import io.jixiao.kit.problem.Fields;
import io.jixiao.kit.problem.Problem;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/control-totals")
@Tag(name = "control-totals", description = "对账")
@RunOnVirtualThread
public class ControlTotalResource {

    private static final int LONGEST_SOURCE = 64;

    private final ReceiveControlTotal receive;
    private final ControlTotals totals;
    private final BusinessClock clock;
    private final CurrentCaller caller;
    private final AuditTrail audit;

    ControlTotalResource(
            ReceiveControlTotal receive,
            ControlTotals totals,
            BusinessClock clock,
            CurrentCaller caller,
            AuditTrail audit) {
        this.receive = receive;
        this.totals = totals;
        this.clock = clock;
        this.caller = caller;
        this.audit = audit;
    }

    @POST
    @RolesAllowed(Roles.TREASURY)
    @Operation(
            summary = "What a source has paid on a day (报送对账总数)",
            description =
                    "One for every calendar day, with count 0 where nothing was paid: a day without"
                            + " one is a day of which nobody knows whether it is complete.")
    @APIResponse(responseCode = "201", description = "kept")
    @APIResponse(responseCode = "200", description = "the same again: the first answer")
    @APIResponse(responseCode = "409", description = "the day has another total already")
    public RestResponse<ControlTotalView> post(ControlTotalRequest request) {
        var who = caller.get();
        var total = read(Fields.body(request), who);
        return switch (receive.handle(total, who.subject(), clock.today())) {
            case Outcome.Kept(var received) -> {
                audit.done(who, "control-total.receive", total.source() + "/" + total.day(), null);
                yield RestResponse.status(
                        RestResponse.Status.CREATED, ControlTotalView.of(received));
            }
            case Outcome.Replayed(var received) ->
                    RestResponse.ResponseBuilder.ok(ControlTotalView.of(received))
                            .header("Idempotent-Replay", "true")
                            .build();
            case Outcome.Conflict(var received, var fields) -> throw conflict(received, fields);
            case Outcome.TooEarly(var today) ->
                    throw Problem.of(
                            422,
                            Fault.at(
                                    "/day",
                                    "control-total.future",
                                    "day",
                                    total.day(),
                                    "today",
                                    today));
            case Outcome.TooOld(var first) ->
                    throw Problem.of(
                            422,
                            Fault.at(
                                    "/day",
                                    "control-total.too-old",
                                    "day",
                                    total.day(),
                                    "first",
                                    first));
        };
    }

    @GET
    @Authenticated
    @Operation(summary = "Control totals by day and source (对账总数列表)")
    public RestResponse<Page<ControlTotalView>> list(@BeanParam TotalsQuery query) {
        int most = Limit.of(query.limit);
        var found =
                totals.list(
                        query.filter(clock.today()), query.after(), most + 1, caller.get().scope());
        return RestResponse.ok(
                Page.of(
                                found,
                                most,
                                last ->
                                        TotalsQuery.position(
                                                last.total().day(),
                                                last.total().source(),
                                                last.total().mofDivCode()))
                        .map(ControlTotalView::of));
    }

    private static ControlTotal read(ControlTotalRequest request, Caller who) {
        var faults = new Faults();
        var source = new Fields(faults).text("/source", request.source(), LONGEST_SOURCE);
        var division =
                faults.optional(
                        "/mofDivCode",
                        request.mofDivCode(),
                        code -> new BudgetUnit(code, "001").mofDivCode());
        var day = faults.required("/day", request.day(), each -> each);
        var count = faults.required("/count", request.count(), each -> each);
        var sum = faults.required("/sum", request.sum(), Money::ofYuan);
        faults.throwIfAny();
        var total =
                faults.catching(
                        "/count",
                        () ->
                                new ControlTotal(
                                        Objects.requireNonNull(source),
                                        division == null ? ownDivision(who) : division,
                                        Objects.requireNonNull(day),
                                        Objects.requireNonNull(count),
                                        Objects.requireNonNull(sum)));
        faults.throwIfAny();
        return allowed(Objects.requireNonNull(total), who);
    }

    private static ControlTotal allowed(ControlTotal total, Caller who) {
        if (!who.source().equals(Optional.of(total.source()))) {
            throw Problem.forbidden(
                    Fault.at(
                            "/source",
                            "payment.source-not-yours",
                            "given",
                            total.source(),
                            "yours",
                            who.source().orElse("-")));
        }
        who.requireScope(total.mofDivCode(), "");
        return total;
    }

    /// Whoever pays for one division only means that one.
    private static String ownDivision(Caller who) {
        var divisions = who.scope().divisions();
        return divisions.length == 1 && !divisions[0].equals("*") ? divisions[0] : "";
    }

    private static Problem conflict(ControlTotals.Received received, List<String> fields) {
        return Problem.conflict(
                fields.stream()
                        .map(
                                field ->
                                        Fault.at(
                                                "/" + field,
                                                "control-total.conflict",
                                                "field",
                                                field,
                                                "source",
                                                received.total().source(),
                                                "day",
                                                received.total().day(),
                                                "count",
                                                received.total().count(),
                                                "sum",
                                                received.total().sum()))
                        .toArray(Fault[]::new));
    }
}
