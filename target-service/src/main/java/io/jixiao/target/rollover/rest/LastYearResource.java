package io.jixiao.target.rollover.rest;

import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.ProjectCode;
import io.jixiao.kernel.RuleViolation;
import io.jixiao.kit.identity.CurrentCaller;
import io.jixiao.kit.identity.Roles;
import io.jixiao.kit.problem.Problem;
import io.jixiao.kit.problem.ProblemTexts;
import io.jixiao.target.rollover.FindLastYear;
import io.jixiao.target.rollover.rest.CarriedFindingView.Words;
import io.jixiao.target.target.TargetKey;
import io.jixiao.target.target.Targets;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/targets/{projectCode}/{fiscalYear}/last-year")
@Tag(name = "rollover", description = "结转上年目标: last year's promises as this year's drafts")
@RolesAllowed({
    Roles.UNIT,
    Roles.DEPARTMENT,
    Roles.FINANCE_SECTION,
    Roles.FINANCE_PERFORMANCE,
    Roles.AUDITOR,
    Roles.ADMIN
})
@RunOnVirtualThread
public class LastYearResource {

    private final FindLastYear lastYear;
    private final Targets targets;
    private final CurrentCaller caller;
    private final ProblemTexts texts;

    LastYearResource(
            FindLastYear lastYear, Targets targets, CurrentCaller caller, ProblemTexts texts) {
        this.lastYear = lastYear;
        this.targets = targets;
        this.caller = caller;
        this.texts = texts;
    }

    @GET
    @Operation(
            summary = "What was promised last year (上年指标值)",
            description =
                    "Also before this year's target is drafted; findings name what in it is still"
                            + " last year's.")
    public LastYearView get(String projectCode, int fiscalYear, @Context HttpHeaders headers) {
        var key = key(projectCode, fiscalYear);
        var scope = caller.get().scope();
        var promise = lastYear.of(key, scope).orElseThrow(() -> absent(fiscalYear - 1));
        var words = new Words(texts, ProblemTexts.preferred(headers.getAcceptableLanguages()));
        var findings =
                targets.find(key, scope)
                        .map(target -> promise.unchangedIn(target.project()))
                        .orElse(List.of());
        return LastYearView.of(promise, words.of(findings));
    }

    private static TargetKey key(String projectCode, int fiscalYear) {
        try {
            FiscalYear.of(fiscalYear - 1);
            return new TargetKey(ProjectCode.of(projectCode), FiscalYear.of(fiscalYear));
        } catch (RuleViolation _) {
            throw absent(fiscalYear - 1);
        }
    }

    private static Problem absent(int year) {
        return Problem.notFound("last-year.absent", "year", year);
    }
}
