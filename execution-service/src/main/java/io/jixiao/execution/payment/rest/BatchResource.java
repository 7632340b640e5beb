package io.jixiao.execution.payment.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jixiao.kit.identity.CurrentCaller;
import io.jixiao.kit.identity.Roles;
import io.jixiao.kit.problem.ProblemTexts;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/payment-batches")
@Tag(name = "payments", description = "支付")
@RunOnVirtualThread
public class BatchResource {

    static final String NDJSON = "application/x-ndjson";
    static final String CSV = "text/csv";

    private final PostLines postLines;
    private final ObjectMapper json;
    private final CurrentCaller caller;
    private final ProblemTexts texts;

    BatchResource(
            PostLines postLines, ObjectMapper json, CurrentCaller caller, ProblemTexts texts) {
        this.postLines = postLines;
        this.json = json;
        this.caller = caller;
        this.texts = texts;
    }

    @POST
    @Consumes({NDJSON, CSV, MediaType.APPLICATION_JSON})
    @RolesAllowed(Roles.TREASURY)
    @Operation(
            summary = "Many payment events at once (批量报送支付)",
            description =
                    "NDJSON, CSV (header in Chinese or English) or a JSON array, also with"
                            + " Content-Encoding: gzip; at most 10,000 lines. A line that is wrong"
                            + " does not stop the others.")
    @RequestBody(
            content = {
                @Content(mediaType = NDJSON, schema = @Schema(implementation = String.class)),
                @Content(mediaType = CSV, schema = @Schema(implementation = String.class)),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema =
                                @Schema(
                                        type = SchemaType.ARRAY,
                                        implementation = PaymentRequest.class))
            })
    @APIResponse(responseCode = "200", description = "an outcome for each line")
    @APIResponse(responseCode = "413", description = "more than 10,000 lines: split the batch")
    public RestResponse<BatchAnswer> post(
            @Parameter(description = "rehearse only: nothing is kept")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            @Context HttpHeaders headers,
            InputStream body)
            throws IOException {
        var lines = lines(new BatchBody(headers), body);
        var answers = new Answers(texts, ProblemTexts.preferred(headers.getAcceptableLanguages()));
        var outcomes = postLines.post(lines, new Sender(caller.get()), answers, dryRun);
        return RestResponse.ok(BatchAnswer.of(outcomes, dryRun));
    }

    private List<Line> lines(BatchBody batch, InputStream body) throws IOException {
        try (var reader = batch.reader(body)) {
            return switch (batch.format()) {
                case NDJSON -> new JsonLines(json).ofLines(reader);
                case CSV -> CsvLines.read(reader);
                case ARRAY -> new JsonLines(json).ofArray(reader);
            };
        }
    }
}
