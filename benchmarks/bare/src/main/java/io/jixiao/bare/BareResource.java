package io.jixiao.bare;

import io.jixiao.contracts.inbound.Payment;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.jboss.resteasy.reactive.ResponseStatus;

/// The bodies of the services' own requests, read and answered on threads of the same kind; no
/// token, no rules, no database.
@Path("/bare")
@RunOnVirtualThread
public class BareResource {

    private static final int CREATED = 201;

    public record Taken(String entryId, String outcome, String recordedAt) {}

    public record Hello(String projectCode, int fiscalYear) {}

    @POST
    @Path("payments")
    @ResponseStatus(CREATED)
    public Taken echo(Payment payment) {
        return new Taken(payment.payCertNo(), "ACCEPTED", "2023-06-15T08:00:00.000000Z");
    }

    @GET
    @Path("executions/{projectCode}/{fiscalYear}")
    public Hello hello(
            @PathParam("projectCode") String projectCode, @PathParam("fiscalYear") int fiscalYear) {
        return new Hello(projectCode, fiscalYear);
    }
}
