package io.jixiao.kit.clock;

import io.jixiao.kit.audit.AuditTrail;
import io.jixiao.kit.identity.CurrentCaller;
import io.jixiao.kit.identity.Roles;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Problem;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/business-date")
@Tag(name = "business-date", description = "业务日期")
@RunOnVirtualThread
public class BusinessDateResource {

    /// @param date the day it is for the business
    public record BusinessDate(@Nullable LocalDate date, @Nullable Boolean settable) {}

    private final BusinessClock clock;
    private final CurrentCaller caller;
    private final AuditTrail audit;

    BusinessDateResource(BusinessClock clock, CurrentCaller caller, AuditTrail audit) {
        this.clock = clock;
        this.caller = caller;
        this.audit = audit;
    }

    @GET
    @Authenticated
    @Operation(summary = "The business date (业务日期)")
    public BusinessDate get() {
        return new BusinessDate(clock.today(), clock.isSettable());
    }

    @PUT
    @RolesAllowed(Roles.ADMIN)
    @Transactional
    @Operation(summary = "Move the business date forward; refused unless switched on")
    public BusinessDate put(BusinessDate wanted) {
        if (!clock.isSettable()) {
            throw Problem.conflict(Fault.of("business-date.fixed"));
        }
        var date = wanted.date();
        if (date == null) {
            throw Problem.badRequest(Fault.at("/date", "field.required"));
        }
        var current = clock.today();
        if (clock.isSet() && date.isBefore(current)) {
            throw Problem.conflict(
                    Fault.at(
                            "/date", "business-date.backwards", "current", current, "given", date));
        }
        clock.set(date);
        audit.done(caller.get(), "business-date.set", date.toString(), null);
        return new BusinessDate(date, true);
    }
}
