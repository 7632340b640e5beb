package io.jixiao.execution.alert.rest;

import io.jixiao.execution.alert.AlertArchive;
import io.jixiao.kit.http.Limit;
import io.jixiao.kit.http.Page;
import io.jixiao.kit.identity.CurrentCaller;
import io.jixiao.kit.problem.Problem;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/alerts")
@Tag(name = "alerts", description = "预警")
@RunOnVirtualThread
@Authenticated
public class AlertResource {

    private final AlertArchive alerts;
    private final CurrentCaller caller;

    AlertResource(AlertArchive alerts, CurrentCaller caller) {
        this.alerts = alerts;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Alerts of the projects one may see (预警列表)")
    public RestResponse<Page<AlertItem>> list(@BeanParam AlertQuery query) {
        int limit = Limit.of(query.limit);
        var scope = caller.get().scope();
        var found = alerts.list(query.filter(), query.after(), limit + 1, scope);
        return RestResponse.ok(
                Page.of(found, limit, alert -> AlertQuery.position(alert.key()))
                        .map(AlertItem::of));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One alert with every step and its numbers (预警详情)")
    public RestResponse<AlertView> get(@PathParam("id") String id) {
        return alerts.find(uuid(id), caller.get().scope())
                .map(AlertView::of)
                .map(RestResponse::ok)
                .orElseThrow(() -> Problem.notFound("alert.unknown", "alert", id));
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException _) {
            throw Problem.notFound("alert.unknown", "alert", id);
        }
    }
}
