package io.jixiao.execution.completeness.rest;

import io.jixiao.execution.completeness.ControlTotals;
import io.jixiao.execution.completeness.DayComparison;
import io.jixiao.execution.completeness.ReconciliationSheet;
import io.jixiao.kit.clock.BusinessClock;
import io.jixiao.kit.http.Cursor;
import io.jixiao.kit.http.Limit;
import io.jixiao.kit.http.Page;
import io.jixiao.kit.identity.CurrentCaller;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Problem;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/control-totals/reconciliation")
@Tag(name = "control-totals", description = "对账")
@RunOnVirtualThread
@Authenticated
public class ReconciliationResource {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// More than 92 days of a hundred divisions.
    private static final int PRINTED_AT_MOST = 10_000;

    private final ControlTotals totals;
    private final ReconciliationSheet sheet;
    private final BusinessClock clock;
    private final CurrentCaller caller;

    ReconciliationResource(
            ControlTotals totals,
            ReconciliationSheet sheet,
            BusinessClock clock,
            CurrentCaller caller) {
        this.totals = totals;
        this.sheet = sheet;
        this.clock = clock;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Announced against found, by day and source (对账)",
            description =
                    "The vouchers of a day are at GET /payments?source=&xpayDate=. To find those"
                            + " that are missing or differ, send the day's file to POST"
                            + " /payment-batches?dryRun=true: what is here is REPLAYED, what is"
                            + " missing ACCEPTED, what differs CONFLICT.")
    public RestResponse<Page<ReconciliationView>> reconciliation(@BeanParam TotalsQuery query) {
        int most = Limit.of(query.limit);
        var found =
                totals.compared(
                        query.filter(clock.today()), query.after(), most + 1, caller.get().scope());
        return RestResponse.ok(
                Page.of(found, most, ReconciliationResource::position).map(ReconciliationView::of));
    }

    @GET
    @Path("sheet")
    @Produces(XLSX)
    @Operation(
            summary = "The same as a sheet to print (对账单)",
            description = "All of it or nothing: 422 where it would have more than 10,000 rows.")
    public RestResponse<byte[]> printed(@BeanParam TotalsQuery query) throws IOException {
        var span = query.filter(clock.today());
        var days =
                totals.compared(span, Optional.empty(), PRINTED_AT_MOST + 1, caller.get().scope());
        if (days.size() > PRINTED_AT_MOST) {
            throw Problem.of(
                    422,
                    Fault.at("/from", "control-total.sheet-too-long", "most", PRINTED_AT_MOST));
        }
        var workbook = new ByteArrayOutputStream();
        sheet.write(span, days, workbook);
        return RestResponse.ResponseBuilder.ok(workbook.toByteArray(), XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"reconciliation-%s-%s.xlsx\""
                                .formatted(span.from(), span.to()))
                .build();
    }

    private static Cursor position(DayComparison last) {
        return TotalsQuery.position(last.day(), last.source(), last.mofDivCode());
    }
}
