package io.jixiao.evaluation.run.rest;

import io.jixiao.evaluation.run.CancelRun;
import io.jixiao.evaluation.run.Items;
import io.jixiao.evaluation.run.Items.Only;
import io.jixiao.evaluation.run.Run;
import io.jixiao.evaluation.run.Runs;
import io.jixiao.evaluation.run.StartRun;
import io.jixiao.evaluation.run.StartRun.Request;
import io.jixiao.kernel.DataScope;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.ProjectCode;
import io.jixiao.kit.audit.AuditTrail;
import io.jixiao.kit.clock.BusinessClock;
import io.jixiao.kit.http.Cursor;
import io.jixiao.kit.http.Limit;
import io.jixiao.kit.http.Page;
import io.jixiao.kit.identity.CurrentCaller;
import io.jixiao.kit.identity.Roles;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Faults;
import io.jixiao.kit.problem.Problem;
import io.jixiao.kit.problem.ProblemTexts;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/evaluation-runs")
@Tag(name = "evaluation-runs", description = "年终评价")
@RunOnVirtualThread
@RolesAllowed({Roles.FINANCE_PERFORMANCE, Roles.FINANCE_SECTION, Roles.AUDITOR, Roles.ADMIN})
public class RunResource {

    private static final String PATH = "/api/v1/evaluation-runs/";

    private final StartRun startRun;
    private final CancelRun cancelRun;
    private final Runs runs;
    private final Items items;
    private final ItemViews views;
    private final CurrentCaller caller;
    private final AuditTrail audit;
    private final BusinessClock clock;

    RunResource(
            StartRun startRun,
            CancelRun cancelRun,
            Runs runs,
            Items items,
            ItemViews views,
            CurrentCaller caller,
            AuditTrail audit,
            BusinessClock clock) {
        this.startRun = startRun;
        this.cancelRun = cancelRun;
        this.runs = runs;
        this.items = items;
        this.views = views;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({Roles.FINANCE_PERFORMANCE, Roles.ADMIN})
    @Transactional
    @Operation(
            summary = "Start a run in the background (发起年终评价)",
            description =
                    "Scores every project of the year inside the caller's data scope. One running"
                            + " COMMIT per year (每年度同时只有一个正式评价).")
    @APIResponse(
            responseCode = "202",
            description = "started; Location is where to follow it (已受理)",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RunView.class)))
    public RestResponse<RunView> start(@Nullable RunRequest request, @Context HttpHeaders headers) {
        var faults = new Faults();
        var year =
                faults.required(
                        "/fiscalYear",
                        request == null ? null : request.fiscalYear(),
                        FiscalYear::of);
        var mode = faults.required("/mode", request == null ? null : request.mode(), each -> each);
        if (year == null || mode == null) {
            throw Problem.unprocessable(faults.all());
        }
        var who = caller.get();
        if (who.scope().equals(DataScope.NOTHING)) {
            throw Problem.forbidden(Fault.of("scope.none"));
        }
        var outcome =
                startRun.handle(
                        new Request(
                                UUID.randomUUID().toString(),
                                year,
                                mode,
                                who.scope(),
                                who.subject(),
                                Optional.empty(),
                                clock.now()));
        return switch (outcome) {
            case StartRun.Outcome.Started(var run) -> {
                audit.done(who, "evaluation-run.start", year + "/" + mode, run.id());
                yield ResponseBuilder.create(
                                RestResponse.Status.ACCEPTED, view(run, who.scope(), headers))
                        .location(URI.create(PATH + run.id()))
                        .build();
            }
            case StartRun.Outcome.InTheWay(var other) ->
                    throw Problem.conflict(
                            Fault.of("run.in-the-way", "year", year, "run", other.id()));
        };
    }

    @GET
    @Operation(summary = "Runs, newest first (评价任务列表)")
    public RestResponse<Page<RunView>> list(
            @QueryParam("fiscalYear")
                    @Parameter(description = "fiscal year (预算年度)", example = "2023")
                    @Nullable Integer fiscalYear,
            @QueryParam("cursor") @Parameter(description = "`next` of the page before")
                    @Nullable String cursor,
            @QueryParam("limit") @Parameter(description = "1–500, 50 where absent")
                    @Nullable Integer limit,
            @Context HttpHeaders headers) {
        int most = Limit.of(limit);
        var scope = caller.get().scope();
        var found =
                runs.list(
                        Optional.ofNullable(fiscalYear).map(FiscalYear::of),
                        Cursor.read(cursor, 2).map(RunResource::position),
                        most + 1,
                        scope);
        return RestResponse.ok(
                Page.of(found, most, run -> Cursor.of(run.startedAt(), run.id()))
                        .map(run -> view(run, scope, headers)));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "How a run stands (评价任务)")
    public RestResponse<RunView> one(
            @Parameter(example = "7d2f1c3a-5b64-4e0e-9f1c-2a8b7c6d5e44") String id,
            @Context HttpHeaders headers) {
        var scope = caller.get().scope();
        return RestResponse.ok(view(found(id, scope), scope, headers));
    }

    @GET
    @Path("{id}/items")
    @Operation(summary = "What it found, project by project (项目结果)")
    public RestResponse<Page<ItemView>> items(
            String id,
            @QueryParam("only") @Parameter(description = "ALL where absent (筛选)")
                    @Nullable Only only,
            @QueryParam("cursor") @Parameter(description = "`next` of the page before")
                    @Nullable String cursor,
            @QueryParam("limit") @Parameter(description = "1–500, 50 where absent")
                    @Nullable Integer limit,
            @Context HttpHeaders headers) {
        int most = Limit.of(limit);
        var scope = caller.get().scope();
        var run = found(id, scope);
        var found =
                items.after(
                        run.id(),
                        only == null ? Only.ALL : only,
                        Cursor.read(cursor, 1).map(each -> ProjectCode.of(each.key().getFirst())),
                        most + 1,
                        scope);
        var locale = locale(headers);
        return RestResponse.ok(
                Page.of(found, most, item -> Cursor.of(item.key().project()))
                        .map(item -> views.of(item, locale)));
    }

    @POST
    @Path("{id}/cancellation")
    @RolesAllowed({Roles.FINANCE_PERFORMANCE, Roles.ADMIN})
    @Transactional
    @Operation(summary = "Stop a run (取消)", description = "Editions it has added stay (已产生的版次保留).")
    public RestResponse<RunView> cancel(String id, @Context HttpHeaders headers) {
        var who = caller.get();
        var run = found(id, who.scope());
        return switch (cancelRun.handle(run.id(), who.scope(), clock.now())) {
            case CancelRun.Outcome.Cancelled _ -> {
                audit.done(who, "evaluation-run.cancel", run.id(), null);
                yield RestResponse.ok(view(found(id, who.scope()), who.scope(), headers));
            }
            case CancelRun.Outcome.NotRunning(var status) ->
                    throw Problem.conflict(Fault.of("run.not-running", "status", status));
            case CancelRun.Outcome.Unknown _ -> throw unknown(id);
        };
    }

    private Run found(String id, DataScope scope) {
        return uuid(id).flatMap(each -> runs.find(each, scope)).orElseThrow(() -> unknown(id));
    }

    private static Optional<String> uuid(String id) {
        try {
            return Optional.of(UUID.fromString(id).toString());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Problem unknown(String id) {
        return Problem.notFound("run.unknown", "run", id);
    }

    private static Runs.Position position(Cursor cursor) {
        try {
            return new Runs.Position(
                    Instant.parse(cursor.key().getFirst()),
                    UUID.fromString(cursor.key().getLast()).toString());
        } catch (DateTimeParseException | IllegalArgumentException _) {
            throw Problem.badRequest(Fault.at("/cursor", "cursor.invalid"));
        }
    }

    private RunView view(Run run, DataScope scope, HttpHeaders headers) {
        var counts = items.counts(run.id(), scope);
        var locale = locale(headers);
        List<ItemView> incomplete =
                counts.incomplete() == 0
                        ? List.of()
                        : items
                                .after(
                                        run.id(),
                                        Only.INCOMPLETE,
                                        Optional.empty(),
                                        RunView.MOST_INCOMPLETE,
                                        scope)
                                .stream()
                                .map(item -> views.of(item, locale))
                                .toList();
        return RunView.of(run, counts, incomplete);
    }

    private static Locale locale(HttpHeaders headers) {
        return ProblemTexts.preferred(headers.getAcceptableLanguages());
    }
}
