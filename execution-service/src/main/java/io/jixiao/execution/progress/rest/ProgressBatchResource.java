package io.jixiao.execution.progress.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jixiao.execution.progress.ReportProgress.Outcome.OutsideScope;
import io.jixiao.execution.progress.ReportProgress.Outcome.Recorded;
import io.jixiao.execution.progress.ReportProgress.Outcome.Refused;
import io.jixiao.execution.progress.ReportProgress.Outcome.Replayed;
import io.jixiao.execution.progress.ReportProgress.Outcome.UnknownProject;
import io.jixiao.execution.progress.StoredReport;
import io.jixiao.kit.csv.CsvTable;
import io.jixiao.kit.http.BoundedBody;
import io.jixiao.kit.http.Crowd;
import io.jixiao.kit.identity.Roles;
import io.jixiao.kit.json.StrictJson;
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
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
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

    private static final int MOST_AT_ONCE = 1000;
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
    public RestResponse<ReportOutcome.All> batch(
            List<ReportRequest> requests, @Context HttpHeaders headers) {
        if (requests.size() > MOST_AT_ONCE) {
            throw tooMany(requests.size());
        }
        try (var _ = crowd.enter()) {
            var outcomes = new Outcomes(language(headers));
            for (int i = 0; i < requests.size(); i++) {
                outcomes.add(i + 1, requests.get(i));
            }
            return outcomes.all();
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
        try (var _ = crowd.enter();
                var lines = new BufferedReader(utf8(body))) {
            var outcomes = new Outcomes(language(headers));
            int number = 0;
            for (var text = lines.readLine(); text != null; text = lines.readLine()) {
                number++;
                if (!text.isBlank()) {
                    outcomes.add(number, text);
                }
            }
            return outcomes.all();
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
        try (var _ = crowd.enter();
                var reader = utf8(body)) {
            var outcomes = new Outcomes(language(headers));
            var table = CsvTable.of(reader, CsvReport::field);
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                outcomes.add(row.get());
            }
            return outcomes.all();
        }
    }

    private static InputStreamReader utf8(InputStream body) {
        return new InputStreamReader(new BoundedBody(body, LARGEST_BYTES), StandardCharsets.UTF_8);
    }

    private static Locale language(HttpHeaders headers) {
        return ProblemTexts.preferred(headers.getAcceptableLanguages());
    }

    private static Problem tooMany(int given) {
        return Problem.of(
                413, Fault.of("progress.batch-size", "given", given, "most", MOST_AT_ONCE));
    }

    /// The outcomes so far, in the order of the lines.
    private final class Outcomes {

        private final Locale language;
        private final List<ReportOutcome> all = new ArrayList<>();

        Outcomes(Locale language) {
            this.language = language;
        }

        void add(int line, String text) throws IOException {
            try {
                var request = StrictJson.strictly(() -> json.readValue(text, ReportRequest.class));
                if (request == null) {
                    reject(line, List.of(Fault.of("field.required")));
                } else {
                    add(line, request);
                }
            } catch (Problem misfit) {
                reject(line, misfit.faults());
            }
        }

        void add(CsvTable.Row row) {
            switch (row) {
                case CsvTable.Row.Misshapen(int line, var fault) -> reject(line, List.of(fault));
                case CsvTable.Row.Read(int line, var cells) -> {
                    var request = CsvReport.of(cells);
                    if (cells.faults().isEmpty()) {
                        add(line, request);
                    } else {
                        reject(line, cells.faults().all());
                    }
                }
            }
        }

        void add(int line, ReportRequest request) {
            var outcome = desk.handle(request);
            switch (outcome) {
                case Recorded(var report) -> keep(stored(line, "ACCEPTED", report));
                case Replayed(var report) -> keep(stored(line, "REPLAYED", report));
                case Refused _, UnknownProject _, OutsideScope _ ->
                        reject(line, ReportDesk.faults(outcome));
            }
        }

        RestResponse<ReportOutcome.All> all() {
            return RestResponse.ok(ReportOutcome.All.of(all));
        }

        private void reject(int line, List<Fault> faults) {
            var problems = faults.stream().map(fault -> texts.entry(fault, language)).toList();
            keep(new ReportOutcome(line, "REJECTED", null, null, problems));
        }

        private void keep(ReportOutcome outcome) {
            if (all.size() == MOST_AT_ONCE) {
                throw tooMany(outcome.line());
            }
            all.add(outcome);
        }
    }

    private static ReportOutcome stored(int line, String outcome, StoredReport report) {
        return new ReportOutcome(
                line, outcome, Long.toString(report.number()), report.recordedAt(), List.of());
    }
}
