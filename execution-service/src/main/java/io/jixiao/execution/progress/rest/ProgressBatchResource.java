package io.jixiao.execution.progress.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jixiao.execution.progress.ReportProgress.Outcome.OutsideScope;
import io.jixiao.execution.progress.ReportProgress.Outcome.Recorded;
import io.jixiao.execution.progress.ReportProgress.Outcome.Refused;
import io.jixiao.execution.progress.ReportProgress.Outcome.Replayed;
import io.jixiao.execution.progress.ReportProgress.Outcome.UnknownProject;
import io.jixiao.execution.progress.StoredReport;
import io.jixiao.execution.progress.rest.ReportLines.Line;
import io.jixiao.kit.http.BoundedBody;
import io.jixiao.kit.http.Crowd;
import io.jixiao.kit.identity.Roles;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.ProblemTexts;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// Many reports at once: an array, an object per line, or a table.
@Path("/api/v1/progress-reports/batch")
@Tag(name = "progress", description = "指标完成情况")
@RunOnVirtualThread
public class ProgressBatchResource {

    private static final long LARGEST_BYTES = 16L * 1024 * 1024;
    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";

    private final ReportDesk desk;
    private final ProblemTexts texts;
    private final ObjectMapper json;
    private final Crowd crowd;

    ProgressBatchResource(
            ReportDesk desk,
            ProblemTexts texts,
            ObjectMapper json,
            @ConfigProperty(name = "jixiao.progress.batches-at-once", defaultValue = "4")
                    int batchesAtOnce) {
        this.desk = desk;
        this.texts = texts;
        this.json = json;
        this.crowd = new Crowd(batchesAtOnce);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.UNIT)
    @Operation(
            summary = "Report on many indicators, an outcome for each (批量填报)",
            description =
                    "A JSON array, NDJSON, or CSV in UTF-8 whose header names the columns in English"
                            + " or Chinese, in any order: projectCode 项目编码, fiscalYear 预算年度,"
                            + " indicatorId 指标编号, period 月份, value 完成值, tier 完成档次 (达成预期指标,"
                            + " 部分达成, 未达成), note 说明, evidence 佐证材料 (hashes with blanks between),"
                            + " expectedAtYearEnd 全年预计完成值, likelihood 完成可能性 (确定能, 有可能,"
                            + " 完全不可能), reason 更正原因. A line that cannot be read does not stop the"
                            + " others.")
    @APIResponse(responseCode = "200", description = "an outcome for each line")
    @APIResponse(responseCode = "413", description = "more than 1,000 lines: split the batch")
    @APIResponse(responseCode = "429", description = "too many at once; see Retry-After")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type = SchemaType.ARRAY,
                                            implementation = ReportRequest.class)))
    public RestResponse<ReportOutcome.All> batch(InputStream body, @Context HttpHeaders headers)
            throws IOException {
        try (var _ = crowd.enter()) {
            return handled(ReportLines.ofArray(utf8(body), json), headers);
        }
    }

    @POST
    @Consumes(NDJSON)
    @RolesAllowed(Roles.UNIT)
    @Operation(summary = "The same line by line (逐行批量填报)")
    @RequestBody(
            content = @Content(mediaType = NDJSON, schema = @Schema(implementation = String.class)))
    public RestResponse<ReportOutcome.All> lines(InputStream body, @Context HttpHeaders headers)
            throws IOException {
        try (var _ = crowd.enter()) {
            return handled(ReportLines.ofText(utf8(body), json), headers);
        }
    }

    @POST
    @Consumes(CSV)
    @RolesAllowed(Roles.UNIT)
    @Operation(summary = "The same as a table (表格批量填报)")
    @RequestBody(
            content = @Content(mediaType = CSV, schema = @Schema(implementation = String.class)))
    public RestResponse<ReportOutcome.All> table(InputStream body, @Context HttpHeaders headers)
            throws IOException {
        try (var _ = crowd.enter()) {
            return handled(ReportLines.ofTable(utf8(body), json), headers);
        }
    }

    private static InputStreamReader utf8(InputStream body) {
        return new InputStreamReader(
                BoundedBody.plain(body, LARGEST_BYTES), StandardCharsets.UTF_8);
    }

    private RestResponse<ReportOutcome.All> handled(List<Line> lines, HttpHeaders headers) {
        var language = ProblemTexts.preferred(headers.getAcceptableLanguages());
        var outcomes = lines.stream().map(line -> outcome(line, language)).toList();
        return RestResponse.ok(ReportOutcome.All.of(outcomes));
    }

    private ReportOutcome outcome(Line line, Locale language) {
        return switch (line) {
            case Line.Broken(int number, var faults) -> rejected(number, faults, language);
            case Line.Read(int number, var request) -> {
                var outcome = desk.handle(request);
                yield switch (outcome) {
                    case Recorded(var report) -> stored(number, "ACCEPTED", report);
                    case Replayed(var report) -> stored(number, "REPLAYED", report);
                    case Refused _, UnknownProject _, OutsideScope _ ->
                            rejected(number, ReportDesk.faults(outcome), language);
                };
            }
        };
    }

    private ReportOutcome rejected(int line, List<Fault> faults, Locale language) {
        var problems = faults.stream().map(fault -> texts.entry(fault, language)).toList();
        return new ReportOutcome(line, "REJECTED", null, null, problems);
    }

    private static ReportOutcome stored(int line, String outcome, StoredReport report) {
        return new ReportOutcome(
                line, outcome, Long.toString(report.number()), report.recordedAt(), List.of());
    }
}
