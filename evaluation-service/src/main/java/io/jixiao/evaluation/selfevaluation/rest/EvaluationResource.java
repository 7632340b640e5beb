package io.jixiao.evaluation.selfevaluation.rest;

import io.jixiao.evaluation.evidence.ProjectKey;
import io.jixiao.evaluation.selfevaluation.Evaluation;
import io.jixiao.evaluation.selfevaluation.Evaluations;
import io.jixiao.evaluation.selfevaluation.Evaluations.Filter;
import io.jixiao.evaluation.selfevaluation.Evaluations.Position;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.ProjectCode;
import io.jixiao.kernel.RuleViolation;
import io.jixiao.kit.http.Cursor;
import io.jixiao.kit.http.Limit;
import io.jixiao.kit.http.Page;
import io.jixiao.kit.identity.CurrentCaller;
import io.jixiao.kit.identity.Roles;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/evaluations")
@Tag(name = "evaluations", description = "自评结果")
@RunOnVirtualThread
@RolesAllowed({
    Roles.UNIT,
    Roles.DEPARTMENT,
    Roles.FINANCE_SECTION,
    Roles.FINANCE_PERFORMANCE,
    Roles.AUDITOR,
    Roles.ADMIN
})
public class EvaluationResource {

    private static final Pattern GRADE = Pattern.compile("\\p{L}{1,10}");

    private final Evaluations evaluations;
    private final CurrentCaller caller;

    EvaluationResource(Evaluations evaluations, CurrentCaller caller) {
        this.evaluations = evaluations;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "The newest edition of each project's year (自评结果列表)",
            description = "Ordered by year and project code (按年度、项目编码排序).")
    public RestResponse<Page<SummaryView>> list(
            @QueryParam("fiscalYear")
                    @Parameter(description = "fiscal year (预算年度)", example = "2023")
                    @Nullable Integer fiscalYear,
            @QueryParam("grade") @Parameter(description = "grade (等级)", example = "良")
                    @Nullable String grade,
            @QueryParam("cursor") @Parameter(description = "`next` of the page before")
                    @Nullable String cursor,
            @QueryParam("limit") @Parameter(description = "1–500, 50 where absent")
                    @Nullable Integer limit) {
        int most = Limit.of(limit);
        var found =
                evaluations.list(
                        new Filter(
                                Optional.ofNullable(fiscalYear),
                                Optional.ofNullable(grade).map(EvaluationResource::grade)),
                        Cursor.read(cursor, 2).map(EvaluationResource::position),
                        most + 1,
                        caller.get().scope());
        return RestResponse.ok(
                Page.of(found, most, each -> Cursor.of(each.key().year(), each.key().project()))
                        .map(SummaryView::of));
    }

    @GET
    @Path("{projectCode}/{fiscalYear}")
    @Operation(
            summary = "The score of a project's year, row by row (自评结果)",
            description = "The newest edition unless one is asked for (默认最新版次).")
    public RestResponse<EvaluationView> one(
            @Parameter(description = "project code (项目编码)", example = "13022523P004089100032")
                    String projectCode,
            @Parameter(description = "fiscal year (预算年度)", example = "2023") int fiscalYear,
            @QueryParam("edition") @Parameter(description = "edition (版次)", example = "1")
                    @Nullable Integer edition) {
        return RestResponse.ok(EvaluationView.of(found(projectCode, fiscalYear, edition)));
    }

    @GET
    @Path("{projectCode}/{fiscalYear}/trace")
    @Operation(summary = "How every point came about (计分过程)")
    public RestResponse<TraceView> trace(
            @Parameter(description = "project code (项目编码)", example = "13022523P004089100032")
                    String projectCode,
            @Parameter(description = "fiscal year (预算年度)", example = "2023") int fiscalYear,
            @QueryParam("edition") @Parameter(description = "edition (版次)", example = "1")
                    @Nullable Integer edition) {
        return RestResponse.ok(TraceView.of(found(projectCode, fiscalYear, edition)));
    }

    @GET
    @Path("{projectCode}/{fiscalYear}/editions")
    @Operation(summary = "Every edition, newest first (历次版次)")
    public RestResponse<List<SummaryView>> editions(
            @Parameter(description = "project code (项目编码)", example = "13022523P004089100032")
                    String projectCode,
            @Parameter(description = "fiscal year (预算年度)", example = "2023") int fiscalYear) {
        var editions = evaluations.editions(key(projectCode, fiscalYear), caller.get().scope());
        if (editions.isEmpty()) {
            throw unknown(projectCode, fiscalYear);
        }
        return RestResponse.ok(editions.stream().map(SummaryView::of).toList());
    }

    private Evaluation found(String projectCode, int fiscalYear, @Nullable Integer edition) {
        var key = key(projectCode, fiscalYear);
        var scope = caller.get().scope();
        return (edition == null
                        ? evaluations.find(key, scope)
                        : evaluations.find(key, edition, scope))
                .orElseThrow(() -> unknown(projectCode, fiscalYear));
    }

    /// What cannot be a project's year is not there.
    private static ProjectKey key(String projectCode, int fiscalYear) {
        try {
            return new ProjectKey(ProjectCode.of(projectCode), FiscalYear.of(fiscalYear));
        } catch (RuleViolation _) {
            throw unknown(projectCode, fiscalYear);
        }
    }

    private static Problem unknown(String projectCode, int fiscalYear) {
        return Problem.notFound("evaluation.unknown", "project", projectCode, "year", fiscalYear);
    }

    private static String grade(String text) {
        if (!GRADE.matcher(text).matches()) {
            throw Problem.badRequest(Fault.at("/grade", "field.form"));
        }
        return text;
    }

    private static Position position(Cursor cursor) {
        try {
            return new Position(
                    Integer.parseInt(cursor.key().getFirst()),
                    ProjectCode.of(cursor.key().getLast()));
        } catch (NumberFormatException | RuleViolation _) {
            throw Problem.badRequest(Fault.at("/cursor", "cursor.invalid"));
        }
    }
}
