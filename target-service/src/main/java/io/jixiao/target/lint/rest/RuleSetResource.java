package io.jixiao.target.lint.rest;

import io.jixiao.kit.clock.BusinessClock;
import io.jixiao.kit.http.Page;
import io.jixiao.kit.identity.Caller;
import io.jixiao.kit.identity.CurrentCaller;
import io.jixiao.kit.identity.Roles;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Fields;
import io.jixiao.kit.problem.Problem;
import io.jixiao.target.lint.RuleSetEdition;
import io.jixiao.target.lint.RuleSets;
import io.jixiao.target.lint.WriteRuleSet;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/api/v1/lint-rule-sets")
@Tag(name = "lint-rule-sets", description = "质量审核规则集: what differs by place and year")
@RunOnVirtualThread
public class RuleSetResource {

    private static final int LATEST = 200;

    private final WriteRuleSet writeRuleSet;
    private final RuleSets ruleSets;
    private final CurrentCaller current;
    private final BusinessClock clock;

    RuleSetResource(
            WriteRuleSet writeRuleSet,
            RuleSets ruleSets,
            CurrentCaller current,
            BusinessClock clock) {
        this.writeRuleSet = writeRuleSet;
        this.ruleSets = ruleSets;
        this.current = current;
        this.clock = clock;
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
    @Operation(
            summary = "Rule sets (规则集)",
            description = "The 200 written last, the latest first. Rules are no secret.")
    public Page<RuleSetView> list() {
        return new Page<>(ruleSets.latest(LATEST), null).map(RuleSetView::of);
    }

    @POST
    @RolesAllowed({Roles.FINANCE_PERFORMANCE, Roles.ADMIN})
    @Operation(
            summary = "Write a rule set (发布规则集)",
            description =
                    "For a place within the caller's scope. Of those that fit a target the nearest"
                            + " place counts, then the latest year, then the one written last. What"
                            + " is firm (an unsettled plan, a missing value) cannot be changed.")
    public RestResponse<RuleSetView> write(RuleSetRequest request) {
        var read = Fields.body(request).read();
        var caller = current.get();
        requireScope(caller, read.division());
        var written =
                writeRuleSet.write(
                        new RuleSetEdition(
                                read.division(),
                                read.fromYear(),
                                read.rules(),
                                read.reason(),
                                caller.subject(),
                                caller.name(),
                                clock.now().truncatedTo(ChronoUnit.MICROS)));
        return ResponseBuilder.create(RestResponse.Status.CREATED, RuleSetView.of(written)).build();
    }

    /// More than one county takes a caller who may see all of them.
    private static void requireScope(Caller caller, String division) {
        boolean covered = division.length() == 9 ? caller.sees(division, "") : caller.sees("*", "");
        if (!covered) {
            throw Problem.forbidden(Fault.of("scope.outside", "unit", division + "*"));
        }
    }
}
