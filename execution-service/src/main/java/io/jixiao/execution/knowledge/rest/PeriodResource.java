package io.jixiao.execution.knowledge.rest;

import io.jixiao.execution.knowledge.ReadPeriods;
import io.jixiao.kit.http.Cursor;
import io.jixiao.kit.http.Limit;
import io.jixiao.kit.http.Page;
import io.jixiao.kit.identity.CurrentCaller;
import io.jixiao.kit.problem.Problem;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/executions")
@Tag(name = "executions", description = "项目执行情况")
@RunOnVirtualThread
@Authenticated
public class PeriodResource {

    private final ReadPeriods periods;
    private final CurrentCaller caller;

    PeriodResource(ReadPeriods periods, CurrentCaller caller) {
        this.periods = periods;
        this.caller = caller;
    }

    @GET
    @Path("{projectCode}/{fiscalYear}/periods")
    @Operation(
            summary = "Closed months and checkpoints, each as it stands now (期末快照)",
            description =
                    "A late event for a closed period makes a new version, marked afterCutOff; the"
                            + " old ones stay readable below the period.")
    public RestResponse<List<PeriodView>> periods(
            @PathParam("projectCode") String projectCode,
            @PathParam("fiscalYear") String fiscalYear) {
        var place = new Place(projectCode, fiscalYear);
        return periods.closed(place.key(), caller.get().scope())
                .map(all -> RestResponse.ok(all.stream().map(PeriodView::of).toList()))
                .orElseThrow(place::unknown);
    }

    @GET
    @Path("{projectCode}/{fiscalYear}/periods/{end}")
    @Operation(
            summary = "Every version of a closed period (期末快照的各版本)",
            description = "GET /executions/…?asOf={end}&knownAt={knownAt} tells a version in full.")
    public RestResponse<Page<PeriodView.VersionView>> versions(
            @PathParam("projectCode") String projectCode,
            @PathParam("fiscalYear") String fiscalYear,
            @PathParam("end") @Parameter(description = "期末日, 2023-03-31") String end,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        var place = new Place(projectCode, fiscalYear);
        int most = Limit.of(limit);
        long after = Cursor.read(cursor, 1, key -> Long.parseLong(key.getFirst())).orElse(0L);
        return periods.versions(place.key(), day(end), after, most + 1, caller.get().scope())
                .map(all -> Page.of(all, most, each -> Cursor.of(each.version())))
                .map(page -> RestResponse.ok(page.map(PeriodView.VersionView::of)))
                .orElseThrow(() -> unknown(end));
    }

    private static LocalDate day(String end) {
        try {
            return LocalDate.parse(end);
        } catch (DateTimeParseException _) {
            throw unknown(end);
        }
    }

    private static Problem unknown(String end) {
        return Problem.notFound("period.not-closed", "period", end);
    }
}
