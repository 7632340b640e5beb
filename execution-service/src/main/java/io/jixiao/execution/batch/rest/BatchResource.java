package io.jixiao.execution.batch.rest;

import io.jixiao.execution.batch.Batch.Order;
import io.jixiao.execution.batch.TakeBatch;
import io.jixiao.execution.batch.TakeBatch.Taken;
import io.jixiao.execution.batch.UnreadableBatch;
import io.jixiao.execution.payment.Sender;
import io.jixiao.kit.audit.AuditTrail;
import io.jixiao.kit.clock.BusinessClock;
import io.jixiao.kit.http.Crowd;
import io.jixiao.kit.identity.CurrentCaller;
import io.jixiao.kit.identity.Roles;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Problem;
import io.jixiao.kit.problem.ProblemTexts;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/payment-batches")
@Tag(name = "payments", description = "支付")
@RunOnVirtualThread
public class BatchResource {

    static final String PATH = "/api/v1/payment-batches/";
    static final String NDJSON = "application/x-ndjson";
    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String DRY_RUN = "dryRun";

    private final TakeBatch takeBatch;
    private final BatchUploadSettings settings;
    private final BusinessClock clock;
    private final CurrentCaller caller;
    private final AuditTrail audit;
    private final ProblemTexts texts;
    private final Crowd crowd;

    BatchResource(
            TakeBatch takeBatch,
            BatchUploadSettings settings,
            BusinessClock clock,
            CurrentCaller caller,
            AuditTrail audit,
            ProblemTexts texts) {
        this.takeBatch = takeBatch;
        this.settings = settings;
        this.clock = clock;
        this.caller = caller;
        this.audit = audit;
        this.texts = texts;
        this.crowd = new Crowd(settings.atOnce());
    }

    @POST
    @Consumes({NDJSON, CSV, MediaType.APPLICATION_JSON, XLSX})
    @RolesAllowed(Roles.TREASURY)
    @Operation(
            summary = "Many payment events at once (批量报送支付)",
            description =
                    "NDJSON, CSV (header in Chinese or English), a JSON array or the Excel"
                            + " template, also with Content-Encoding: gzip. Up to 10,000 lines are"
                            + " answered at once, more with 202 and a resource to follow. A line"
                            + " that is wrong does not stop the others; a body that breaks off is"
                            + " refused as a whole.")
    @Parameter(
            name = DRY_RUN,
            in = ParameterIn.QUERY,
            description = "rehearse only: nothing is kept",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    @RequestBody(
            content = {
                @Content(mediaType = NDJSON, schema = @Schema(implementation = String.class)),
                @Content(mediaType = CSV, schema = @Schema(implementation = String.class)),
                @Content(
                        mediaType = XLSX,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = AnyPayment[].class))
            })
    @APIResponse(
            responseCode = "200",
            description = "an outcome for each line",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BatchAnswer.class)))
    @APIResponse(
            responseCode = "202",
            description = "more than 10,000 lines; Location is where to follow it (已受理)",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BatchView.class)))
    @APIResponse(responseCode = "413", description = "unpacks to more than is allowed: split it")
    @APIResponse(
            responseCode = "429",
            description = "too many batches at once: again after Retry-After")
    public RestResponse<Object> post(
            @Context UriInfo uri, @Context HttpHeaders headers, InputStream body)
            throws IOException {
        boolean dryRun = isRehearsal(uri.getQueryParameters().get(DRY_RUN));
        var who = caller.get();
        var sender = new Sender(who.source(), who.scope());
        var order = new Order(who.subject(), sender, dryRun, Optional.empty());
        var most = settings.unpackedAtMost().asLongValue();
        try (var _ = crowd.enter()) {
            var upload = new BatchBody(headers, most).upload(body);
            return switch (takeBatch.take(upload, order, clock.today())) {
                case Taken.AtOnce(var outcomes) ->
                        RestResponse.ok(
                                BatchAnswer.of(
                                        outcomes,
                                        dryRun,
                                        texts,
                                        ProblemTexts.preferred(headers.getAcceptableLanguages())));
                case Taken.AsResource(var batch) -> {
                    audit.done(who, "payment-batch.send", batch.id(), batch.lines() + " lines");
                    yield ResponseBuilder.<Object>create(
                                    RestResponse.Status.ACCEPTED, BatchView.of(batch))
                            .location(URI.create(PATH + batch.id()))
                            .build();
                }
            };
        } catch (UnreadableBatch refused) {
            throw Problem.of(
                    refused.isTooLarge() ? 413 : 400,
                    LineAnswer.faults(refused.objections()).toArray(Fault[]::new));
        }
    }

    /// Whoever writes anything else may mean either, and money is posted only once asked for.
    private static boolean isRehearsal(@Nullable List<String> given) {
        if (given == null) {
            return false;
        }
        var all = String.join(",", given).toLowerCase(Locale.ROOT);
        return switch (all) {
            case "false" -> false;
            case "true" -> true;
            default ->
                    throw Problem.badRequest(
                            Fault.at(
                                    "/" + DRY_RUN,
                                    "field.choice",
                                    "given",
                                    all,
                                    "choices",
                                    "true, false"));
        };
    }
}
