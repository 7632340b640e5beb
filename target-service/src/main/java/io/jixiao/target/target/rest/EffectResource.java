package io.jixiao.target.target.rest;

import io.jixiao.kit.clock.BusinessClock;
import io.jixiao.kit.identity.Roles;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Fields;
import io.jixiao.kit.problem.Problem;
import io.jixiao.target.duty.People;
import io.jixiao.target.effect.PreviewEffect;
import io.jixiao.target.effect.Switch;
import io.jixiao.target.plan.ExpenditurePlan;
import io.jixiao.target.target.ApprovedVersion;
import io.jixiao.target.target.ChangeRequest;
import io.jixiao.target.target.FileChange;
import io.jixiao.target.target.Target;
import io.jixiao.target.target.TargetKey;
import io.jixiao.target.target.Targets;
import io.jixiao.target.target.Versions;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Computed from what execution-service published; it says how fresh that is.
@Path("/api/v1/targets/{projectCode}/{fiscalYear}/change-requests")
@Tag(name = "change-requests", description = "变更申请: changes of what was approved")
@RunOnVirtualThread
public class EffectResource {

    private final PreviewEffect previewEffect;
    private final FileChange fileChange;
    private final Targets targets;
    private final Versions versions;
    private final ChangeRequestAnswers changes;
    private final People people;
    private final Attempts attempts;
    private final BusinessClock clock;

    EffectResource(
            PreviewEffect previewEffect,
            FileChange fileChange,
            Targets targets,
            Versions versions,
            ChangeRequestAnswers changes,
            People people,
            Attempts attempts,
            BusinessClock clock) {
        this.previewEffect = previewEffect;
        this.fileChange = fileChange;
        this.targets = targets;
        this.versions = versions;
        this.changes = changes;
        this.people = people;
        this.attempts = attempts;
        this.clock = clock;
    }

    @GET
    @Path("{number}/effect")
    @RolesAllowed({
        Roles.UNIT,
        Roles.DEPARTMENT,
        Roles.FINANCE_SECTION,
        Roles.FINANCE_PERFORMANCE,
        Roles.AUDITOR,
        Roles.ADMIN
    })
    @Operation(
            summary = "Effect of a change (变更影响)",
            description =
                    "Expected amounts at each checkpoint, open alerts and the execution rate, before"
                            + " and after. No figure where nothing was heard.")
    public EffectView effect(String projectCode, int fiscalYear, int number) {
        var target = find(Keys.of(projectCode, fiscalYear));
        var request = changes.find(target, number);
        var all = versions.of(target.key());
        return preview(
                target, all.get(request.baseVersion() - 1), after(target, request, all), request);
    }

    @POST
    @Path("effect")
    @RolesAllowed({Roles.UNIT, Roles.DEPARTMENT, Roles.FINANCE_SECTION, Roles.FINANCE_PERFORMANCE})
    @Operation(
            summary = "Effect of a change before it is filed (变更影响试算)",
            description = "Stores nothing.")
    public EffectView dryRun(String projectCode, int fiscalYear, ChangeRequestBody request) {
        var key = Keys.of(projectCode, fiscalYear);
        var proposal = Fields.body(request).toProposal(key.fiscalYear());
        var target = find(key);
        return switch (fileChange.draft(attempts.at(key, null), target, proposal)) {
            case FileChange.Draft.Refused(var why) -> throw Answers.refused(why);
            case FileChange.Draft.Ready(var drafted, var base, var wanted) ->
                    preview(
                            target,
                            base,
                            drafted.project()
                                    .reading()
                                    .understood()
                                    .orElseThrow(EffectResource::unsettled),
                            wanted);
        };
    }

    private EffectView preview(
            Target target, ApprovedVersion base, ExpenditurePlan after, ChangeRequest request) {
        var plans = new Switch(base.plan(), after, request.terms().effectiveOn(), clock.today());
        return EffectView.of(
                previewEffect.of(target.key().projectCode(), target.key().fiscalYear(), plans));
    }

    private static ExpenditurePlan after(
            Target target, ChangeRequest request, List<ApprovedVersion> versions) {
        return switch (request.status()) {
            case OPEN ->
                    target.project().reading().understood().orElseThrow(EffectResource::unsettled);
            case APPROVED -> versions.get(request.madeVersion() - 1).plan();
            case DROPPED ->
                    throw Problem.conflict(Fault.of("change.dropped", "number", request.number()));
        };
    }

    private static Problem unsettled() {
        return Problem.of(422, Fault.at("/plan", "change.plan-unsettled"));
    }

    private Target find(TargetKey key) {
        return targets.find(key, people.scope()).orElseThrow(Answers::absent);
    }
}
