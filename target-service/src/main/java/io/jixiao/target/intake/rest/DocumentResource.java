package io.jixiao.target.intake.rest;

import io.jixiao.kit.audit.AuditTrail;
import io.jixiao.kit.clock.BusinessClock;
import io.jixiao.kit.identity.Caller;
import io.jixiao.kit.identity.CurrentCaller;
import io.jixiao.kit.identity.Roles;
import io.jixiao.kit.problem.Problem;
import io.jixiao.kit.problem.ProblemTexts;
import io.jixiao.target.intake.Given;
import io.jixiao.target.intake.ImportReadings;
import io.jixiao.target.intake.ImportRun;
import io.jixiao.target.intake.ImportRuns;
import io.jixiao.target.intake.ReadFiles;
import io.jixiao.target.intake.Upload;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/target-documents")
@Tag(name = "target-documents", description = "文件导入: the official form in")
@RunOnVirtualThread
public class DocumentResource {

    /// What two of the largest files need is what the heap has for them.
    private static final int AT_ONCE = 2;

    private static final long RETRY_AFTER_SECONDS = 5;

    /// More would keep the sender waiting.
    private static final int MOST_AT_ONCE = 200;

    private final ReadFiles readFiles;
    private final ImportReadings importReadings;
    private final ImportRuns runs;
    private final ImportViews views;
    private final CurrentCaller current;
    private final BusinessClock clock;
    private final AuditTrail audit;
    private final Semaphore readers = new Semaphore(AT_ONCE);

    DocumentResource(
            ReadFiles readFiles,
            ImportReadings importReadings,
            ImportRuns runs,
            ImportViews views,
            CurrentCaller current,
            BusinessClock clock,
            AuditTrail audit) {
        this.readFiles = readFiles;
        this.importReadings = importReadings;
        this.runs = runs;
        this.views = views;
        this.current = current;
        this.clock = clock;
        this.audit = audit;
    }

    @POST
    @RolesAllowed(Roles.UNIT)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Import the official form (导入绩效目标文件)",
            description =
                    "Word (.docx), Excel (.xlsx) or the plain text of such a document, several at"
                            + " once, or a plain list of budgets. Each table becomes a draft, changes"
                            + " the draft that is there, or is left alone with a reason; the same"
                            + " again changes nothing. A file that cannot be read at all is refused"
                            + " with a problem, and then nothing is stored. More than 200 tables, or"
                            + " Prefer: respond-async, are done in the background: 202.\n\n"
                            + "Try it with dryRun first (先试导入):\n\n"
                            + "    curl -H \"Authorization: Bearer $UNIT\" -F file=@绩效目标.docx"
                            + " 'http://localhost:8081/api/v1/target-documents"
                            + "?fiscalYear=2023&dryRun=true'")
    @APIResponse(
            responseCode = "200",
            description = "done (已导入)",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportView.class)))
    @APIResponse(
            responseCode = "202",
            description = "started; Location is where to follow it (已受理)",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportRunView.class)))
    public RestResponse<Object> documents(
            @BeanParam ImportRequest request,
            @Nullable
                    @RestForm("file")
                    @Schema(
                            description =
                                    ".docx, .xlsx or .txt, up to 32 MB each; several fields of"
                                            + " this name are several files (可上传多个文件)")
                    List<FileUpload> files,
            @Nullable @HeaderParam("Prefer") @Parameter(example = "respond-async") String prefer,
            @Context HttpHeaders headers) {
        var caller = current.get();
        var given = request.given(caller);
        var uploads = ImportRequest.uploads(files);
        var read = read(uploads, given);
        if (!read.refused().isEmpty()) {
            throw Refused.of(read.refused());
        }
        var locale = ProblemTexts.preferred(headers.getAcceptableLanguages());
        boolean wanted = prefer != null && prefer.contains("respond-async");
        if (wanted || read.forms() > MOST_AT_ONCE) {
            return started(read, uploads, given, caller, request.isDryRun(), locale);
        }
        var outcome =
                importReadings.handle(read.readings(), given, caller.scope(), request.isDryRun());
        return RestResponse.ok(
                views.of(read.readings(), outcome, given, request.isDryRun(), locale));
    }

    private RestResponse<Object> started(
            ReadFiles.Outcome read,
            List<Upload> uploads,
            Given given,
            Caller caller,
            boolean dryRun,
            Locale locale) {
        var run =
                new ImportRun(
                        UUID.randomUUID().toString(),
                        given,
                        dryRun,
                        caller.scope(),
                        caller.subject(),
                        caller.roles(),
                        ImportRun.Status.RUNNING,
                        read.forms(),
                        0,
                        clock.now(),
                        Optional.empty());
        var goals = importReadings.goals(read.readings(), given, caller.scope(), dryRun);
        runs.add(run, goals, uploads);
        audit.done(caller, "target-documents.import", run.id(), Integer.toString(run.total()));
        var view = views.run(run, Map.of(), goals, locale);
        return RestResponse.ResponseBuilder.<Object>create(RestResponse.Status.ACCEPTED, view)
                .location(URI.create("/api/v1/target-documents/" + run.id()))
                .build();
    }

    private ReadFiles.Outcome read(List<Upload> uploads, Given given) {
        if (!readers.tryAcquire()) {
            throw Problem.tooManyRequests("import.busy", RETRY_AFTER_SECONDS);
        }
        try {
            return readFiles.read(uploads, given);
        } finally {
            readers.release();
        }
    }
}
