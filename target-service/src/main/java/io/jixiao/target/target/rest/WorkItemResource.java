package io.jixiao.target.target.rest;

import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.ProjectCode;
import io.jixiao.kit.http.Cursor;
import io.jixiao.kit.http.Page;
import io.jixiao.kit.identity.Roles;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Faults;
import io.jixiao.kit.problem.Fields;
import io.jixiao.kit.problem.Problem;
import io.jixiao.target.duty.Duty;
import io.jixiao.target.duty.People;
import io.jixiao.target.target.TargetKey;
import io.jixiao.target.target.WorkItem;
import io.jixiao.target.target.WorkItems;
import io.jixiao.target.target.WorkItems.Position;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/work-items")
@Tag(name = "work-items", description = "待办: what waits for me")
@RunOnVirtualThread
public class WorkItemResource {

    private static final int PARTS = 3;

    private final WorkItems items;
    private final People people;

    WorkItemResource(WorkItems items, People people) {
        this.items = items;
        this.people = people;
    }

    @GET
    @RolesAllowed({Roles.UNIT, Roles.DEPARTMENT, Roles.FINANCE_SECTION, Roles.FINANCE_PERFORMANCE})
    @Operation(
            summary = "What waits for me (待办)",
            description =
                    "By role, data scope and lent duties, the oldest first; never what the caller"
                            + " may not do, such as reviewing what they submitted.")
    public WorkListView list(
            @Nullable
                    @QueryParam("duty")
                    @Parameter(
                            description = "职责; all when left out",
                            schema = @Schema(implementation = Duty.class))
                    String duty,
            @Nullable @QueryParam("cursor") @Parameter(description = "next of the page before")
                    String cursor,
            @Nullable
                    @QueryParam("limit")
                    @Parameter(
                            description = "每页条数",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "500",
                                            defaultValue = "50"))
                    String limit) {
        int size = Numbers.limit(limit);
        var faults = new Faults();
        var wanted = new Fields(faults).optionalChoice("/duty", duty, Duty.class);
        if (!faults.isEmpty()) {
            throw Problem.badRequest(faults.all().toArray(Fault[]::new));
        }
        var who = people.person();
        var after = Cursor.read(cursor, PARTS, WorkItemResource::position);
        var page =
                Page.of(
                        items.of(who, Optional.ofNullable(wanted), after, size + 1),
                        size,
                        WorkItemResource::cursor);
        return WorkListView.of(page, items.counts(who));
    }

    private static Cursor cursor(WorkItem item) {
        return Cursor.of(item.since(), item.key().projectCode(), item.key().fiscalYear());
    }

    private static Position position(List<String> key) {
        return new Position(
                Instant.parse(key.get(0)),
                new TargetKey(
                        new ProjectCode(key.get(1)), FiscalYear.of(Integer.parseInt(key.get(2)))));
    }
}
