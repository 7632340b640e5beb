package io.jixiao.target.target.rest;

import io.jixiao.kit.http.Page;
import io.jixiao.kit.identity.Roles;
import io.jixiao.target.duty.People;
import io.jixiao.target.target.Changes;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/change-requests")
@Tag(name = "change-requests", description = "变更申请: changes of what was approved")
@RolesAllowed({
    Roles.UNIT,
    Roles.DEPARTMENT,
    Roles.FINANCE_SECTION,
    Roles.FINANCE_PERFORMANCE,
    Roles.AUDITOR,
    Roles.ADMIN
})
@RunOnVirtualThread
public class ChangeListResource {

    private final Changes changes;
    private final People people;

    ChangeListResource(Changes changes, People people) {
        this.changes = changes;
        this.people = people;
    }

    @GET
    @Operation(
            summary = "Change requests to beware of (变更申请清单)",
            description = "Of all targets in scope; late, downward and repeated ones by flag.")
    public Page<ChangeRequestView> list(@BeanParam ChangeListRequest request) {
        int limit = request.pageSize();
        var filter = request.toFilter(people.scope());
        return Page.of(changes.list(filter, limit + 1), limit, ChangeListRequest::position)
                .map(ChangeRequestView::of);
    }
}
