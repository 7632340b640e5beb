package io.jixiao.evaluation.scoring.rest;

import io.jixiao.evaluation.scheme.Scheme;
import io.jixiao.evaluation.scheme.Schemes;
import io.jixiao.evaluation.scoring.Scoring;
import io.jixiao.evaluation.scoring.Scoring.Outcome.Incomplete;
import io.jixiao.evaluation.scoring.Scoring.Outcome.Refused;
import io.jixiao.evaluation.scoring.Scoring.Outcome.Scored;
import io.jixiao.evaluation.scoring.Sheet;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Faults;
import io.jixiao.kit.problem.Problem;
import io.jixiao.kit.problem.ProblemTexts;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/scorings")
@Tag(name = "scorings", description = "评分试算")
@RunOnVirtualThread
@Authenticated
public class ScoringResource {

    private final Schemes schemes;
    private final SheetFindings findings;

    ScoringResource(Schemes schemes, SheetFindings findings) {
        this.schemes = schemes;
        this.findings = findings;
    }

    @POST
    @Operation(
            summary = "Score a table without storing it (评分试算，不保存)",
            description =
                    "Weights that are not given follow from the scheme. The same rules as the"
                            + " year-end run (与年终评价同一套规则).")
    public RestResponse<ScoringView> score(
            @Nullable ScoringRequest request, @Context HttpHeaders headers) {
        if (request == null) {
            throw Problem.badRequest(Fault.of("field.required"));
        }
        var faults = new Faults();
        var scheme = scheme(request, faults);
        var table = new RequestedTable(faults).read(request);
        if (scheme.isEmpty() || table.isEmpty()) {
            throw Problem.unprocessable(faults.all());
        }
        var outcome = new Scoring(scheme.get()).score(table.get());
        if (outcome instanceof Refused(var objections)) {
            objections.forEach(each -> faults.add(Fault.from(each.violation(), each.place())));
        }
        faults.throwIfAny();
        var locale = ProblemTexts.preferred(headers.getAcceptableLanguages());
        return RestResponse.ok(
                switch (outcome) {
                    case Scored(var sheet, var total, var grade) ->
                            view(
                                    sheet,
                                    ScoringView.Status.SCORED,
                                    total.toPlainString(),
                                    grade,
                                    locale);
                    case Incomplete(var sheet) ->
                            view(sheet, ScoringView.Status.INCOMPLETE, null, null, locale);
                    case Refused _ -> throw new IllegalStateException("refused without a fault");
                });
    }

    private Optional<Scheme> scheme(ScoringRequest request, Faults faults) {
        var name = request.scheme() == null ? Scheme.DEFAULT : request.scheme();
        var version = request.schemeVersion();
        var scheme = version == null ? schemes.newest(name) : schemes.version(name, version);
        if (scheme.isEmpty()) {
            faults.add(
                    Fault.at(
                            version == null || schemes.newest(name).isEmpty()
                                    ? "/scheme"
                                    : "/schemeVersion",
                            "scheme.unknown",
                            "scheme",
                            version == null ? name : name + " v" + version));
        }
        return scheme;
    }

    private ScoringView view(
            Sheet sheet,
            ScoringView.Status status,
            @Nullable String total,
            @Nullable String grade,
            Locale locale) {
        return new ScoringView(
                sheet.scheme().name(),
                sheet.scheme().version(),
                status,
                total,
                grade,
                ScoringView.execution(sheet.execution()),
                ScoringView.rows(sheet),
                sheet.notes(),
                findings.of(sheet, locale));
    }
}
