package io.jixiao.target.intake.rest;

import io.jixiao.kit.identity.CurrentCaller;
import io.jixiao.kit.identity.Roles;
import io.jixiao.kit.problem.Problem;
import io.jixiao.kit.problem.ProblemTexts;
import io.jixiao.target.intake.Given;
import io.jixiao.target.intake.ImportReadings;
import io.jixiao.target.intake.ReadFiles;
import io.jixiao.target.intake.Upload;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.openapi.annotations.Operation;
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

    private final ReadFiles readFiles;
    private final ImportReadings importReadings;
    private final ImportViews views;
    private final CurrentCaller current;
    private final Semaphore readers = new Semaphore(AT_ONCE);

    DocumentResource(
            ReadFiles readFiles,
            ImportReadings importReadings,
            ImportViews views,
            CurrentCaller current) {
        this.readFiles = readFiles;
        this.importReadings = importReadings;
        this.views = views;
        this.current = current;
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
                            + " with a problem, and then nothing is stored.")
    public RestResponse<ImportView> documents(
            @BeanParam ImportRequest request,
            @Nullable @RestForm("file") List<FileUpload> files,
            @Context HttpHeaders headers) {
        var caller = current.get();
        var given = request.given(caller);
        var read = read(ImportRequest.uploads(files), given);
        if (!read.refused().isEmpty()) {
            throw Refused.of(read.refused());
        }
        var outcome =
                importReadings.handle(read.readings(), given, caller.scope(), request.isDryRun());
        var locale = ProblemTexts.preferred(headers.getAcceptableLanguages());
        return RestResponse.ok(
                views.of(read.readings(), outcome, given, request.isDryRun(), locale));
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
