package io.jixiao.target.lint.rest;

import io.jixiao.kernel.BudgetUnit;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.RuleViolation;
import io.jixiao.kit.http.Page;
import io.jixiao.kit.identity.CurrentCaller;
import io.jixiao.kit.identity.Roles;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Problem;
import io.jixiao.kit.problem.ProblemTexts;
import io.jixiao.target.department.GoalsStore;
import io.jixiao.target.finding.Finding;
import io.jixiao.target.finding.Severity;
import io.jixiao.target.lint.GoalsAreCarriedOut;
import io.jixiao.target.lint.IndicatorNames;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/departments/{mofDivCode}/{unitCode}/goals/{fiscalYear}/findings")
@Tag(name = "target-findings")
@RolesAllowed({
    Roles.UNIT,
    Roles.DEPARTMENT,
    Roles.FINANCE_SECTION,
    Roles.FINANCE_PERFORMANCE,
    Roles.AUDITOR,
    Roles.ADMIN
})
@RunOnVirtualThread
public class GoalFindingResource {

    private final GoalsStore goals;
    private final IndicatorNames names;
    private final CurrentCaller caller;
    private final ProblemTexts texts;

    GoalFindingResource(
            GoalsStore goals, IndicatorNames names, CurrentCaller caller, ProblemTexts texts) {
        this.goals = goals;
        this.names = names;
        this.caller = caller;
        this.texts = texts;
    }

    @Schema(
            name = "GoalFinding",
            description = "审核发现 of a department's goals",
            requiredProperties = {"code", "severity", "place", "text", "remedy"})
    public record GoalFindingView(
            String code,
            Severity severity,
            @Schema(
                            description = "JSON pointer into the goals",
                            examples = "/subGoals/0/indicators/1")
                    String place,
            @Schema(description = "in the language asked for") String text,
            @Nullable @Schema(nullable = true, description = "what to do about it") String remedy) {

        static GoalFindingView of(Finding finding, ProblemTexts texts, Locale locale) {
            var fault = new Fault(finding.code(), finding.place(), finding.numbers());
            var entry = texts.entry(fault, locale);
            return new GoalFindingView(
                    finding.code(),
                    finding.severity(),
                    finding.place(),
                    entry.detail(),
                    entry.remedy());
        }
    }

    @GET
    @Operation(
            summary = "Goals that no project carries out (部门目标与项目指标对照)",
            description =
                    "Indicators a sub-goal names that no project of the department or unit promises"
                            + " in the same year.")
    public Page<GoalFindingView> list(
            String mofDivCode, String unitCode, int fiscalYear, @Context HttpHeaders headers) {
        var locale = ProblemTexts.preferred(headers.getAcceptableLanguages());
        if (!caller.get().sees(mofDivCode, unitCode)) {
            throw absent();
        }
        try {
            var unit = new BudgetUnit(mofDivCode, unitCode);
            var year = FiscalYear.of(fiscalYear);
            var onFile = goals.find(unit, year).orElseThrow(GoalFindingResource::absent);
            return new Page<>(
                            GoalsAreCarriedOut.findings(onFile.goals(), names.of(unit, year)), null)
                    .map(each -> GoalFindingView.of(each, texts, locale));
        } catch (RuleViolation _) {
            throw absent();
        }
    }

    private static Problem absent() {
        return Problem.notFound("goals.absent");
    }
}
