package io.jixiao.execution.knowledge.rest;

import io.jixiao.execution.knowledge.Change;
import io.jixiao.execution.knowledge.Changes;
import io.jixiao.execution.knowledge.KnowledgeDates;
import io.jixiao.execution.payment.EntryKey;
import io.jixiao.kit.http.Cursor;
import io.jixiao.kit.http.Limit;
import io.jixiao.kit.http.Page;
import io.jixiao.kit.identity.CurrentCaller;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Faults;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/executions/{projectCode}/{fiscalYear}/changes")
@Tag(name = "executions", description = "项目执行情况")
@RunOnVirtualThread
@Authenticated
public class ChangesResource {

    private static final int CURSOR_PARTS = 3;

    private final Changes changes;
    private final KnowledgeDates dates;
    private final CurrentCaller caller;

    ChangesResource(Changes changes, KnowledgeDates dates, CurrentCaller caller) {
        this.changes = changes;
        this.dates = dates;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "What came to be known between two instants, with amounts (两个时点之间的变化)",
            description =
                    "from and to are knowledge dates: an instant, or a day for its last moment in"
                            + " China. The sum of what is counted is paidAfter − paidBefore.")
    public RestResponse<ChangesView> changes(
            @PathParam("projectCode") String projectCode,
            @PathParam("fiscalYear") String fiscalYear,
            @Parameter(required = true, description = "2023-06-30 or 2023-06-30T08:00:00Z")
                    @QueryParam("from")
                    @Nullable String from,
            @Parameter(required = true) @QueryParam("to") @Nullable String to,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        var place = new Place(projectCode, fiscalYear);
        var between = between(place, from, to);
        int most = Limit.of(limit);
        var after = Cursor.read(cursor, CURSOR_PARTS, ChangesResource::position);
        var summary = changes.summary(between, caller.get().scope()).orElseThrow(place::unknown);
        var page =
                Page.of(changes.entries(between, after, most + 1), most, ChangesResource::cursor);
        return RestResponse.ok(ChangesView.of(between, summary, page));
    }

    private Changes.Between between(Place place, @Nullable String from, @Nullable String to) {
        var faults = new Faults();
        var first = faults.required("/from", from, dates::read);
        var last = faults.required("/to", to, dates::read);
        if (first != null && last != null && first.isAfter(last)) {
            faults.add(Fault.at("/from", "changes.backwards", "from", first, "to", last));
        }
        faults.throwIfAny();
        return new Changes.Between(
                place.key(), Objects.requireNonNull(first), Objects.requireNonNull(last));
    }

    private static Changes.Place position(List<String> key) {
        return new Changes.Place(
                Instant.parse(key.get(0)),
                EntryKey.ofId(key.get(1)).orElseThrow(IllegalArgumentException::new),
                Integer.parseInt(key.get(2)));
    }

    private static Cursor cursor(Change last) {
        return Cursor.of(last.recordedAt(), last.entry().id(), last.leg());
    }
}
