package io.jixiao.execution.monitoring.rest;

import io.jixiao.execution.monitoring.MonitoringRun;
import io.jixiao.execution.monitoring.MonitoringRuns;
import io.jixiao.execution.monitoring.RunMonitoring;
import io.jixiao.execution.monitoring.RunMonitoring.Outcome.AnotherRuns;
import io.jixiao.execution.monitoring.RunMonitoring.Outcome.Done;
import io.jixiao.execution.monitoring.RunMonitoring.Outcome.TooEarly;
import io.jixiao.kit.clock.BusinessClock;
import io.jixiao.kit.identity.CurrentCaller;
import io.jixiao.kit.identity.Roles;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Fields;
import io.jixiao.kit.problem.Problem;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/monitoring-runs")
@Tag(name = "monitoring", description = "绩效运行监控")
@RunOnVirtualThread
public class MonitoringRunResource {

    private static final Logger LOG = Logger.getLogger(MonitoringRunResource.class);
    private static final long RETRY_SECONDS = 10;

    /// @param asOf the day to judge
    @Schema(name = "MonitoringRunRequest")
    public record Request(
            @Nullable @Schema(required = true, description = "监控截止日期") LocalDate asOf) {}

    private final RunMonitoring monitoring;
    private final MonitoringRuns runs;
    private final BusinessClock clock;
    private final CurrentCaller caller;

    MonitoringRunResource(
            RunMonitoring monitoring,
            MonitoringRuns runs,
            BusinessClock clock,
            CurrentCaller caller) {
        this.monitoring = monitoring;
        this.runs = runs;
        this.clock = clock;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Roles.FINANCE_PERFORMANCE, Roles.ADMIN})
    @Operation(
            summary = "Judge every project for a day, after the missed days before it (运行监控)",
            description =
                    "A day behind the last judged one is answered and opens no alert. Asking again"
                            + " changes nothing.")
    public RestResponse<MonitoringRunView> run(Request request) {
        var asOf = Fields.body(request).asOf();
        if (asOf == null) {
            throw Problem.badRequest(Fault.at("/asOf", "field.required"));
        }
        return switch (monitoring.request(asOf, clock.today(), caller.get().subject())) {
            case Done(var run) -> created(run);
            case TooEarly(var today) ->
                    throw Problem.of(
                            422,
                            Fault.at(
                                    "/asOf",
                                    "monitoring-run.future",
                                    "given",
                                    asOf,
                                    "today",
                                    today));
            case AnotherRuns _ ->
                    throw Problem.tooManyRequests("monitoring-run.in-progress", RETRY_SECONDS);
        };
    }

    @GET
    @Path("{id}")
    @Authenticated
    @Operation(summary = "A run and what came of it (监控运行结果)")
    public RestResponse<MonitoringRunView> get(@PathParam("id") String id) {
        return runs.find(uuid(id))
                .map(MonitoringRunView::of)
                .map(RestResponse::ok)
                .orElseThrow(() -> Problem.notFound("monitoring-run.unknown", "run", id));
    }

    private static RestResponse<MonitoringRunView> created(MonitoringRun run) {
        LOG.infof("monitoring run asOf=%s by=%s %s", run.asOf(), run.requestedBy(), run.tally());
        return RestResponse.ResponseBuilder.<MonitoringRunView>created(
                        URI.create("/api/v1/monitoring-runs/" + run.id()))
                .entity(MonitoringRunView.of(run))
                .build();
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException _) {
            throw Problem.notFound("monitoring-run.unknown", "run", id);
        }
    }
}
