package io.jixiao.kit.clock;

import io.jixiao.kit.identity.CurrentCaller;
import io.jixiao.kit.identity.Roles;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Fields;
import io.jixiao.kit.problem.Problem;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The business date over HTTP: everyone reads it, an administrator moves it where that is allowed.
@Path("/api/v1/business-date")
@Tag(name = "business-date", description = "业务日期")
@RunOnVirtualThread
public class BusinessDateResource {

    /// @param date the day it is for the business
    public record BusinessDate(@Nullable LocalDate date, @Nullable Boolean settable) {}

    private final BusinessClock clock;
    private final MoveBusinessDate moveBusinessDate;
    private final CurrentCaller caller;

    BusinessDateResource(
            BusinessClock clock, MoveBusinessDate moveBusinessDate, CurrentCaller caller) {
        this.clock = clock;
        this.moveBusinessDate = moveBusinessDate;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @Operation(summary = "The business date (业务日期)")
    public BusinessDate get() {
        return new BusinessDate(clock.today(), clock.isSettable());
    }

    @PUT
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Move the business date forward; refused unless switched on")
    public BusinessDate put(BusinessDate wanted) {
        if (!clock.isSettable()) {
            throw Problem.conflict(Fault.of("business-date.fixed"));
        }
        var date = Fields.body(wanted).date();
        if (date == null) {
            throw Problem.badRequest(Fault.at("/date", "field.required"));
        }
        if (!moveBusinessDate.handle(caller.get(), date)) {
            throw Problem.conflict(
                    Fault.at(
                            "/date",
                            "business-date.backwards",
                            "current",
                            clock.today(),
                            "given",
                            date));
        }
        return new BusinessDate(date, true);
    }
}
