package io.jixiao.target.department.rest;

import io.jixiao.kernel.BudgetUnit;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.RuleViolation;
import io.jixiao.kit.http.EntityTags;
import io.jixiao.kit.identity.CurrentCaller;
import io.jixiao.kit.identity.Roles;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Fields;
import io.jixiao.kit.problem.Problem;
import io.jixiao.target.department.GoalsOnFile;
import io.jixiao.target.department.GoalsStore;
import io.jixiao.target.department.WriteGoals;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.function.LongPredicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/departments/{mofDivCode}/{unitCode}/goals/{fiscalYear}")
@Tag(name = "department-goals", description = "部门整体绩效目标: what a department promises")
@RunOnVirtualThread
public class GoalsResource {

    private final WriteGoals writeGoals;
    private final GoalsStore store;
    private final CurrentCaller caller;

    GoalsResource(WriteGoals writeGoals, GoalsStore store, CurrentCaller caller) {
        this.writeGoals = writeGoals;
        this.store = store;
        this.caller = caller;
    }

    /// Whose goals of which year.
    private record Address(BudgetUnit unit, FiscalYear year) {

        static Address of(String mofDivCode, String unitCode, int fiscalYear) {
            try {
                return new Address(new BudgetUnit(mofDivCode, unitCode), FiscalYear.of(fiscalYear));
            } catch (RuleViolation _) {
                throw absent();
            }
        }
    }

    @GET
    @RolesAllowed({
        Roles.UNIT,
        Roles.DEPARTMENT,
        Roles.FINANCE_SECTION,
        Roles.FINANCE_PERFORMANCE,
        Roles.AUDITOR,
        Roles.ADMIN
    })
    @Operation(summary = "Goals of a department or unit (查看部门整体绩效目标)")
    public RestResponse<GoalsView> get(String mofDivCode, String unitCode, int fiscalYear) {
        var address = Address.of(mofDivCode, unitCode, fiscalYear);
        if (!caller.get().sees(mofDivCode, unitCode)) {
            throw absent();
        }
        return store.find(address.unit(), address.year())
                .map(onFile -> answer(200, onFile))
                .orElseThrow(GoalsResource::absent);
    }

    @PUT
    @RolesAllowed({Roles.UNIT, Roles.DEPARTMENT})
    @Operation(
            summary = "Write the goals (填报部门整体绩效目标)",
            description =
                    "201 the first time. Later a change needs If-Match: 428 without, 412 when"
                            + " somebody changed them meanwhile.")
    public RestResponse<GoalsView> put(
            String mofDivCode,
            String unitCode,
            int fiscalYear,
            @Nullable @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            GoalsRequest request) {
        var address = Address.of(mofDivCode, unitCode, fiscalYear);
        caller.get().requireScope(mofDivCode, unitCode);
        var goals = Fields.body(request).toGoals(address.unit(), address.year());
        return switch (writeGoals.write(goals, seen(ifMatch))) {
            case WriteGoals.Outcome.Created(var onFile) -> answer(201, onFile);
            case WriteGoals.Outcome.Changed(var onFile) -> answer(200, onFile);
            case WriteGoals.Outcome.Stale(var revision) -> throw missingOrStale(ifMatch, revision);
        };
    }

    /// Nobody can have seen what is not there yet: only a change needs the header.
    private static LongPredicate seen(@Nullable String ifMatch) {
        return isMissing(ifMatch) ? _ -> false : EntityTags.seen(ifMatch);
    }

    private static Problem missingOrStale(@Nullable String ifMatch, long revision) {
        return isMissing(ifMatch)
                ? Problem.of(428, Fault.of("etag.missing"))
                : EntityTags.stale(ifMatch, revision);
    }

    private static boolean isMissing(@Nullable String ifMatch) {
        return ifMatch == null || ifMatch.isBlank();
    }

    private static RestResponse<GoalsView> answer(int status, GoalsOnFile onFile) {
        return ResponseBuilder.<GoalsView>create(status)
                .entity(GoalsView.of(onFile.goals()))
                .header(HttpHeaders.ETAG, EntityTags.of(onFile.revision()))
                .build();
    }

    private static Problem absent() {
        return Problem.notFound("goals.absent");
    }
}
