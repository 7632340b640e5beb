package io.jixiao.execution.progress.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jixiao.execution.progress.Objection;
import io.jixiao.execution.progress.ProgressArchive;
import io.jixiao.execution.progress.ReportProgress;
import io.jixiao.execution.progress.ReportProgress.Outcome;
import io.jixiao.execution.progress.ReportProgress.Outcome.OutsideScope;
import io.jixiao.execution.progress.ReportProgress.Outcome.Recorded;
import io.jixiao.execution.progress.ReportProgress.Outcome.Refused;
import io.jixiao.execution.progress.ReportProgress.Outcome.Replayed;
import io.jixiao.execution.progress.ReportProgress.Outcome.UnknownProject;
import io.jixiao.execution.progress.StoredReport;
import io.jixiao.kit.clock.BusinessClock;
import io.jixiao.kit.http.Cursor;
import io.jixiao.kit.http.Limit;
import io.jixiao.kit.http.Page;
import io.jixiao.kit.identity.CurrentCaller;
import io.jixiao.kit.identity.Roles;
import io.jixiao.kit.json.StrictJson;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Problem;
import io.jixiao.kit.problem.ProblemTexts;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/progress-reports")
@Tag(name = "progress", description = "指标完成情况")
@RunOnVirtualThread
public class ProgressResource {

    private static final Logger LOG = Logger.getLogger(ProgressResource.class);
    private static final int MOST_AT_ONCE = 1000;
    private static final String NDJSON = "application/x-ndjson";

    private final ReportProgress reportProgress;
    private final ProgressArchive archive;
    private final BusinessClock clock;
    private final CurrentCaller caller;
    private final ProblemTexts texts;
    private final ObjectMapper json;

    ProgressResource(
            ReportProgress reportProgress,
            ProgressArchive archive,
            BusinessClock clock,
            CurrentCaller caller,
            ProblemTexts texts,
            ObjectMapper json) {
        this.reportProgress = reportProgress;
        this.archive = archive;
        this.clock = clock;
        this.caller = caller;
        this.texts = texts;
        this.json = json;
    }

    @POST
    @RolesAllowed(Roles.UNIT)
    @Operation(
            summary = "Report how far an indicator has come (填报完成情况)",
            description = "The same report again is answered with the first one and status 200.")
    @APIResponse(responseCode = "201", description = "recorded (已登记)")
    @APIResponse(responseCode = "200", description = "the same report again (重复)")
    public RestResponse<ReportView> report(ReportRequest request) {
        return switch (handle(request)) {
            case Recorded(var report) ->
                    RestResponse.status(RestResponse.Status.CREATED, ReportView.of(report));
            case Replayed(var report) ->
                    RestResponse.ResponseBuilder.ok(ReportView.of(report))
                            .header("Idempotent-Replay", "true")
                            .build();
            case Refused(var objections) -> throw Problem.unprocessable(faults(objections));
            case UnknownProject unknown -> throw Problem.of(404, fault(unknown));
            case OutsideScope outside -> throw Problem.forbidden(fault(outside));
        };
    }

    @POST
    @Path("batch")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.UNIT)
    @Operation(summary = "Report on many indicators, an outcome for each (批量填报)")
    public RestResponse<ReportOutcome.All> batch(
            List<ReportRequest> requests, @Context HttpHeaders headers) {
        if (requests.size() > MOST_AT_ONCE) {
            throw Problem.of(
                    413,
                    Fault.of(
                            "progress.batch-size", "given", requests.size(), "most", MOST_AT_ONCE));
        }
        var language = ProblemTexts.preferred(headers.getAcceptableLanguages());
        var outcomes = new ArrayList<ReportOutcome>(requests.size());
        for (var request : requests) {
            outcomes.add(outcome(outcomes.size() + 1, handle(request), language));
        }
        return RestResponse.ok(ReportOutcome.All.of(outcomes));
    }

    @POST
    @Path("batch")
    @Consumes(NDJSON)
    @RolesAllowed(Roles.UNIT)
    @Operation(
            summary = "The same line by line (逐行批量填报)",
            description = "NDJSON: a line that cannot be read does not stop the others.")
    @RequestBody(
            content = @Content(mediaType = NDJSON, schema = @Schema(implementation = String.class)))
    public RestResponse<ReportOutcome.All> lines(InputStream body, @Context HttpHeaders headers)
            throws IOException {
        var language = ProblemTexts.preferred(headers.getAcceptableLanguages());
        var outcomes = new ArrayList<ReportOutcome>();
        var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        int number = 0;
        for (var text = lines.readLine(); text != null; text = lines.readLine()) {
            number++;
            if (!text.isBlank()) {
                outcomes.add(outcome(number, text, language));
            }
            if (outcomes.size() > MOST_AT_ONCE) {
                throw Problem.of(
                        413,
                        Fault.of("progress.batch-size", "given", number, "most", MOST_AT_ONCE));
            }
        }
        return RestResponse.ok(ReportOutcome.All.of(outcomes));
    }

    private ReportOutcome outcome(int line, String text, Locale language) throws IOException {
        try {
            var request = StrictJson.strictly(() -> json.readValue(text, ReportRequest.class));
            return request == null
                    ? rejected(line, List.of(Fault.of("field.required")), language)
                    : outcome(line, handle(request), language);
        } catch (Problem misfit) {
            return rejected(line, misfit.faults(), language);
        }
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

    private Outcome handle(ReportRequest request) {
        var who = caller.get();
        var outcome =
                reportProgress.handle(
                        request.submission(), who.scope(), who.subject(), clock.today());
        if (outcome instanceof Recorded(var stored)) {
            LOG.infof(
                    "progress reported indicator=%s period=%s",
                    stored.report().indicator(), stored.report().period());
        }
        return outcome;
    }

    private ReportOutcome outcome(int line, Outcome outcome, Locale language) {
        return switch (outcome) {
            case Recorded(var report) -> stored(line, "ACCEPTED", report);
            case Replayed(var report) -> stored(line, "REPLAYED", report);
            case Refused(var objections) -> rejected(line, faults(objections), language);
            case UnknownProject unknown -> rejected(line, List.of(fault(unknown)), language);
            case OutsideScope outside -> rejected(line, List.of(fault(outside)), language);
        };
    }

    private static ReportOutcome stored(int line, String outcome, StoredReport report) {
        return new ReportOutcome(
                line, outcome, Long.toString(report.number()), report.recordedAt(), List.of());
    }

    private ReportOutcome rejected(int line, List<Fault> faults, Locale language) {
        return new ReportOutcome(
                line,
                "REJECTED",
                null,
                null,
                faults.stream().map(fault -> texts.entry(fault, language)).toList());
    }

    private static List<Fault> faults(List<Objection> objections) {
        return objections.stream()
                .map(objection -> Fault.from(objection.violation(), objection.place()))
                .toList();
    }

    private static Fault fault(UnknownProject unknown) {
        return Fault.at(
                "/projectCode",
                "progress.project-unknown",
                "project",
                unknown.report().indicator().project());
    }

    private static Fault fault(OutsideScope outside) {
        return Fault.of("scope.outside", "unit", outside.unit());
    }
}
