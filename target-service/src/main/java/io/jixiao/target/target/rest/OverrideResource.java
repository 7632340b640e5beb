package io.jixiao.target.target.rest;

import io.jixiao.kit.http.EntityTags;
import io.jixiao.kit.http.Page;
import io.jixiao.kit.identity.Roles;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Fields;
import io.jixiao.kit.problem.Problem;
import io.jixiao.target.duty.People;
import io.jixiao.target.lint.Waivers;
import io.jixiao.target.target.Targets;
import io.jixiao.target.target.WaiveFinding;
import io.jixiao.target.target.WaiveFinding.Outcome;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/targets/{projectCode}/{fiscalYear}/finding-overrides")
@Tag(name = "target-findings")
@RunOnVirtualThread
public class OverrideResource {

    private final WaiveFinding waiveFinding;
    private final Waivers waivers;
    private final Targets targets;
    private final People people;
    private final Attempts attempts;

    OverrideResource(
            WaiveFinding waiveFinding,
            Waivers waivers,
            Targets targets,
            People people,
            Attempts attempts) {
        this.waiveFinding = waiveFinding;
        this.waivers = waivers;
        this.targets = targets;
        this.people = people;
        this.attempts = attempts;
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
            summary = "Reasons given (放行记录)",
            description =
                    "All that were not taken back; a reason whose value has changed no longer counts"
                            + " and does not stand beside the finding.")
    public Page<FindingView.OverrideView> list(String projectCode, int fiscalYear) {
        var key = Keys.of(projectCode, fiscalYear);
        if (targets.find(key, people.scope()).isEmpty()) {
            throw Answers.absent();
        }
        return new Page<>(waivers.of(key.projectCode(), key.fiscalYear()), null)
                .map(FindingView.OverrideView::of);
    }

    @POST
    @RolesAllowed({Roles.UNIT, Roles.DEPARTMENT, Roles.FINANCE_SECTION, Roles.FINANCE_PERFORMANCE})
    @Operation(
            summary = "Override a blocking finding (放行)",
            description =
                    "By the unit while it holds the pen, by a reviewer until the approval. It counts"
                            + " for the value it was given for: another value needs another reason.")
    public RestResponse<FindingView.OverrideView> override(
            String projectCode,
            int fiscalYear,
            @Nullable @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            OverrideRequest request) {
        var read = Fields.body(request).read();
        var attempt = attempts.at(Keys.of(projectCode, fiscalYear), ifMatch);
        return switch (waiveFinding.waive(attempt, read.code(), read.place(), read.reason())) {
            case Outcome.Waived(var waiver) ->
                    ResponseBuilder.create(
                                    RestResponse.Status.CREATED,
                                    FindingView.OverrideView.of(waiver))
                            .build();
            case Outcome.Replayed(var waiver) ->
                    ResponseBuilder.ok(FindingView.OverrideView.of(waiver))
                            .header("Idempotent-Replay", "true")
                            .build();
            case Outcome.NoFinding _ ->
                    throw Problem.of(
                            422,
                            Fault.at(
                                    "/code",
                                    "override.no-finding",
                                    "code",
                                    read.code(),
                                    "place",
                                    read.place()));
            case Outcome.NotOverridable(var finding) ->
                    throw Problem.of(
                            422,
                            Fault.at("/code", "override.not-possible", "code", finding.code()));
            case Outcome.Stale(var revision) -> throw EntityTags.stale(ifMatch, revision);
            case Outcome.Refused(var why) -> throw Answers.refused(why);
            case Outcome.Absent _, Outcome.TakenBack _ -> throw Answers.absent();
        };
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.UNIT, Roles.DEPARTMENT, Roles.FINANCE_SECTION, Roles.FINANCE_PERFORMANCE})
    @Operation(
            summary = "Take a reason back (撤销放行)",
            description = "The finding blocks again; the audit trail keeps both.")
    public RestResponse<Void> takeBack(String projectCode, int fiscalYear, long id) {
        return switch (waiveFinding.takeBack(
                attempts.at(Keys.of(projectCode, fiscalYear), null), id)) {
            case Outcome.TakenBack _ -> RestResponse.noContent();
            case Outcome.Refused(var why) -> throw Answers.refused(why);
            case Outcome.Absent _,
                    Outcome.NoFinding _,
                    Outcome.NotOverridable _,
                    Outcome.Replayed _,
                    Outcome.Stale _,
                    Outcome.Waived _ ->
                    throw Problem.notFound("override.absent", "id", id);
        };
    }
}
