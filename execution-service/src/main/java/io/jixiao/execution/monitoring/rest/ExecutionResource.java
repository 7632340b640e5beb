package io.jixiao.execution.monitoring.rest;

import io.jixiao.execution.commitment.AccountList;
import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.execution.completeness.Deliveries;
import io.jixiao.execution.knowledge.KnowledgeDates;
import io.jixiao.execution.monitoring.ReadExecution;
import io.jixiao.execution.monitoring.RuleSets;
import io.jixiao.kernel.RuleViolation;
import io.jixiao.kit.clock.BusinessClock;
import io.jixiao.kit.http.Limit;
import io.jixiao.kit.http.Page;
import io.jixiao.kit.identity.CurrentCaller;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Faults;
import io.jixiao.kit.problem.Problem;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/executions")
@Tag(name = "executions", description = "项目执行情况")
@RunOnVirtualThread
@Authenticated
public class ExecutionResource {

    private static final String KNOWN_AT =
            "知悉时点: by what had been recorded then; an instant, or a day for its last moment in"
                    + " China. Not later than the oldest transaction that is still writing.";

    private final ReadExecution executions;
    private final AccountList accounts;
    private final RuleSets ruleSets;
    private final BusinessClock clock;
    private final KnowledgeDates knowledge;
    private final Deliveries deliveries;
    private final CurrentCaller caller;

    ExecutionResource(
            ReadExecution executions,
            AccountList accounts,
            RuleSets ruleSets,
            BusinessClock clock,
            KnowledgeDates knowledge,
            Deliveries deliveries,
            CurrentCaller caller) {
        this.executions = executions;
        this.accounts = accounts;
        this.ruleSets = ruleSets;
        this.clock = clock;
        this.knowledge = knowledge;
        this.deliveries = deliveries;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Projects with plan, paid and standing of today (项目执行情况列表)")
    public RestResponse<Page<ExecutionItem>> list(@BeanParam ExecutionQuery query) {
        int limit = Limit.of(query.limit);
        var found = accounts.list(query.filter(), query.after(), limit + 1, caller.get().scope());
        var today = clock.today();
        var rule = ruleSets.planRules().on(today);
        return RestResponse.ok(
                Page.of(found, limit, account -> ExecutionQuery.position(account.key()))
                        .map(
                                account ->
                                        ExecutionItem.of(
                                                account,
                                                rule,
                                                deliveries.of(account.unit().mofDivCode()),
                                                today)));
    }

    @GET
    @Path("{projectCode}/{fiscalYear}")
    @Operation(summary = "Plan, paid, gap, standing, indicators and alerts on a day (项目执行情况)")
    public RestResponse<ExecutionView> get(
            @PathParam("projectCode") String projectCode,
            @PathParam("fiscalYear") String fiscalYear,
            @QueryParam("asOf")
                    @Parameter(
                            description = "截止日期; the business date when absent",
                            schema = @Schema(implementation = LocalDate.class))
                    @Nullable String asOf,
            @QueryParam("knownAt") @Parameter(description = KNOWN_AT) @Nullable String knownAt) {
        var project = key(projectCode, fiscalYear);
        var scope = caller.get().scope();
        var execution =
                asOf == null && knownAt == null
                        ? executions.ofToday(project, scope)
                        : executions.asOf(project, view(asOf, knownAt), scope);
        return execution
                .map(ExecutionView::of)
                .map(RestResponse::ok)
                .orElseThrow(() -> unknown(projectCode, fiscalYear));
    }

    @GET
    @Path("{projectCode}/{fiscalYear}/curve")
    @Operation(summary = "Planned and paid over the year, for a chart (支出进度曲线)")
    public RestResponse<CurveView> curve(
            @PathParam("projectCode") String projectCode,
            @PathParam("fiscalYear") String fiscalYear,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("knownAt") @Parameter(description = KNOWN_AT) @Nullable String knownAt) {
        var view = view(asOf, knownAt);
        return executions
                .curve(key(projectCode, fiscalYear), view, caller.get().scope())
                .map(curve -> CurveView.of(curve, view.knownAt()))
                .map(RestResponse::ok)
                .orElseThrow(() -> unknown(projectCode, fiscalYear));
    }

    private ReadExecution.View view(@Nullable String asOf, @Nullable String knownAt) {
        var today = clock.today();
        var faults = new Faults();
        var known = faults.optional("/knownAt", knownAt, knowledge::read);
        faults.throwIfAny();
        return new ReadExecution.View(day(asOf, today), Optional.ofNullable(known), today);
    }

    private static LocalDate day(@Nullable String asOf, LocalDate today) {
        if (asOf == null || asOf.isBlank()) {
            return today;
        }
        try {
            var day = LocalDate.parse(asOf);
            if (day.isAfter(today)) {
                throw Problem.of(
                        422, Fault.at("/asOf", "as-of.future", "given", day, "today", today));
            }
            return day;
        } catch (DateTimeParseException _) {
            throw Problem.badRequest(Fault.at("/asOf", "date.form", "given", asOf));
        }
    }

    /// What cannot be a key names nothing.
    private static ProjectKey key(String projectCode, String fiscalYear) {
        try {
            return ProjectKey.of(projectCode, Integer.parseInt(fiscalYear));
        } catch (RuleViolation | NumberFormatException _) {
            throw unknown(projectCode, fiscalYear);
        }
    }

    private static Problem unknown(String projectCode, String fiscalYear) {
        return Problem.notFound("execution.unknown", "project", projectCode, "year", fiscalYear);
    }
}
