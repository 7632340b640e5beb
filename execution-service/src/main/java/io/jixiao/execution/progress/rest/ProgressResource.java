package io.jixiao.execution.progress.rest;

import io.jixiao.execution.progress.ProgressArchive;
import io.jixiao.execution.progress.ReportProgress.Outcome;
import io.jixiao.execution.progress.ReportProgress.Outcome.OutsideScope;
import io.jixiao.execution.progress.ReportProgress.Outcome.Recorded;
import io.jixiao.execution.progress.ReportProgress.Outcome.Refused;
import io.jixiao.execution.progress.ReportProgress.Outcome.Replayed;
import io.jixiao.execution.progress.ReportProgress.Outcome.UnknownProject;
import io.jixiao.kit.http.Cursor;
import io.jixiao.kit.http.Limit;
import io.jixiao.kit.http.Page;
import io.jixiao.kit.identity.CurrentCaller;
import io.jixiao.kit.identity.Roles;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Fields;
import io.jixiao.kit.problem.Problem;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/progress-reports")
@Tag(name = "progress", description = "指标完成情况")
@RunOnVirtualThread
public class ProgressResource {

    private final ReportDesk desk;
    private final ProgressArchive archive;
    private final CurrentCaller caller;

    ProgressResource(ReportDesk desk, ProgressArchive archive, CurrentCaller caller) {
        this.desk = desk;
        this.archive = archive;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.UNIT)
    @Operation(
            summary = "Report how far an indicator has come (填报完成情况)",
            description = "The same report again is answered with the first one and status 200.")
    @APIResponse(responseCode = "201", description = "recorded (已登记)")
    @APIResponse(responseCode = "200", description = "the same report again (重复)")
    public RestResponse<ReportView> report(ReportRequest request) {
        var outcome = desk.handle(Fields.body(request));
        return switch (outcome) {
            case Recorded(var report) ->
                    RestResponse.status(RestResponse.Status.CREATED, ReportView.of(report));
            case Replayed(var report) ->
                    RestResponse.ResponseBuilder.ok(ReportView.of(report))
                            .header("Idempotent-Replay", "true")
                            .build();
            case Refused _ -> throw Problem.unprocessable(ReportDesk.faults(outcome));
            case UnknownProject _ -> throw Problem.of(404, fault(outcome));
            case OutsideScope _ -> throw Problem.forbidden(fault(outcome));
        };
    }

    @GET
    @Authenticated
    @Operation(summary = "Reports in the order of recording, or the latest ones (完成情况列表)")
    public RestResponse<Page<ReportView>> list(@BeanParam ReportQuery query) {
        int limit = Limit.of(query.limit);
        var scope = caller.get().scope();
        var found = archive.list(query.filter(), query.after(), limit + 1, scope);
        return RestResponse.ok(
                Page.of(found, limit, report -> Cursor.of(report.number())).map(ReportView::of));
    }

    private static Fault fault(Outcome outcome) {
        return ReportDesk.faults(outcome).getFirst();
    }
}
