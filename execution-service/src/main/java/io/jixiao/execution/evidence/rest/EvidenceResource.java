package io.jixiao.execution.evidence.rest;

import io.jixiao.execution.evidence.ContentHash;
import io.jixiao.execution.evidence.EvidenceFile;
import io.jixiao.execution.evidence.EvidenceFiles;
import io.jixiao.execution.evidence.KeepEvidence;
import io.jixiao.execution.evidence.KeepEvidence.Reading;
import io.jixiao.kit.audit.AuditTrail;
import io.jixiao.kit.http.Crowd;
import io.jixiao.kit.http.Cursor;
import io.jixiao.kit.http.Limit;
import io.jixiao.kit.http.Page;
import io.jixiao.kit.identity.Caller;
import io.jixiao.kit.identity.CurrentCaller;
import io.jixiao.kit.identity.Roles;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Problem;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/evidence")
@Tag(name = "evidence", description = "佐证材料")
@RunOnVirtualThread
public class EvidenceResource {

    private static final int PART_BYTES = 256 * 1024;

    private final KeepEvidence evidence;
    private final EvidenceFiles files;
    private final EvidenceSettings settings;
    private final Crowd crowd;
    private final Crowd downloads;
    private final CurrentCaller caller;
    private final AuditTrail audit;

    EvidenceResource(
            KeepEvidence evidence,
            EvidenceFiles files,
            EvidenceSettings settings,
            CurrentCaller caller,
            AuditTrail audit) {
        this.evidence = evidence;
        this.files = files;
        this.settings = settings;
        this.crowd = new Crowd(settings.atOnce());
        this.downloads = new Crowd(settings.downloadsAtOnce());
        this.caller = caller;
        this.audit = audit;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Roles.UNIT, Roles.DEPARTMENT})
    @Operation(
            summary = "Send a file that a report can name by its hash (上传佐证材料)",
            description =
                    "pdf, jpg, png, docx, xlsx, ofd, doc or xls, told by the content, up to 20 MB."
                            + " The same file again is answered with the first one.")
    @APIResponse(responseCode = "201", description = "kept")
    @APIResponse(responseCode = "200", description = "sent before")
    @APIResponse(responseCode = "413", description = "too large")
    @APIResponse(responseCode = "415", description = "of no kind that is taken")
    @APIResponse(responseCode = "429", description = "too many at once; see Retry-After")
    public RestResponse<EvidenceView> send(@RestForm("file") @Nullable FileUpload file)
            throws IOException {
        var who = caller.get();
        var kept = kept(who, file);
        if (!kept.isNew()) {
            return RestResponse.ResponseBuilder.ok(EvidenceView.of(kept.file()))
                    .header("Idempotent-Replay", "true")
                    .build();
        }
        audit.done(who, "evidence.send", kept.file().hash().text(), kept.file().name());
        return RestResponse.status(RestResponse.Status.CREATED, EvidenceView.of(kept.file()));
    }

    private EvidenceFiles.Kept kept(Caller who, @Nullable FileUpload file) throws IOException {
        try (var _ = crowd.enter()) {
            return evidence.keep(new UploadReading(who, settings.largestBytes()).read(file));
        }
    }

    @GET
    @Authenticated
    @Operation(summary = "Evidence in the order of arrival (佐证材料列表)")
    public RestResponse<Page<EvidenceView>> list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        int most = Limit.of(limit);
        long after = Cursor.read(cursor, 1, key -> Long.parseLong(key.getFirst())).orElse(0L);
        var found = files.list(after, most + 1, caller.get().scope());
        return RestResponse.ok(
                Page.of(found, most, last -> Cursor.of(last.number())).map(EvidenceView::of));
    }

    @GET
    @Path("{hash}")
    @Authenticated
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            summary = "A file as it was sent (下载佐证材料)",
            description =
                    "Its hash is computed again: what does not have it any more is not given.")
    @APIResponse(
            responseCode = "200",
            description = "the bytes",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "429", description = "too many at once; see Retry-After")
    public RestResponse<StreamingOutput> content(
            @PathParam("hash") String hash, @Context RoutingContext request) {
        var wanted = ContentHash.parse(hash).orElseThrow(() -> unknown(hash));
        var place = downloads.enter();
        request.addEndHandler(_ -> place.close());
        return switch (evidence.read(wanted, caller.get().scope())) {
            case Reading.NotThere _ -> throw unknown(hash);
            case Reading.Damaged _ ->
                    throw Problem.of(500, Fault.of("evidence.damaged", "hash", hash));
            case Reading.Intact(var file) -> answer(file);
        };
    }

    private RestResponse<StreamingOutput> answer(EvidenceFile file) {
        var name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        StreamingOutput content = out -> write(file, out);
        return RestResponse.ResponseBuilder.ok(content, file.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, file.sizeBytes())
                .header(HttpHeaders.ETAG, "\"" + file.hash() + "\"")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private void write(EvidenceFile file, OutputStream out) throws IOException {
        for (int at = 0; at < file.sizeBytes(); at += PART_BYTES) {
            out.write(files.part(file.hash(), at, PART_BYTES));
        }
    }

    private static Problem unknown(String hash) {
        return Problem.notFound("evidence.unknown", "hash", hash);
    }
}
