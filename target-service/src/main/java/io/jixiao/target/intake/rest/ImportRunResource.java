package io.jixiao.target.intake.rest;

import io.jixiao.kit.audit.AuditTrail;
import io.jixiao.kit.clock.BusinessClock;
import io.jixiao.kit.http.Cursor;
import io.jixiao.kit.http.Limit;
import io.jixiao.kit.http.Page;
import io.jixiao.kit.identity.CurrentCaller;
import io.jixiao.kit.identity.Roles;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Problem;
import io.jixiao.kit.problem.ProblemTexts;
import io.jixiao.target.intake.ImportRun;
import io.jixiao.target.intake.ImportRuns;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/target-documents/{id}")
@Tag(name = "target-documents")
@RunOnVirtualThread
@RolesAllowed(Roles.UNIT)
public class ImportRunResource {

    private final ImportRuns runs;
    private final ImportViews views;
    private final CurrentCaller current;
    private final BusinessClock clock;
    private final AuditTrail audit;

    ImportRunResource(
            ImportRuns runs,
            ImportViews views,
            CurrentCaller current,
            BusinessClock clock,
            AuditTrail audit) {
        this.runs = runs;
        this.views = views;
        this.current = current;
        this.clock = clock;
        this.audit = audit;
    }

    @GET
    @Operation(
            summary = "How an import stands (导入进度)",
            description = "Only who sent it may follow it.")
    public ImportRunView one(
            @Parameter(example = "7d2f1c3a-5b64-4e0e-9f1c-2a8b7c6d5e44") String id,
            @Context HttpHeaders headers) {
        return view(found(id), headers);
    }

    @GET
    @Path("outcomes")
    @Operation(
            summary = "What became of each table (导入明细)",
            description = "In the order of the files.")
    public Page<TableView> outcomes(
            String id,
            @QueryParam("cursor") @Parameter(description = "`next` of the page before")
                    @Nullable String cursor,
            @QueryParam("limit") @Parameter(description = "1–500, 50 where absent")
                    @Nullable Integer limit,
            @Context HttpHeaders headers) {
        var run = found(id);
        int most = Limit.of(limit);
        int after = Cursor.read(cursor, 1, key -> Integer.parseInt(key.getFirst())).orElse(-1);
        var found = runs.outcomes(run.id(), after, most + 1);
        var locale = ProblemTexts.preferred(headers.getAcceptableLanguages());
        var rows =
                IntStream.range(0, found.size())
                        .mapToObj(i -> new Row(after + 1 + i, views.table(found.get(i), locale)))
                        .toList();
        return Page.of(rows, most, row -> Cursor.of(row.position())).map(Row::table);
    }

    @POST
    @Path("cancellation")
    @Operation(summary = "Stop an import (取消导入)", description = "Drafts it has made stay (已导入的保留).")
    public ImportRunView cancel(String id, @Context HttpHeaders headers) {
        var run = found(id);
        if (!runs.finish(run.id(), ImportRun.Status.CANCELLED, clock.now())) {
            throw Problem.conflict(Fault.of("import.not-running", "status", run.status()));
        }
        audit.done(current.get(), "target-documents.cancel", run.id(), null);
        return view(found(id), headers);
    }

    private record Row(int position, TableView table) {}

    private ImportRunView view(ImportRun run, HttpHeaders headers) {
        var locale = ProblemTexts.preferred(headers.getAcceptableLanguages());
        return views.run(run, runs.counts(run.id()), runs.goals(run.id()), locale);
    }

    private ImportRun found(String id) {
        try {
            return runs.find(UUID.fromString(id).toString(), current.get().subject())
                    .orElseThrow(() -> Problem.notFound("import.unknown", "id", id));
        } catch (IllegalArgumentException _) {
            throw Problem.notFound("import.unknown", "id", id);
        }
    }
}
