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
import jakarta.ws.rs.core.MediaType;
import java.util.function.LongPredicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/departments/{mofDivCode}/{unitCode}/goals/{fiscalYear}")
@Tag(name = "department-goals", description = "部门整体绩效目标: what a department promises")
@RunOnVirtualThread
public class GoalsResource {

    private static final String EXAMPLE =
            """
            {
              "unitName": "乐亭县城区工业聚集区管理委员会",
              "overall": "负责聚集区宣传推介和项目信息资源库管理，发布对外招商项目",
              "subGoals": [
                {
                  "name": "招商经费",
                  "goal": "接待投资客商考察，多储备意向投资项目",
                  "indicators": [{"name": "签订协议数量"}, {"name": "企业满意度", "printed": "≥90%"}]
                }
              ],
              "safeguards": ["招商工作力求精准化，项目建设力求精细化。"]
            }""";

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
    @APIResponse(
            responseCode = "201",
            description = "written (已建立)",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = GoalsView.class)),
            headers =
                    @Header(
                            name = "ETag",
                            description = "what a change sends as If-Match",
                            schema = @Schema(implementation = String.class)))
    @APIResponse(
            responseCode = "200",
            description = "changed (已修改)",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = GoalsView.class)),
            headers =
                    @Header(
                            name = "ETag",
                            description = "of the changed goals",
                            schema = @Schema(implementation = String.class)))
    public RestResponse<GoalsView> put(
            String mofDivCode,
            String unitCode,
            int fiscalYear,
            @Nullable @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = GoalsRequest.class),
                                            examples =
                                                    @ExampleObject(name = "招商经费", value = EXAMPLE)))
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
        return EntityTags.answer(status, GoalsView.of(onFile.goals()), onFile.revision()).build();
    }

    private static Problem absent() {
        return Problem.notFound("goals.absent");
    }
}
